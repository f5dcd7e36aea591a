import { holes, type MarkKind, tails } from '../edition/marks.ts';

/** A passage as it can be quoted. */
export interface QuotableWords {
  /** Its own words, with the sign of each mark where the mark is. */
  words: string;
  /** What there is to say about each sign, in order. */
  notes: string[];
}

const signs: Readonly<Record<MarkKind, string>> = { ...holes, ...tails };

/** A passage's own words from the page: without what we added, but with the marks on them, and without items nested in it. */
export function readWords(id: string): QuotableWords {
  const passage = document.getElementById(id)?.cloneNode(true);
  if (!(passage instanceof HTMLElement)) return { words: '', notes: [] };
  for (const list of passage.querySelectorAll('ul, ol')) list.remove();
  const notes = [...passage.querySelectorAll<HTMLElement>('[data-mark]')].map((mark) => {
    const sign = signs[mark.dataset.mark as MarkKind];
    const note = sayOnce(sign, noteOf(mark));
    mark.replaceWith(mark.dataset.mark === 'sic' || mark.dataset.mark === 'corrected' ? ` ${sign}` : sign);
    return note;
  });
  for (const ours of passage.querySelectorAll('[data-editorial]')) ours.remove();
  for (const cell of passage.querySelectorAll('td, th')) cell.append(cell.nextElementSibling ? ends.cell : ends.row);
  for (const term of passage.querySelectorAll('dt')) term.append(' ');
  passage.querySelector('caption')?.append(ends.row);
  return { words: setApart(passage.textContent ?? ''), notes };
}

/** Separators of units and records, which no printed text has. */
const ends = { cell: '\u001f', row: '\u001e' } as const;

/** Cells of a table parted by tabs, rows by line feeds, as spreadsheets take them; white space is single anywhere else. */
function setApart(words: string): string {
  const rows = words.split(ends.row).map((row) => row.split(ends.cell).map((cell) => cell.replace(/\s+/g, ' ').trim()));
  return rows
    .map((cells) => cells.join('\t'))
    .join('\n')
    .replace(/\n$/, '');
}

/** `[text lost: a page]` → `text lost: a page`; of a correction, what the text received has. */
function noteOf(mark: HTMLElement): string {
  const title = mark.querySelector('[title]')?.getAttribute('title');
  return title ?? (mark.textContent ?? '').trim().replace(/^\[(?:sic(?:: )?)?|\]$/g, '');
}

/** `[withheld] the name of …`: the word that the sign says already is not said again. */
function sayOnce(sign: string, note: string): string {
  const word = `${sign.slice(1, -1)}: `;
  return `${sign} ${note.startsWith(word) ? note.slice(word.length) : note}`.trim();
}
