import { findBoldHeadings } from './bold-headings.ts';
import { findCaptions } from './captions.ts';
import { dropEmptyNotes } from './empty-notes.ts';
import { joinInterrupted } from './join-interrupted.ts';
import type { Part } from './part.ts';
import { findPrintedNotes } from './printed-notes.ts';
import { findRunningHeaders } from './running-headers.ts';
import { findTypedLists } from './typed-lists.ts';

/** What no format asserts and the words show. Headers and notes come first: they stand between the halves of a paragraph, and begin like items. */
export function mendParts(parts: readonly Part[]): Part[] {
  const steps = [
    dropEmptyNotes,
    findRunningHeaders,
    findPrintedNotes,
    joinInterrupted,
    findCaptions,
    findTypedLists,
    findBoldHeadings,
  ];
  return steps.reduce((mended: readonly Part[], step) => step(mended), parts) as Part[];
}
