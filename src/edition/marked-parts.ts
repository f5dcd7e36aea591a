import { holes, isHole, type Mark, type MarkedText, tails } from './marks.ts';

/** A stretch of a marked text that is shown in one way. */
export interface MarkedPart {
  text: string;
  /** It is a hole: words are missing here. */
  hole?: Mark;
  /** Slips and corrections that it is part of. */
  inside: Mark[];
  /** Of those, the ones that end with it. */
  ending: Mark[];
  /** It is part of what is highlighted. */
  highlighted: boolean;
}

/** A marked text in parts, in order; `highlight` are stretches to be shown apart, none inside another. */
export function markedParts(
  { text, marks }: MarkedText,
  highlight: readonly { start: number; end: number }[] = [],
): MarkedPart[] {
  const edges = [
    0,
    text.length,
    ...marks.flatMap(({ at, length }) => [at, at + length]),
    ...highlight.flatMap(({ start, end }) => [start, end]),
  ];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index): MarkedPart => {
    const start = cuts[index] ?? 0;
    const over = marks.filter(({ at, length }) => at <= start && at + length >= end);
    const hole = over.find(({ kind }) => isHole(kind));
    const inside = over.filter(({ kind }) => !isHole(kind));
    return {
      text: text.slice(start, end),
      ...(hole && { hole }),
      inside,
      ending: inside.filter(({ at, length }) => at + length === end),
      highlighted: highlight.some((stretch) => stretch.start <= start && stretch.end >= end),
    };
  });
}

/** The sign that stands for a mark in running text. */
export function signOf({ kind }: Mark): string {
  return isHole(kind) ? holes[kind] : tails[kind as keyof typeof tails];
}
