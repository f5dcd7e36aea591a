import type { Fact } from '../schemas/fact.ts';

/** In English, in which all reports so far are cited. */
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * A date of publication as it is passed on: `2017-03`, and in square brackets, as libraries do, when it is inferred: `[2022-11]`. Empty when it is
 * unknown.
 */
export function markedDate(published: Fact): string {
  if (published.basis === 'unknown') return '';
  return published.basis === 'inferred' ? `[${published.value}]` : published.value;
}

/** The parts of a marked date, and whether it is inferred. */
export function readDate(marked: string): { year?: string; month?: string; day?: string; inferred: boolean } {
  const [, bracket, year, month, day] = /^(\[)?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\]?$/.exec(marked) ?? [];
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }), inferred: bracket !== undefined };
}

/** The one way in which a date is written for readers: `2017-03` → `March 2017`, `[2022-11]` → `[November 2022]`. */
export function writtenDate(marked: string): string {
  const { year, month, day, inferred } = readDate(marked);
  if (year === undefined) return 'no date';
  const written = [day && Number(day), monthName(month), year].filter(Boolean).join(' ');
  return inferred ? `[${written}]` : written;
}

/** When a report was published, for readers. */
export function publishedOn({ published }: { published: Fact }): string {
  return writtenDate(markedDate(published));
}

/** `03` → `March` */
export function monthName(month: string | undefined): string | undefined {
  return month && months[Number(month) - 1];
}
