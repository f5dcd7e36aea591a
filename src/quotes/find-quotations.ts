/** A quotation in a pasted text, and what is said beside it of where it stands. */
export interface Found {
  text: string;
  start: number;
  /** What follows it, up to the next quotation. */
  after: string;
}

/** What of a text is checked. */
export type Unit = 'quotations' | 'sentences';

// Single marks are apostrophes as well: they open after a space and close before one.
const marked =
  /“([^“”]+)”|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|(?<![\p{L}\p{N}])"([^"]+)"|(?<=^|[\s(—–-])[‘']([^\n]+?)[’'](?=$|[\s.,;:)!?—–])/gu;
const blockquote = /(?:^[ \t]*>[^\n]*(?:\n|$))+/gm;
/** Words in quotation marks that are too few to be told from a name. */
const fewest = 3;

/** Quotations of a text: in quotation marks, and blockquotes; each sentence where it has none, or where that is asked for. */
export function findQuotations(text: string, unit: Unit, language: string): { unit: Unit; found: Found[] } {
  const quoted = unit === 'quotations' ? quotationsIn(text) : [];
  return quoted.length > 0
    ? { unit: 'quotations', found: withAfter(quoted, text) }
    : { unit: 'sentences', found: withAfter(sentencesIn(text, language), text) };
}

interface Stretch {
  text: string;
  start: number;
  end: number;
}

function quotationsIn(text: string): Stretch[] {
  const blocks = Array.from(text.matchAll(blockquote), ({ 0: whole, index }) => ({
    text: whole.replace(/^[ \t]*>[ \t]?/gm, '').trim(),
    start: index,
    end: index + whole.length,
  }));
  const isInside = (at: number) => blocks.some(({ start, end }) => at >= start && at < end);
  const spans = Array.from(text.matchAll(marked), (match) => ({
    text: (match.slice(1).find((group) => group !== undefined) ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start }) => !isInside(start));
  return [...blocks, ...spans]
    .filter((each) => (each.text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewest)
    .sort((a, b) => a.start - b.start);
}

function sentencesIn(text: string, language: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  // A line's end is no end of a sentence, an empty line is.
  return Array.from(text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)).flatMap(({ 0: paragraph, index: from }) =>
    [...segmenter.segment(paragraph.replaceAll('\n', ' '))]
      .map(({ segment, index }) => ({
        text: paragraph.slice(index, index + segment.length).trim(),
        start: from + index,
        end: from + index + segment.length,
      }))
      .filter((each) => /[\p{L}\p{N}]/u.test(each.text)),
  );
}

function withAfter(stretches: readonly Stretch[], text: string): Found[] {
  return stretches.map(({ text: words, start, end }, index) => ({
    text: words,
    start,
    after: text.slice(end, Math.min(stretches[index + 1]?.start ?? text.length, end + 240)),
  }));
}

/** Where a text says that a quotation stands. */
export interface Cited {
  report: string;
  passage?: string;
}

/** A link to a passage or a report of this archive, or a year and a paragraph: `2016 p170`, `(2022, para 3.5)`. */
export function readCitation(after: string, reports: readonly { id: string; year: number }[]): Cited | undefined {
  const link = /\/reports\/([a-z0-9-]+)\/(?:[a-z0-9-]+\/)?(?:#([\w.-]+))?/.exec(after);
  if (link?.[1] && reports.some(({ id }) => id === link[1]))
    return { report: link[1], ...(link[2] && { passage: link[2] }) };
  const [, year, number] = /\b(\d{4})\b[,:]?\s*(?:p(?:ara(?:graph)?)?\.?\s?|§\s?)(\d[\d.]*\d|\d)\b/i.exec(after) ?? [];
  const of = reports.filter((each) => String(each.year) === year);
  return number !== undefined && of.length === 1 && of[0] ? { report: of[0].id, passage: `p${number}` } : undefined;
}
