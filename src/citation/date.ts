import { dates, locale } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import type { Fact } from '../schemas/fact.ts';

/** In English, as BibTeX and printed imprints name them. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

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
  if (year === undefined) return say(dates.none);
  const written = formatOf(month, day).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return inferred ? `[${written}]` : written;
}

function formatOf(month: string | undefined, day: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** When a report was published, for readers. */
export function publishedOn({ published }: { published: Fact }): string {
  return writtenDate(markedDate(published));
}

/** `03` → `March` */
export function monthName(month: string | undefined): string | undefined {
  return month && months[Number(month) - 1];
}
