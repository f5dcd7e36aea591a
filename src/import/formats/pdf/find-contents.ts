import { textOfRow } from './find-furniture.ts';
import type { Row } from './join-runs.ts';

/** Lists of contents, and what they announce. */
export interface Contents {
  rows: Set<Row>;
  /** Titles that they list, for comparing: `comparableTitle`. */
  titles: Set<string>;
}

const heading =
  /^(?:table of )?contents(?: page)?$|^(?:list of )?(?:figures|tables|illustrations|appendices)$|^inhalt(?:sverzeichnis)?$|^table des matières$|^sommaire$|^índice$/i;
const leader = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$|(?:…\s?){2,}|_{5,}/i;
const endNumber = /(?:^|\s)(?:\d{1,4}|[ivxlc]{1,7})$/i;

/** Rows that end in a page's number, under a heading that says so or with leaders of dots, until they end. */
export function findContents(pages: readonly (readonly Row[])[]): Contents {
  const rows = new Set<Row>();
  let going = false;
  for (const page of pages) {
    let at = 0;
    if (going && share(page.slice(0, 8)) >= 0.5) at = take(page, 0, rows);
    else going = false;
    if (at < page.length) going = false;
    for (let index = at; index < page.length; index += 1) {
      if (!begins(page, index)) continue;
      const end = take(page, index, rows);
      if (end > index) going = end >= page.length - 2;
      index = Math.max(index, end - 1);
    }
  }
  return { rows, titles: titlesOf(rows) };
}

function isEntry(row: Row): boolean {
  const text = textOfRow(row);
  return (
    leader.test(text) ||
    (row.segments.length >= 2 && endNumber.test(row.segments.at(-1)?.text ?? '') && /\p{L}{2}/u.test(text))
  );
}

function share(rows: readonly Row[]): number {
  return rows.length === 0 ? 0 : rows.filter(isEntry).length / rows.length;
}

/** A heading over entries, or three rows with leaders, with the short line above them. */
function begins(page: readonly Row[], index: number): boolean {
  const text = textOfRow(page[index] as Row);
  const after = page.slice(index + 1, index + 13);
  if (heading.test(text.trim()))
    return (
      after.filter(isEntry).length >= Math.min(3, Math.max(1, after.length - 1)) ||
      after.filter((row) => leader.test(textOfRow(row))).length >= 1
    );
  const leaders = page.slice(index, index + 4).filter((row) => leader.test(textOfRow(row))).length;
  return leaders >= 3 && leader.test(textOfRow(page[index] as Row));
}

/** From a row on as long as entries follow, wrapped lines and their headings between them. Gives the index behind the last. */
function take(page: readonly Row[], from: number, rows: Set<Row>): number {
  let end = from;
  for (let at = from; at < page.length && at - end <= 5; at += 1) if (isEntry(page[at] as Row)) end = at + 1;
  if (end === from) return from;
  for (const row of page.slice(from, end)) rows.add(row);
  return end;
}

function titlesOf(rows: ReadonlySet<Row>): Set<string> {
  const titles = new Set<string>();
  let waiting = '';
  for (const row of rows) {
    const whole = textOfRow(row);
    const text = whole.replace(/(?:[.…_]\s?){3,}.*$/, '').replace(/\s+(?:\d{1,4}|[ivxlc]{1,7})$/i, '');
    for (const title of [text, `${waiting} ${text}`])
      if (comparableTitle(title).length > 2) titles.add(comparableTitle(title));
    waiting = isEntry(row) ? '' : `${waiting} ${text}`.slice(-300);
  }
  return titles;
}

/** For comparing a heading with an entry: without case, signs and the number before it. */
export function comparableTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\s\d.()]+(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
