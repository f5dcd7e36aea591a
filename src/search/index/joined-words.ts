import { tokeniseMarked } from '../match/tokens.ts';
import { isCommonWord } from '../query/query.ts';
import type { LabelledPassage, Stretch } from './stretches.ts';

/**
 * Tells each stretch which of its words, parted by a space, the archive elsewhere writes as one or with a hyphen: where one passage has `multi-agency`, another’s `multi agency` is
 * found for `multiagency`, too.
 */
export function joinWords(stretches: readonly Stretch[]): Stretch[] {
  const known = new Set<string>();
  for (const passage of stretches.flatMap(({ passages }) => passages)) {
    const tokens = tokensOf(passage);
    for (const [index, { key, joined }] of tokens.entries()) {
      if (key.length >= 2 * leastLetters) known.add(key);
      if (joined) known.add(key + (tokens[index + 1]?.key ?? ''));
    }
  }
  return stretches.map((stretch) => {
    const pairs = stretch.passages.flatMap((passage) => pairsIn(passage).filter((pair) => known.has(pair)));
    return pairs.length > 0 ? { ...stretch, joined: [...new Set(pairs)] } : stretch;
  });
}

const leastLetters = 3;

function pairsIn(passage: LabelledPassage): string[] {
  const tokens = tokensOf(passage);
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return next && !token.joined && !token.ends && [token, next].every(isTelling) ? [token.key + next.key] : [];
  });
}

function isTelling({ key }: { key: string }): boolean {
  return key.length >= leastLetters && !isCommonWord(key) && !/\d/.test(key);
}

function tokensOf({ text, label: { marks } }: LabelledPassage) {
  return tokeniseMarked({ text, marks });
}
