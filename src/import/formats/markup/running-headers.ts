import { endsClause, startsLower } from '../../sentence.ts';
import { comparable } from '../../set-aside.ts';
import { addTo } from './collect.ts';
import type { Part } from './part.ts';
import { hasReference, plainPhrases } from './phrases.ts';

const longest = 80;

/**
 * A header that a converter left between the pages of a PDF: a short paragraph that stands three times or more, and at least once cuts a sentence or a list in
 * two. A heading never does.
 */
export function findRunningHeaders(parts: readonly Part[]): Part[] {
  const places = new Map<string, number[]>();
  parts.forEach((part, index) => {
    const text = part.kind === 'paragraph' && !part.continued ? plainPhrases(part.text).trim() : '';
    if (text === '' || text.length > longest || endsClause(text)) return;
    if (part.kind === 'paragraph' && hasReference(part.text)) return;
    const key = comparable(text);
    addTo(places, key, index);
  });
  const headers = new Set(
    [...places.values()]
      .filter((indices) => indices.length >= 3 && indices.some((index) => cutsText(parts[index - 1], parts[index + 1])))
      .flat(),
  );
  return parts.map(
    (part, index): Part =>
      part.kind === 'paragraph' && headers.has(index)
        ? {
            kind: 'aside',
            lines: [plainPhrases(part.text).trim()],
            reason: 'running-header',
            why: 'the same short paragraph stands three times or more, and cuts a sentence',
            inferred: true,
            ...(part.doubts && { doubts: part.doubts }),
          }
        : part,
  );
}

function cutsText(before: Part | undefined, after: Part | undefined): boolean {
  const [end, start] = [lastText(before), after?.kind === 'paragraph' ? plainPhrases(after.text).trim() : ''];
  return end.length > 40 && !endsClause(end) && startsLower(start);
}

function lastText(part: Part | undefined): string {
  if (part?.kind === 'paragraph') return plainPhrases(part.continued?.at(-1) ?? part.text).trim();
  return part?.kind === 'list' ? plainPhrases(part.items.at(-1)?.paragraphs.at(-1) ?? []).trim() : '';
}
