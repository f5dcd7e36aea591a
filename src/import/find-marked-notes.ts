import { sourceWords } from '../edition/source.ts';
import type { FoundNotes, Note } from './find-notes.ts';
import type { Line } from './line.ts';
import { citation } from './marks.ts';

/**
 * Footnotes of Markdown: `[^label]` in the text, `[^label]: …` at the head of the note, which runs to a blank line or the next note. Labels that are
 * numbers stay; others get the numbers behind them, in the order of the notes. Only the first citation of a note can be a marker; a note that nothing
 * cites before it is left as it stands.
 */
export function findMarkedNotes(source: readonly Line[], taken: ReadonlySet<number>): FoundNotes {
  const lines = source.map((line) => ({ ...line }));
  const heads = lines.flatMap((line, index) => {
    const label =
      taken.has(line.number) || line.literal || line.heading || line.bullet
        ? undefined
        : headPattern.exec(line.text)?.[1];
    return label === undefined ? [] : [{ label, index, end: noteEnd(index) }];
  });
  const inNotes = new Set(
    heads.flatMap(({ index, end }) => Array.from({ length: end - index + 1 }, (_, offset) => index + offset)),
  );

  const notes: Note[] = [];
  const doubts: FoundNotes['doubts'] = [];
  const seen = new Set<string>();
  let highest = Math.max(0, ...heads.map(({ label }) => numberOf(label) ?? 0));
  for (const { label, index, end } of heads) {
    const marker = seen.has(label) ? undefined : findMarker(label);
    seen.add(label);
    if (!marker) {
      doubts.push({
        lines: [index + 1, end + 1],
        problem: `footnote ${label} is cited nowhere, or stands twice; it is left as a paragraph.`,
        remedy: 'Cite it where it belongs, or leave it.',
      });
      continue;
    }
    const number = numberOf(label) ?? highest + 1;
    highest = Math.max(highest, number);
    notes.push({ number, lines: [index + 1, end + 1], cited: { line: marker.line.number, as: marker.as } });
    marker.line.text = marker.line.text.replace(`[^${label}]`, citation.of(number));
    const head = lines[index] as Line;
    head.text = head.text.replace(headPattern, '');
  }
  return { notes, strays: [], doubts, lines };

  function noteEnd(index: number): number {
    let end = index;
    for (let next = index + 1; next < lines.length; next += 1) {
      const line = lines[next] as Line;
      if (
        line.blank ||
        line.heading ||
        line.bullet ||
        line.cells ||
        taken.has(line.number) ||
        headPattern.test(line.text)
      )
        break;
      end = next;
    }
    return end;
  }

  /** The first word that cites it. */
  function findMarker(label: string): { line: Line; as: string } | undefined {
    const wanted = `[^${label}]`;
    const line = lines.find(
      (each, index) => !each.blank && !taken.has(each.number) && !inNotes.has(index) && each.text.includes(wanted),
    );
    if (
      !line ||
      line.literal ||
      line.cells ||
      line.text.includes(`\\${wanted}`) ||
      line.text.split(wanted).length !== 2
    )
      return undefined;
    const words = sourceWords(line.raw, 'markdown');
    const as = words.find((word) => word.includes(wanted)) ?? '';
    // A mark by itself takes nothing with it but itself.
    const isMark =
      /^[^[\]]*(?:\[\^[^[\]\s]+\])+[.,;:!?)”’"']*$/.test(as) && !/^(?:\[\^[^[\]\s]+\])+[.,;:!?)”’"']+$/.test(as);
    return isMark && `${words.join(' ')} `.split(`${as} `).length === 2 ? { line, as } : undefined;
  }
}

const headPattern = /^\[\^([^[\]\s]+)\]:\s+(?=\S)/;

function numberOf(label: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(label) ? Number(label) : undefined;
}
