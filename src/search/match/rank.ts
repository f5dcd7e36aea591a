import type { FoundPassage } from '../passage.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { type Evidence, evidenceOf, type TermEvidence, tokensOf } from './evidence.ts';
import type { Span } from './find.ts';
import type { Token } from './tokens.ts';
import { fitted, type Weights } from './weights.ts';

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

/** How telling words are, from how rare they are: the terms of a query, and its widenings. */
export interface Rarities {
  terms: readonly number[];
  widenings: readonly number[];
}

/**
 * Hold a passage against a query.
 *
 * @returns `undefined` when it has none of the words, or one that is excluded.
 */
export function rankPassage(
  passage: FoundPassage,
  query: WidenedQuery,
  { rarities, answers }: { rarities: Rarities; answers: boolean },
): RankedPassage | undefined {
  const evidence = evidenceOf(passage, query, answers);
  if (!evidence) return undefined;
  return {
    passage,
    ...judge(passage, query, { evidence, rarities, answers }),
    hits: hitsOf(evidence.spans, tokensOf(passage)),
  };
}

interface Known {
  evidence: Evidence;
  rarities: Rarities;
  /** An answer from the registers quotes it. */
  answers: boolean;
  weights?: Weights;
}

/** What evidence is worth. */
export function judge(
  passage: FoundPassage,
  query: WidenedQuery,
  { evidence, rarities, answers, weights = fitted }: Known,
): Pick<RankedPassage, 'tier' | 'score' | 'share'> {
  let [score, total, found] = [0, 0, 0];
  let tier: Tier = 0;
  // Under the heading of what was asked for, or as the kind of thing that was asked for, a passage need not say it again.
  const isAnswer =
    query.kinds.some(({ kind }) => kind === passage.kind) ||
    (evidence.headed === 1 && passage.opens) ||
    evidence.isUnder;
  for (const [index, term] of evidence.terms.entries()) {
    const rarity = rarities.terms[index] ?? 1;
    const gain = rarity * saturated(frequency(term, { length: evidence.length, rarity, rarities, weights }), weights);
    score += gain;
    total += rarity;
    if (gain > 0) found += rarity;
    tier = Math.max(tier, tierOf(term, isAnswer)) as Tier;
  }
  const share = total > 0 ? found / total : 1;
  const worth = score * share ** weights.coverage * factorOf(passage, query, evidence, weights);
  return answers ? { tier: 0, share, score: worth + weights.answers * total } : { tier, share, score: worth };
}

function tierOf(term: TermEvidence, isAnswer: boolean): Tier {
  const isAbove = term.heading || term.section || term.area;
  if ((term.text > 0 && !term.isApart) || term.kind || term.year || (isAnswer && isAbove)) return 0;
  return term.text > 0 || term.meanings.length > 0 || isAbove || term.report ? 1 : 2;
}

const usualLength = 45;

/**
 * BM25F: how often a term stands in the fields of a passage, each at its weight, a text’s own times by its length.
 * Robertson, Zaragoza and Taylor, “Simple BM25 extension to multiple weighted fields”, CIKM 2004, https://doi.org/10.1145/1031171.1031181
 */
function frequency(
  term: TermEvidence,
  { length, rarity, rarities, weights: w }: { length: number; rarity: number; rarities: Rarities; weights: Weights },
): number {
  const norm = 1 - w.b + (w.b * length) / usualLength;
  const otherwise = Math.max(
    0,
    ...term.meanings.map(
      ({ widening, times, covers }) =>
        (times * Math.min(rarity, (rarities.widenings[widening] ?? rarity) / Math.sqrt(covers))) /
        Math.max(rarity, 0.1),
    ),
  );
  return (
    (w.text * term.text * (term.isApart ? w.apart : 1)) / norm +
    (w.meaning * otherwise) / norm +
    w.heading * Number(term.heading) +
    w.section * Number(term.section) +
    w.area * Number(term.area) +
    w.report * Number(term.report) +
    w.theme * Number(term.theme) +
    w.kind * Number(term.kind) +
    w.year * Number(term.year)
  );
}

function saturated(frequency: number, { k1 }: Weights): number {
  return ((k1 + 1) * frequency) / (k1 + frequency);
}

/** What the whole of a passage says, whatever its words: near, early, plain. */
function factorOf(passage: FoundPassage, query: WidenedQuery, evidence: Evidence, w: Weights): number {
  const { kind, opens, hasFigure } = passage;
  const isFinding = !plainKinds.has(kind);
  const isBrief = evidence.length < 8 && (kind === 'text' || isFinding);
  const together =
    1 +
    w.near * evidence.nearness +
    Math.min(0.5, w.pairs * evidence.pairs) +
    w.early * Number(evidence.isEarly) +
    w.opens * (opens ? evidence.headed : 0);
  const plain =
    1 +
    (hasFigure ? (query.asksNumber ? w.figure : w.plainFigure) : 0) +
    (isFinding ? w.finding : 0) +
    (passage.isSummary ? w.summary : 0) +
    (kind === 'note' ? w.note : kind === 'table' ? w.table : kind === 'heading' ? w.heads : 0) +
    (isBrief ? w.brief : 0);
  return (
    together *
    Math.max(0.1, plain) *
    (1 + (evidence.isUnder ? w.under * (opens ? 1.5 : 1) : 0)) *
    (1 + w.defines * Number(evidence.defines)) *
    (1 + w.grade * Number(evidence.isGrade)) *
    (1 + w.judges * Number(evidence.judges)) *
    (evidence.isNumber ? 3 : 1)
  );
}

/** All others are findings, which each archive names. */
const plainKinds = new Set(['grade', 'table', 'definition', 'note', 'heading', 'text']);

/** In order, none over another. */
function hitsOf(spans: readonly Span[], tokens: readonly Token[]): Hit[] {
  const hits = spans
    .map(({ first, last }) => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.filter(({ start }, index) => !hits.slice(0, index).some((before) => before.end > start));
}
