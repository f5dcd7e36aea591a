import { passageName, passageTitle } from '../schemas/passage-name.ts';

/** What a citation names. Used at build time and in the reader's browser, so it depends on nothing but names. */
export interface Cited {
  /** Key in BibTeX. */
  key: string;
  /** Title of the report. */
  report: string;
  /** Title of the section, when it is one that is cited. */
  section?: string | undefined;
  publisher: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: string;
  url: string;
  /** Id of the passage, when it is one that is cited. */
  passage?: string | undefined;
  /** Whose words the passage has, where they are not the publisher's: ours, without a full stop. */
  voice?: string | undefined;
  /** Name of this archive. */
  archive: string;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2017-03` → `March 2017`. */
export function writtenDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [day, month && months[month - 1], year].filter(Boolean).join(' ');
}

/** `HMIC, Major Crime (July 2008), “Prevention”, paragraph p12. Inspection Archive, https://…` */
export function plainCitation({ report, section, publisher, published, url, passage, voice, archive }: Cited): string {
  const parts = [`${publisher}, ${report} (${writtenDate(published)})`, section && `“${section}”`, passage && passageName(passage)];
  return `${parts.filter(Boolean).join(', ')}${voice ? ` [${voice}]` : ''}. ${archive}, ${url}`;
}

/** @param notes What there is to say about the signs in square brackets that the words hold, a line each. */
export function plainQuotation({ words, notes }: { words: string; notes: readonly string[] }, cited: Cited): string {
  return [`“${words}”`, plainCitation(cited), ...notes].join('\n');
}

export function bibtex(cited: Cited): string {
  const { key, report, section, publisher, published, url, passage, voice, archive } = cited;
  const [year, month] = published.split('-');
  const fields: [string, string | undefined][] = [
    ['author', `{${forTex(publisher)}}`],
    ['title', `{${forTex(section ?? report)}}`],
    [section ? 'booktitle' : 'institution', forTex(section ? report : publisher)],
    ['publisher', section ? forTex(publisher) : undefined],
    ['year', year],
    ['month', month && months[Number(month) - 1]?.slice(0, 3).toLowerCase()],
    ['note', forTex([passage && passageTitle(passage), voice, archive].filter(Boolean).join('. '))],
    ['url', url],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`}`] : []));
  return `@${section ? 'incollection' : 'techreport'}{${passage ? `${key}-${passage}` : key},\n${written.join(',\n')}\n}\n`;
}

export function ris({ report, section, publisher, published, url, passage, voice, archive }: Cited): string {
  const [year, month, day] = published.split('-');
  const lines: [string, string | undefined][] = [
    ['TY', section ? 'CHAP' : 'RPRT'],
    ['AU', publisher],
    ['TI', section ?? report],
    ['T2', section && report],
    ['PB', publisher],
    ['PY', year],
    ['DA', [year, month, day].filter(Boolean).join('/')],
    ['SP', passage && passageName(passage)],
    ['N1', voice],
    ['DB', archive],
    ['UR', url],
    ['LA', 'en-GB'],
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])).join('\r\n')}\r\nER  - \r\n`;
}

/** BibTeX reads these signs as commands. */
function forTex(text: string): string {
  return text
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[&%$#_{}]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde ')
    .replace(/\^/g, '\\textasciicircum ');
}
