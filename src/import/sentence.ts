import { withoutMarks } from './marks.ts';

/** Whether a text ends as a sentence does, whatever quotation marks, brackets and footnote markers follow. */
export function endsSentence(text: string): boolean {
  return /[.!?…][”’"')\]»*]*$/.test(ending(text));
}

/** Whether a text ends as a paragraph or item may: with a sentence, or a colon or semicolon. */
export function endsClause(text: string): boolean {
  return /[.!?…:;][”’"')\]»*]*$/.test(ending(text));
}

/** Whether a text goes on from the line before: it starts with a small letter. */
export function startsLower(text: string): boolean {
  return /^[“‘"'(*]*\p{Ll}/u.test(beginning(text));
}

export function startsUpper(text: string): boolean {
  return /^[“‘"'(*]*\p{Lu}/u.test(beginning(text));
}

function ending(text: string): string {
  return withoutMarks(text.slice(-60)).trim();
}

function beginning(text: string): string {
  return withoutMarks(text.slice(0, 60));
}
