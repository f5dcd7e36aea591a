import type { Passage } from '../../src/edition/passage.ts';

/** The sentences of a passage without white space around them; where a mark is on words, what stands before and behind it in pieces. */
export function sentencesOf({ text, marks }: Pick<Passage, 'text' | 'marks'>, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .flatMap(({ segment, index }) => {
      const inside = marks.filter(({ at, length }) => at < index + segment.length && at + length > index);
      const cuts = [
        index,
        ...inside.flatMap(({ at, length }) => [Math.max(at, index), at + length]),
        index + segment.length,
      ];
      return cuts.flatMap((cut, position) => {
        const piece = position % 2 === 0 ? text.slice(cut, cuts[position + 1]).trim() : '';
        return inside.length === 0 || piece.split(' ').length > 3 ? [piece] : [];
      });
    })
    .filter((sentence) => sentence !== '');
}

/** Whether words stand whole in a text and no mark is on them: a draft quotes what can be found again. */
export function isSound({ marks, text }: Pick<Passage, 'marks' | 'text'>, quote: string): boolean {
  const start = text.indexOf(quote);
  return start !== -1 && !marks.some(({ at, length }) => at < start + quote.length && at + length > start);
}
