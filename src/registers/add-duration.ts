/**
 * A date some time later, as exact as it was: `2014-11-27` and `P6M` → `2015-05-27`, `2008-07` and `P1Y` → `2009-07`.
 *
 * The day of a month that has fewer is its last: six months from 31 August end with February.
 *
 * @returns Nothing where the date is not exact enough: six months from `2007` may end in either of two years.
 */
export function addDuration(date: string, duration: string): string | undefined {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? []
  ).map((part) => Number(part ?? 0));
  const [year = 0, month, day] = date.split('-').map(Number);
  if (months > 0 && month === undefined) return undefined;
  if (weeks + days > 0 && day === undefined) return undefined;
  const inMonths = (month ?? 1) - 1 + months;
  const [endYear, endMonth] = [year + years + Math.floor(inMonths / 12), inMonths % 12];
  const lastDay = new Date(Date.UTC(endYear, endMonth + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(endYear, endMonth, Math.min(day ?? 1, lastDay) + weeks * 7 + days));
  return end.toISOString().slice(0, date.length);
}

/** Whether a date is before another, as far as both are exact: `2015-05` is not known to be before `2015`. */
export function isBefore(date: string, other: string): boolean {
  const exact = Math.min(date.length, other.length);
  return date.slice(0, exact) < other.slice(0, exact);
}
