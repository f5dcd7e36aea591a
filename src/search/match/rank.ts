import type { FoundPassage } from '../passage.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { findSequence, type Span } from './find.ts';
import { stemOf, type Token, tokenise, tokeniseMarked } from './tokens.ts';

/** Words of a passage that were asked for: `text.slice(start, end)`. */
export interface Hit {
  start: number;
  end: number;
}

/**
 * How a passage answers: 0, with all the words themselves; 1, with words that mean the same, or under a heading that has them; 2, with some of them.
 */
export type Tier = 0 | 1 | 2;

export interface RankedPassage {
  passage: FoundPassage;
  tier: Tier;
  score: number;
  /** How much of what was asked it has, from 0 to 1. */
  share: number;
  hits: Hit[];
}

/** How much it says that a passage has a term, by term; from how rare it is. */
export type Weights = readonly number[];

/** How telling the terms of a query are, and its widenings. */
export interface QueryWeights {
  weights: Weights;
  wideWeights: Weights;
}

const usualLength = 45;

/**
 * Hold a passage against a query.
 *
 * @returns `undefined` when it has none of the words, or one that is excluded.
 */
export function rankPassage(
  passage: FoundPassage,
  query: WidenedQuery,
  { weights, wideWeights }: QueryWeights,
): RankedPassage | undefined {
  const tokens = tokensOf(passage);
  if (query.excluded.some((sequence) => findSequence(tokens, sequence).length > 0)) return undefined;
  const spelled = query.spellings.map(({ sequence, covers }) => ({ spans: findSequence(tokens, sequence), covers }));
  const direct = query.terms.map((term, index) => [
    ...findSequence(tokens, term),
    ...spelled.flatMap(({ spans, covers }) => (covers.includes(index) ? spans : [])),
  ]);
  const wide = query.widenings.map(({ sequence }) => findSequence(tokens, sequence));
  const context = contextOf(passage);
  const isKind = query.kinds.flatMap(({ kind, covers }) => (kind === passage.kind ? covers : []));

  let score = 0;
  let total = 0;
  let found = 0;
  let tier: Tier = 0;
  query.terms.forEach((term, index) => {
    const weight = weights[index] ?? 1;
    const spans = direct[index] ?? [];
    const widest = Math.max(
      0,
      ...query.widenings.map(({ covers }, at) =>
        covers.includes(index)
          ? often(wide[at]?.length ?? 0, tokens.length) *
            Math.min(weight, (wideWeights[at] ?? weight) / Math.sqrt(covers.length))
          : 0,
      ),
    );
    const inContext = !term.exact && term.parts.every(({ stem }) => context.has(stem));
    const named = isKind.includes(index);
    const gain = Math.max(
      weight * often(spans.length, tokens.length),
      0.6 * widest,
      inContext ? 0.45 * weight : 0,
      named ? 2 * weight : 0,
    );
    total += weight;
    score += gain;
    if (spans.length === 0 && !named) tier = Math.max(tier, widest > 0 || inContext ? 1 : 2) as Tier;
    if (gain > 0) found += weight;
  });
  const spans = [...direct.flat(), ...wide.flat()];
  if (spans.length === 0 && isKind.length === 0) return undefined;

  const share = total > 0 ? found / total : 1;
  const defines = query.named.some((term) => passage.defines.includes(term));
  score *= share ** 1.5 * (1 + nearness(direct) + pairs(tokens, query) + earliness(spans));
  score *= (defines ? (passage.kind === 'definition' ? 1.2 : 1.6) : 1) * gradeFactor(passage, query, direct, tokens);
  score *= (isNumberOf(passage, query) ? 3 : 1) * kindFactor(passage) * brevityFactor(passage, tokens.length);
  return { passage, tier, score, share, hits: hitsOf(spans, tokens) };
}

/** Words that follow each other in the query and in the passage, common ones too: `under recorded`. Up to 0.5. */
function pairs(tokens: readonly Token[], { spoken }: WidenedQuery): number {
  const wanted = spoken.slice(1).flatMap((word, index) => {
    const before = spoken[index];
    return word && before && (word.term !== undefined || before.term !== undefined)
      ? [`${before.stem} ${word.stem}`]
      : [];
  });
  if (wanted.length === 0) return 0;
  const there = new Set(tokens.slice(1).map((token, index) => `${tokens[index]?.stem} ${token.stem}`));
  return Math.min(0.5, 0.25 * wanted.filter((pair) => there.has(pair)).length);
}

/** A grade was asked for, and here one is given: in a grade box, or in a sentence that judges. */
function gradeFactor(
  { kind }: FoundPassage,
  { grades }: WidenedQuery,
  direct: readonly (readonly Span[])[],
  tokens: readonly Token[],
): number {
  if (grades.length === 0) return 1;
  const spans = grades.flatMap((term) => direct[term] ?? []);
  const judges = spans.some(({ first }) =>
    tokens.slice(Math.max(0, first - 3), first).some(({ key }) => judging.has(key)),
  );
  return (kind === 'grade' ? (spans.length > 0 ? 1.5 : 1.2) : 1) * (judges ? 1.7 : 1);
}

const judging = new Set(['is', 'are', 'grade', 'graded', 'judged', 'judgment', 'judgments', 'rated', 'deemed']);

/** What a passage is about, it tends to say at once. */
function earliness(spans: readonly Span[]): number {
  return spans.some(({ first }) => first < 10) ? 0.15 : 0;
}

/** A few words of a list say little by themselves. */
function brevityFactor({ kind }: FoundPassage, length: number): number {
  return length < 8 && (kind === 'text' || kind === 'strength') ? 0.6 : 1;
}

/** Every so often: more is better, ever less so; in a long passage less than in a short one. */
function often(count: number, length: number): number {
  return count === 0 ? 0 : (count * 2.2) / (count + 1.2 * (0.55 + (0.45 * length) / usualLength));
}

/** Up to 0.6 when all terms stand close together, as in a phrase. */
function nearness(direct: readonly (readonly Span[])[]): number {
  if (direct.length < 2 || direct.some((spans) => spans.length === 0)) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const { first } of direct[0] ?? []) {
    let [low, high] = [first, first];
    for (const spans of direct.slice(1)) {
      const nearest = spans.reduce((a, b) => (Math.abs(b.first - first) < Math.abs(a.first - first) ? b : a));
      low = Math.min(low, nearest.first);
      high = Math.max(high, nearest.last);
    }
    best = Math.min(best, high - low + 1);
  }
  return (0.6 * direct.length) / Math.max(best, direct.length);
}

/** The query is the number that the report prints before the passage. */
function isNumberOf({ id }: FoundPassage, { terms }: WidenedQuery): boolean {
  return terms.length === 1 && id === `p${terms[0]?.parts[0]?.key}`;
}

/** A heading only announces what others say. */
function kindFactor({ kind }: FoundPassage): number {
  if (kind === 'heading') return 0.4;
  return kind === 'note' || kind === 'table' ? 0.92 : kind === 'text' ? 1 : 1.06;
}

/** In order, none over another. */
function hitsOf(spans: readonly Span[], tokens: readonly Token[]): Hit[] {
  const hits = spans
    .map(({ first, last }) => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.filter(({ start }, index) => !hits.slice(0, index).some((before) => before.end > start));
}

const tokensByPassage = new WeakMap<FoundPassage, Token[]>();

export function tokensOf(passage: FoundPassage): Token[] {
  const tokens = tokensByPassage.get(passage) ?? tokeniseMarked(passage);
  tokensByPassage.set(passage, tokens);
  return tokens;
}

const contexts = new WeakMap<FoundPassage, ReadonlySet<string>>();

/** Stems of what stands over a passage: its section, heading and report, its year, what kind of thing it is. */
function contextOf(passage: FoundPassage): ReadonlySet<string> {
  const known = contexts.get(passage);
  if (known) return known;
  const { sectionTitle, heading, reportTitle, year, kind, kindLabel } = passage;
  const kindName = kind === 'text' || kind === 'heading' ? '' : kind === 'grade' ? 'grade graded rating' : kindLabel;
  const words = [sectionTitle, heading, reportTitle, year, kindName].join(' ');
  const context = new Set(tokenise(words).map(({ key }) => stemOf(key)));
  contexts.set(passage, context);
  return context;
}
