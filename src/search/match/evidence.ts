import type { FoundPassage } from '../passage.ts';
import type { SpokenWord } from '../query/query.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { findSequence, type Span } from './find.ts';
import { type Token, tokenise, tokeniseMarked } from './tokens.ts';

/** What a passage has of one term of a query. */
export interface TermEvidence {
  /** Times in the text, however it is written. */
  text: number;
  /** It stands there, but not in the expression that it was typed in. */
  isApart: boolean;
  /** Times under other names, by widening. */
  meanings: { widening: number; times: number; covers: number }[];
  heading: boolean;
  section: boolean;
  area: boolean;
  report: boolean;
  theme: boolean;
  kind: boolean;
  year: boolean;
}

/** What a passage has of a query; what it is worth is another matter. */
export interface Evidence {
  terms: TermEvidence[];
  /** Words of the text. */
  length: number;
  /** Terms, and what they are called otherwise, as they stand in the text. */
  spans: Span[];
  /** Share of terms to the words they stand within, 1 when side by side; 0 unless all are there. */
  nearness: number;
  /** Pairs of words that follow each other here as in the query. */
  pairs: number;
  isEarly: boolean;
  defines: boolean;
  /** The grade that was asked for is given. */
  isGrade: boolean;
  judges: boolean;
  /** Of the terms, the share that its heading has. */
  headed: number;
  /** It stands under a heading of this very name. */
  isUnder: boolean;
  isNumber: boolean;
}

const earlyWords = 10;

/**
 * Hold a passage against a query.
 *
 * @param answers It is wanted, whatever its words.
 * @returns `undefined` when it has none of the words, or one that is excluded.
 */
export function evidenceOf(passage: FoundPassage, query: WidenedQuery, answers = false): Evidence | undefined {
  const tokens = tokensOf(passage);
  if (query.excluded.some((sequence) => findSequence(tokens, sequence).length > 0)) return undefined;
  const spelled = query.spellings.map(({ sequence, covers }) => ({ spans: findSequence(tokens, sequence), covers }));
  const direct = query.terms.map((term, index) => [
    ...findSequence(tokens, term),
    ...spelled.flatMap(({ spans, covers }) => (covers.includes(index) ? spans : [])),
  ]);
  const wide = query.widenings.map(({ sequence }) => findSequence(tokens, sequence));
  const apart = new Set(
    query.phrases.flatMap(({ sequence, covers }) => (findSequence(tokens, sequence).length > 0 ? [] : covers)),
  );
  const ofKind = new Set(query.kinds.flatMap(({ kind, covers }) => (kind === passage.kind ? covers : [])));
  const spans = [...direct.flat(), ...wide.flat()];
  const above = aboveOf(passage);
  const terms = query.terms.map(({ parts, exact }, index): TermEvidence => {
    const isIn = (stems: ReadonlySet<string>) => !exact && parts.every(({ stem }) => stems.has(stem));
    return {
      text: direct[index]?.length ?? 0,
      isApart: apart.has(index),
      meanings: query.widenings.flatMap(({ covers }, widening) => {
        const times = covers.includes(index) ? (wide[widening]?.length ?? 0) : 0;
        return times > 0 ? [{ widening, times, covers: covers.length }] : [];
      }),
      heading: isIn(above.heading),
      section: isIn(above.section),
      area: isIn(above.area),
      report: isIn(above.report),
      theme: isIn(above.themes),
      kind: ofKind.has(index) || isIn(above.kind),
      year: !exact && parts.length === 1 && parts[0]?.key === `${passage.year}`,
    };
  });
  const isHeaded = terms.length > 0 && terms.every(({ heading }) => heading);
  const isAsked = spans.length > 0 || ofKind.size > 0 || isHeaded || terms.some(({ area }) => area);
  if (!isAsked && !answers) return undefined;
  return {
    terms,
    length: tokens.length,
    spans,
    nearness: nearness(direct),
    pairs: pairs(tokens, query.spoken),
    isEarly: spans.some(({ first }) => first < earlyWords),
    defines: query.named.some((term) => passage.defines.includes(term)),
    isGrade: passage.kind === 'grade' && query.asksGrade,
    judges:
      query.asksGrade &&
      judges(
        tokens,
        query.grades.flatMap((term) => direct[term] ?? []),
      ),
    headed: terms.length > 0 ? terms.filter(({ heading }) => heading).length / terms.length : 0,
    isUnder: isHeaded && isNamed(query, passage.heading),
    isNumber: query.terms.length === 1 && passage.id === `p${query.terms[0]?.parts[0]?.key}`,
  };
}

/** Is a heading what was asked, and nothing else? */
function isNamed({ spoken, terms }: WidenedQuery, heading: string): boolean {
  const words = spoken.filter((word) => word !== null);
  return (
    words.length > 0 &&
    terms.length > 0 &&
    tokenise(heading)
      .map(({ stem }) => stem)
      .join(' ') === words.map(({ stem }) => stem).join(' ')
  );
}

/** Words that follow each other in the query and in the passage, common ones too: `under recorded`. */
function pairs(tokens: readonly Token[], spoken: readonly SpokenWord[]): number {
  const wanted = spoken.slice(1).flatMap((word, index) => {
    const before = spoken[index];
    return word && before && (word.term !== undefined || before.term !== undefined)
      ? [`${before.stem} ${word.stem}`]
      : [];
  });
  if (wanted.length === 0) return 0;
  const there = new Set(tokens.slice(1).map((token, index) => `${tokens[index]?.stem} ${token.stem}`));
  return wanted.filter((pair) => there.has(pair)).length;
}

/** Does one of these words stand just behind one that judges? */
function judges(tokens: readonly Token[], spans: readonly Span[]): boolean {
  return spans.some(({ first }) => tokens.slice(Math.max(0, first - 3), first).some(({ key }) => judging.has(key)));
}

const judging = new Set(['is', 'are', 'grade', 'graded', 'judged', 'judgment', 'judgments', 'rated', 'deemed']);

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
  return direct.length / Math.max(best, direct.length);
}

const tokensByPassage = new WeakMap<FoundPassage, Token[]>();

export function tokensOf(passage: FoundPassage): Token[] {
  const tokens = tokensByPassage.get(passage) ?? tokeniseMarked(passage);
  tokensByPassage.set(passage, tokens);
  return tokens;
}

/** Stems of what stands over a passage, field by field. */
interface Above {
  heading: ReadonlySet<string>;
  section: ReadonlySet<string>;
  area: ReadonlySet<string>;
  report: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  kind: ReadonlySet<string>;
}

const aboves = new WeakMap<FoundPassage, Above>();

function aboveOf(passage: FoundPassage): Above {
  const known = aboves.get(passage);
  if (known) return known;
  const { sectionTitle, heading, area, reportTitle, year, themes, kind, kindLabel } = passage;
  const kindName = kind === 'text' || kind === 'heading' ? '' : kindLabel;
  const above: Above = {
    heading: stemsOf(heading),
    section: stemsOf(sectionTitle),
    area: stemsOf(area),
    report: stemsOf(`${reportTitle} ${year}`),
    themes: stemsOf(themes.join(' ').replaceAll('-', ' ')),
    kind: stemsOf(kindName),
  };
  aboves.set(passage, above);
  return above;
}

const stemsByText = new Map<string, ReadonlySet<string>>();

/** Titles stand over many passages. */
function stemsOf(text: string): ReadonlySet<string> {
  const known = stemsByText.get(text) ?? new Set(tokenise(text).map(({ stem }) => stem));
  if (stemsByText.size > 5000) stemsByText.clear();
  stemsByText.set(text, known);
  return known;
}
