import { splitWords } from '../../../edition/words.ts';
import { labelOfNote } from './lay-out.ts';
import { mapTexts } from './map-texts.ts';
import type { Part, PartDoubt, PartOf } from './part.ts';
import { plainPhrases, replaceReferences, textNode } from './phrases.ts';

/** A note without words is none: its number is set aside, and its markers are text. */
export function dropEmptyNotes(parts: readonly Part[]): Part[] {
  const empty = new Map(parts.filter(isEmptyNote).map((note) => [String(note.number), labelOfNote(note)] as const));
  if (empty.size === 0) return [...parts];
  return parts.map((part) =>
    isEmptyNote(part)
      ? {
          kind: 'aside',
          lines: [labelOfNote(part)],
          reason: 'other',
          note: 'The number of a note without text.',
          doubts: [...(part.doubts ?? []), withoutText],
        }
      : mapTexts(part, (text) =>
          replaceReferences(text, (node) => {
            const label = empty.get(node.identifier);
            return label === undefined ? undefined : textNode(`[${label}]`);
          }),
        ),
  );
}

function isEmptyNote(part: Part): part is PartOf<'note'> & Part {
  return part.kind === 'note' && part.paragraphs.every((text) => splitWords(plainPhrases(text)).length === 0);
}

const withoutText: PartDoubt = {
  problem: 'a note has no text; its number is printed in brackets where it is cited.',
  remedy: 'Find the note in the original, or say with <Gap /> that it is lost.',
};
