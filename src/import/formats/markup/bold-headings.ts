import { startsLower } from '../../sentence.ts';
import type { Part, PartDoubt, PartOf } from './part.ts';
import { plainPhrases } from './phrases.ts';

/** A short paragraph that is bold and stands over text that is not: a heading that its author did not mark as one. */
export function findBoldHeadings(parts: readonly Part[]): Part[] {
  const bold = parts.map((part) => part.kind === 'paragraph' && isBold(part));
  // Where much of the text is bold, it says nothing.
  const lengths = parts.map((part) => (part.kind === 'paragraph' ? plainPhrases(part.text).length : 0));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const inBold = lengths.reduce((sum, length, index) => sum + (bold[index] ? length : 0), 0);
  if (inBold > all * 0.4) return [...parts];
  let asserted = 0;
  return parts.map((part, index): Part => {
    if (part.kind === 'heading') asserted = part.level;
    if (part.kind !== 'paragraph' || !bold[index] || !isTitle(part) || !standsOverText(parts, index, bold)) return part;
    return {
      kind: 'heading',
      level: Math.min(6, asserted + 1),
      text: unwrapped(part),
      why: 'a short bold line over a text',
      inferred: true,
      doubts: [...(part.doubts ?? []), guessed],
    };
  });
}

function isBold({ text, continued }: PartOf<'paragraph'>): boolean {
  return !continued && text.length === 1 && text[0]?.type === 'strong';
}

function unwrapped({ text: [only] }: PartOf<'paragraph'>) {
  return only?.type === 'strong' ? only.children : [];
}

function isTitle({ text }: PartOf<'paragraph'>): boolean {
  const plain = plainPhrases(text).trim();
  return (
    plain.length <= 120 &&
    /^[\p{Lu}\p{N}“"‘'(]/u.test(plain) &&
    /\p{L}{2}/u.test(plain) &&
    !/[.,;:!]$/.test(plain) &&
    !/^(?:table|figure|chart|source|notes?)\b/i.test(plain)
  );
}

function standsOverText(parts: readonly Part[], index: number, bold: readonly boolean[]): boolean {
  for (let at = index + 1; at < parts.length; at += 1) {
    const kind = parts[at]?.kind;
    if (kind === 'nothing' || kind === 'aside' || kind === 'note') continue;
    const next = parts[at] as Part;
    return kind !== 'heading' && !bold[at] && !(next.kind === 'paragraph' && startsLower(plainPhrases(next.text)));
  }
  return false;
}

const guessed: PartDoubt = {
  problem: 'a short bold line is taken as a heading; its level is a guess.',
  remedy: 'Compare it with the headings around it, and change the number of #, or make it a paragraph.',
};
