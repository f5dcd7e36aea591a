import { months } from '../../citation/date.ts';

const names = months.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
const dayFirst = new RegExp(
  `^(?:(?:\\p{L}{6,9},? )?(\\d{1,2})(?:st|nd|rd|th)? )?(${names})\\.?,? ((?:1[89]|20)\\d\\d)$`,
  'iu',
);
const monthFirst = new RegExp(
  `^(?:\\p{L}{6,9},? )?(${names})\\.? (\\d{1,2})(?:st|nd|rd|th)?, ((?:1[89]|20)\\d\\d)$`,
  'iu',
);

/** A date as reports print it (`4 March 2019`, `March 4, 2019`, `March 2019`, `2019`), as `YYYY-MM-DD`, as far as it goes; nothing where it is none. */
export function readPrintedDate(text: string): string | undefined {
  if (/^(?:1[89]|20)\d\d$/.test(text)) return text;
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  const [, name, number, after] = monthFirst.exec(text) ?? [];
  return written(year ?? after, month ?? name, day ?? number);
}

function written(year: string | undefined, name: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || name === undefined) return undefined;
  const month = months.findIndex((each) => each.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= last)) return undefined;
  return [year, String(month).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}
