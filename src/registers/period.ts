import { writtenDate } from '../citation/date.ts';
import { dates } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import type { ObservationRow } from './observations.ts';

/** `2015-07/2016-06` → `July 2015 to June 2016` · `2016-06-30` → `30 June 2016` · `2007` → `2007` */
export function periodLabel(period: string): string {
  const [from = '', to] = period.split('/').map(writtenDate);
  return to === undefined ? from : say(dates.period, { from, to });
}

/** The same of a figure; in square brackets, as other inferred dates, where its section does not print the year. */
export function shownPeriod({ period, periodBasis }: Pick<ObservationRow, 'period' | 'periodBasis'>): string {
  return periodBasis === 'inferred' ? `[${periodLabel(period)}]` : periodLabel(period);
}

/** The middle of a period as a year with a fraction, to place it in time: `2007` → 2007.5. */
export function periodMiddle(period: string): number {
  const [first = period, last = first] = period.split('/');
  return (dateStart(first) + dateEnd(last)) / 2;
}

function dateStart(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function dateEnd(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 1;
  return day === undefined ? year + month / 12 : year + (month - 1) / 12 + day / 365;
}
