import { isCommonWord, type Sequence } from '../query/query.ts';
import { percentKey, stemOf, type Token } from './tokens.ts';

/** Tokens from `first` to `last`, both included. */
export interface Span {
  first: number;
  last: number;
}

/**
 * Where a sequence stands among the words of a text. Hyphens and spaces make no difference: `multi agency`, `multi-agency` and `multiagency` are one.
 */
export function findSequence(tokens: readonly Token[], sequence: Sequence): Span[] {
  const spans: Span[] = [];
  const { parts, exact, capitals } = sequence;
  const first = parts[0];
  if (!first) return spans;
  const inOne = exact && parts.length > 1 ? undefined : asOne(parts.map(({ key }) => key).join(''), exact);
  for (let at = 0; at < tokens.length; at += 1) {
    const span = sideBySide(tokens, at, sequence) ?? (inOne && oneWord(tokens, at, inOne, parts.length > 1));
    if (!span || (capitals && !tokens[span.first]?.capitals)) continue;
    spans.push(span);
    at = span.last;
  }
  return spans;
}

function sideBySide(tokens: readonly Token[], at: number, { parts, exact }: Sequence): Span | undefined {
  for (let index = 0; index < parts.length; index += 1) {
    const token = tokens[at + index];
    const part = parts[index];
    const isInCell = index > 0 && tokens[at + index - 1]?.ends;
    // A column of percentages has the sign in its head.
    if (isInCell && part?.key === percentKey && index === parts.length - 1) return { first: at, last: at + index - 1 };
    if (isInCell) return undefined;
    if (!token || !part || (exact ? token.key !== part.key : token.stem !== part.stem)) return undefined;
  }
  return { first: at, last: at + parts.length - 1 };
}

interface OneWord {
  key: string;
  stem: string;
  exact: boolean;
}

function asOne(key: string, exact: boolean): OneWord {
  return { key, stem: stemOf(key), exact };
}

/** The sequence as one word (`multiagency`), or one word as a compound (`re-offending` for `reoffending`, `call handlers` for `callhandlers`). */
function oneWord(
  tokens: readonly Token[],
  at: number,
  { key, stem, exact }: OneWord,
  isCompound: boolean,
): Span | undefined {
  if (isCompound) return tokens[at]?.stem === stem ? { first: at, last: at } : undefined;
  if (!tokens[at] || !key.startsWith(tokens[at].key) || !(tokens[at].joined || areTwo(tokens, at, exact)))
    return undefined;
  let together = '';
  for (let last = at; last < tokens.length; last += 1) {
    together += tokens[last]?.key ?? '';
    if (last > at && (exact ? together === key : stemOf(together) === stem)) return { first: at, last };
    if ((last > at && !tokens[last]?.joined) || together.length > key.length + 4) return undefined;
  }
  return undefined;
}

/** Shorter words stand side by side by chance. */
const leastLetters = 3;

/** Words that may be written as one: telling ones, in one cell. */
function areTwo(tokens: readonly Token[], at: number, exact: boolean): boolean {
  const [a, b] = [tokens[at], tokens[at + 1]];
  if (exact || !a || !b || a.ends) return false;
  return [a, b].every(({ key }) => key.length >= leastLetters && !isCommonWord(key) && !/\d/.test(key));
}
