import { endsClause, startsLower } from '../../sentence.ts';
import { append } from './collect.ts';
import type { Part, PartDoubt, PartOf } from './part.ts';
import { plainPhrases } from './phrases.ts';

/** A paragraph that a page's end broke, in a page or a file made from a PDF: the next goes on with a small letter. Notes may stand between the halves. */
export function joinInterrupted(parts: readonly Part[]): Part[] {
  const mended: Part[] = [];
  let open: number | undefined;
  let afterNote = false;
  // The paragraph that is open has been copied, and may grow.
  let isOwn = false;
  for (const part of parts) {
    const before = open === undefined ? undefined : mended[open];
    if (part.kind === 'paragraph' && before?.kind === 'paragraph' && goesOn(before, part, afterNote)) {
      const whole = isOwn
        ? before
        : { ...before, continued: [...(before.continued ?? [])], doubts: [...(before.doubts ?? [])] };
      append(whole.continued ?? [], [part.text, ...(part.continued ?? [])]);
      append(whole.doubts ?? [], [...(part.doubts ?? []), joined]);
      mended[open as number] = whole;
      isOwn = true;
      continue;
    }
    mended.push(part);
    afterNote = part.kind === 'note' && open !== undefined;
    if (part.kind === 'paragraph') [open, isOwn] = [mended.length - 1, false];
    else if (part.kind !== 'note' && part.kind !== 'nothing' && part.kind !== 'aside') open = undefined;
  }
  return mended;
}

/** So short a line may be a heading or a line of an address. */
const shortest = 40;

function goesOn(before: PartOf<'paragraph'>, after: PartOf<'paragraph'>, afterNote: boolean): boolean {
  const end = plainPhrases(before.continued?.at(-1) ?? before.text).trim();
  const start = plainPhrases(after.text).trim();
  if (end.length < shortest || endsClause(end) || !/[\p{L}\p{N},)\]’”"%–—-]$/u.test(end)) return false;
  // Where a note stands between them, a page's end does: any long text goes on.
  const isLong = afterNote && end.length > 2 * shortest && start.length > shortest;
  return (startsLower(start) || isLong) && !/^(?:\(?[a-z]{1,4}[.)]|o)\s/.test(start);
}

const joined: PartDoubt = {
  problem: 'a paragraph breaks off and the next goes on: they are one now.',
  remedy: 'Compare with the original, and part them where they are two.',
};
