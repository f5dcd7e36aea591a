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
  for (const cell of passage.querySelectorAll('td, th, caption, dt')) cell.append(' ');
  return { words: (passage.textContent ?? '').replace(/\s+/g, ' ').trim(), notes };
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
