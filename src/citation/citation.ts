import { citation } from '../messages/messages.ts';
import { passageName, passageTitle } from '../messages/passage-name.ts';
import { say } from '../messages/say.ts';
import { monthName, readDate, writtenDate } from './date.ts';

/** What a citation names. Used at build time and in the reader's browser, so it depends on nothing but names and dates. */
export interface Cited {
  /** Key in BibTeX. */
  key: string;
  /** Title of the report. */
  report: string;
  /** Title of the section, when it is one that is cited. */
  section?: string | undefined;
  publisher: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD, in square brackets when the date is inferred; empty when it is unknown. */
  published: string;
  /** Whole, or from the archive's root where nobody has said where the archive stands. */
  url: string;
  /** Where the publisher's own document is, when that is known. */
  original?: string | undefined;
  /** Id of the passage, when it is one that is cited. */
  passage?: string | undefined;
  /** Page of the original on which the passage starts, as printed. */
  page?: string | undefined;
  /** Whose words the passage has, where they are not the publisher's: ours, without a full stop. */
  voice?: string | undefined;
  /** Of the report's words, as a language tag. */
  language: string;
  /** Name of this archive. */
  archive: string;
}

/** `Visitors’ Office, A visit (July 2008), “Prevention”, paragraph p12. Name of the archive, https://…` A date in square brackets is inferred. */
export function plainCitation({
  report,
  section,
  publisher,
  published,
  url,
  original,
  passage,
  page,
  voice,
  archive,
}: Cited): string {
  const parts = [
    `${publisher}, ${report} (${writtenDate(published)})`,
    section && titleOf(section),
    passage && passageName(passage),
    page && say(citation.page, { page }),
  ];
  return `${parts.filter(Boolean).join(', ')}${voice ? ` [${voice}]` : ''}. ${archive}, ${url}${original ? `. ${say(citation.original, { address: original })}` : ''}`;
}

/** A title that is ours stands in square brackets; it is no quotation. */
function titleOf(section: string): string {
  return section.startsWith('[') ? section : `“${section}”`;
}

/** @param notes What there is to say about the signs in square brackets that the words hold, a line each. */
export function plainQuotation({ words, notes }: { words: string; notes: readonly string[] }, cited: Cited): string {
  return [`“${words}”`, plainCitation(cited), ...notes].join('\n');
}

/** An inferred date stands in brackets, without a month that would look certain; the note says all of it. */
export function bibtex(cited: Cited): string {
  const { key, report, section, publisher, published, url, passage, page, voice, archive } = cited;
  const { year, month, inferred } = readDate(published);
  const fields: [string, string | undefined][] = [
    ['author', `{${forTex(publisher)}}`],
    ['title', `{${forTex(section ?? report)}}`],
    [section ? 'booktitle' : 'institution', forTex(section ? report : publisher)],
    ['publisher', section ? forTex(publisher) : undefined],
    ['year', inferred ? `[${year}]` : year],
    ['month', inferred ? undefined : monthName(month)?.slice(0, 3).toLowerCase()],
    ['pages', page && forTex(page)],
    ['note', forTex([passage && passageTitle(passage), voice, archive, ...remarks(cited)].filter(Boolean).join('. '))],
    ['url', fullAddress(url)],
  ];
  const written = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`}`] : [],
  );
  return `@${section ? 'incollection' : 'techreport'}{${passage ? `${key}-${passage}` : key},\n${written.join(',\n')}\n}\n`;
}

/** Reference managers want a year of four digits: that a date is inferred is said in the last part of `DA`, and in a note. */
export function ris(cited: Cited): string {
  const { report, section, publisher, published, url, passage, page, voice, language, archive } = cited;
  const { year, month, day, inferred } = readDate(published);
  const lines: [string, string | undefined][] = [
    ['TY', section ? 'CHAP' : 'RPRT'],
    ['AU', publisher],
    ['TI', section ?? report],
    ['T2', section && report],
    ['PB', publisher],
    ['PY', year],
    [
      'DA',
      inferred
        ? [year, month, day, 'inferred'].map((part) => part ?? '').join('/')
        : [year, month, day].filter(Boolean).join('/'),
    ],
    ['SP', passage && passageName(passage)],
    ['N1', page && say(citation.pageOfOriginal, { page })],
    ['N1', voice],
    ['DB', archive],
    ['UR', fullAddress(url)],
    ['LA', language],
    ...remarks(cited).map((remark): [string, string] => ['N1', remark]),
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])).join('\r\n')}\r\nER  - \r\n`;
}

/** A reference manager opens whole addresses only. */
function fullAddress(url: string): string | undefined {
  return url.startsWith('/') ? undefined : url;
}

/** What no field of a reference manager holds. */
function remarks({ published, original }: Cited): string[] {
  return [
    ...(readDate(published).inferred ? [say(citation.inferred, { date: writtenDate(published) })] : []),
    ...(original ? [say(citation.original, { address: original })] : []),
  ];
}

/** BibTeX reads these signs as commands. */
function forTex(text: string): string {
  return text
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[&%$#_{}]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde ')
    .replace(/\^/g, '\\textasciicircum ');
}
