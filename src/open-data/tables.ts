import type { Body } from '../edition/bodies.ts';
import type { Glossary } from '../edition/glossary.ts';
import type { MarkedText } from '../edition/marks.ts';
import { passageAddress } from '../edition/passage-address.ts';
import { logKinds, type PreparedReport } from '../edition/prepare.ts';
import { findStatement } from '../edition/signed-glossary.ts';
import { bodyOf, voiceOf } from '../registers/registered-report.ts';
import type { ResolvedRegisters } from '../registers/resolve.ts';
import { type Fact, factText, factValue } from '../schemas/fact.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Field, Row, Table } from './table.ts';

/** Everything the open data are made from. */
export interface Published {
  reports: readonly PreparedReport[];
  registers: ResolvedRegisters;
  glossary: Glossary;
  vocabulary: Vocabulary & { language: string };
  bodies: readonly Body[];
  /** The sentence around a mention, or what of it is shown. */
  excerptOf: (passage: MarkedText, start: number, end: number) => string;
}

const report: Field = {
  name: 'report',
  type: 'string',
  description: 'Id of the report, as in its address: /reports/<report>/.',
};
const section: Field = {
  name: 'section',
  type: 'string',
  description: 'Id of the section, as in its address: /reports/<report>/<section>/.',
};
const body: Field = {
  name: 'body',
  type: 'string',
  description:
    'Id of the inspected body that the report, or its section, is about, as in /bodies/<body>/; of several their ids with a space between. Empty where the report is national.',
  optional: true,
};
const quote: Field = {
  name: 'quote',
  type: 'string',
  description: 'The report’s exact words. Of a table: the cells of the row, in order, with a space between.',
};
const marks: Field = {
  name: 'marks',
  type: 'array',
  description:
    'Doubts about the text: {kind, at, length, note}, in characters of it. kind: lost (words are missing from our source), withheld (words are not published), sic (a slip of the original), corrected (mended in the edition; the note has the text as received). In CSV and Parquet as JSON.',
};
const quoteMarks: Field = { ...marks, description: `Of the quotation. ${marks.description}` };
const url: Field = {
  name: 'url',
  type: 'string',
  description: 'Permanent address, from the root of the archive; put the archive’s own address before it.',
};

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

const voiceField = ({ voices }: Vocabulary): Field => ({
  name: 'voice',
  type: 'string',
  description: `Who says so. ${voices.map(({ id, short }) => `${id}: ${short}`).join('; ')}. A passage may have another voice than its report.`,
  oneOf: ids(voices),
});

const licenceField = ({ licences }: Vocabulary): Field => ({
  name: 'licence',
  type: 'string',
  description: 'Licence of the report’s words in this row; what the archive adds is under the MIT licence.',
  oneOf: ids(licences),
});

/** The licence of each report, for the rows that bear its words. */
function licenceByReport(reports: Published['reports']): (report: string) => string | undefined {
  const known = new Map(reports.map(({ id, meta }) => [id, factValue(meta.licence)]));
  return (id) => known.get(id);
}

/** Rows of reports, each with its report's licence, and all licences among them. */
function licensed(
  reports: Published['reports'],
  rows: readonly { report: string }[],
): { rows: Row[]; licences: string[] } {
  const licenceOf = licenceByReport(reports);
  return {
    rows: rows.map((row) => ({ ...row, licence: licenceOf(row.report) })),
    licences: distinct(rows.map((row) => licenceOf(row.report))),
  };
}

function distinct(found: readonly (string | undefined)[]): string[] {
  return [...new Set(found.filter((id) => id !== undefined))].sort();
}

/** How a fact is known, without what it says. */
function basisOf(fact: Fact): object {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => name !== 'value'));
}

export function reportsTable({ reports, vocabulary }: Published): Table {
  return {
    name: 'reports',
    title: 'Reports',
    description: 'One row for each report: what it is, how we know, and what the archive does not have of it.',
    fields: [
      { name: 'id', type: 'string', description: 'Id of the report, as in its address.' },
      { name: 'title', type: 'string', description: 'Title.' },
      {
        name: 'citedTitle',
        type: 'string',
        description:
          'Title as a citation names it: in square brackets where it is the archive’s own and the text received does not have it.',
      },
      { name: 'shortTitle', type: 'string', description: 'Title for lists and charts.' },
      { name: 'subject', type: 'string', description: 'The body reported on, in words.' },
      {
        name: 'bodies',
        type: 'array',
        description: 'Ids of the inspected bodies that it is about; none when it is national.',
      },
      { name: 'publisher', type: 'string', description: 'Who published it.' },
      { name: 'language', type: 'string', description: 'Language that it is written in (BCP 47).' },
      { name: 'voice', type: 'string', description: 'Who speaks.', oneOf: ids(vocabulary.voices) },
      {
        name: 'published',
        type: 'object',
        description:
          'Date of publication as far as it is known, and how we know: {value, basis, quote, address or note}.',
      },
      { name: 'year', type: 'integer', description: 'The year it is known by.' },
      {
        name: 'facts',
        type: 'array',
        description: 'Other facts, each with its basis: {label, value, basis, quote, address or note}.',
      },
      {
        name: 'licence',
        type: 'string',
        description: `Licence of its words. ${vocabulary.licences.map(({ id, name }) => `${id}: ${name}`).join('; ')}.`,
        oneOf: ids(vocabulary.licences),
      },
      { name: 'rights', type: 'string', description: 'Rights statement.' },
      {
        name: 'basis',
        type: 'object',
        description:
          'How we know publisher, licence and rights: for each {basis, quote, address or note}. Bases: text, elsewhere, inferred.',
      },
      {
        name: 'original',
        type: 'object',
        description:
          'Where the text comes from: address of the original, archived copy {address, date}, file received {file, by, on}, extraction. What nobody knows is "unknown".',
        optional: true,
      },
      { name: 'missing', type: 'array', description: 'What the archive does not have of the report, in our words.' },
      {
        name: 'fidelity',
        type: 'object',
        description:
          'Result of the comparison with the source: SHA-256 of the text received (sha256) and of the text published, withheld words masked (publishedSha256); lines, words kept, set aside and withheld, corrections, notes, moves.',
      },
      { name: 'sections', type: 'integer', description: 'Number of sections.' },
      url,
    ],
    rows: reports.map(
      ({ id, meta, citedTitle, bodies: about, original, receipt, sections }): Row => ({
        id,
        ...meta,
        citedTitle,
        bodies: about,
        language: meta.language ?? vocabulary.language,
        publisher: factText(meta.publisher),
        licence: factValue(meta.licence),
        rights: factText(meta.rights),
        basis: { publisher: basisOf(meta.publisher), licence: basisOf(meta.licence), rights: basisOf(meta.rights) },
        original,
        fidelity: receipt,
        sections: sections.length,
        url: `/reports/${id}/`,
      }),
    ),
    licences: distinct(reports.map(({ meta }) => factValue(meta.licence))),
  };
}

export function bodiesTable({ bodies, reports }: Published): Table {
  return {
    name: 'bodies',
    title: 'Inspected bodies',
    description:
      'One row for each inspected body: what it is called, where it is, what came before and after it, and the reports on it.',
    fields: [
      { name: 'id', type: 'string', description: 'Id of the body, as in its address: /bodies/<body>/.' },
      { name: 'name', type: 'string', description: 'Its name.' },
      { name: 'shortName', type: 'string', description: 'Its name in lists.', optional: true },
      { name: 'kind', type: 'string', description: 'What kind of body it is.', optional: true },
      { name: 'place', type: 'string', description: 'Where it is; a geography of the figures.', optional: true },
      { name: 'codes', type: 'object', description: 'Its identifiers in other registers, by register.' },
      { name: 'predecessors', type: 'array', description: 'Bodies that it took over from.' },
      { name: 'successors', type: 'array', description: 'Bodies that took over from it.' },
      { name: 'links', type: 'array', description: 'Pages elsewhere: {label, url}.' },
      { name: 'reports', type: 'array', description: 'Ids of the reports on it, oldest first.' },
      url,
    ],
    rows: bodies.map((each) => ({
      ...each,
      reports: reports.filter((one) => one.bodies.includes(each.id)).map(({ id }) => id),
      url: `/bodies/${each.id}/`,
    })),
    licences: [],
  };
}

export function sectionsTable({ reports, vocabulary }: Published): Table {
  return {
    name: 'sections',
    title: 'Sections',
    description: 'One row for each section, in the order of the report.',
    fields: [
      report,
      body,
      section,
      { name: 'title', type: 'string', description: 'Title of the section.' },
      {
        name: 'citedTitle',
        type: 'string',
        description:
          'Title as a citation names it: in square brackets where the archive has given it, since the heading is longer or another.',
      },
      { name: 'order', type: 'integer', description: 'Place in the report, from 1.' },
      { name: 'level', type: 'integer', description: 'Level of its heading in the report, from 1.' },
      { name: 'within', type: 'array', description: 'Titles of the chapters it belongs to, outermost first.' },
      { name: 'words', type: 'integer', description: 'Words of the source that it holds.' },
      url,
      licenceField(vocabulary),
    ],
    ...licensed(
      reports,
      reports.flatMap(({ id, bodies, sections }) =>
        sections.map(({ slug, bodies: own, title, citedTitle, order, level, within, words }) => ({
          report: id,
          body: bodyOf({ bodies }, { bodies: own }),
          section: slug,
          title,
          citedTitle,
          order,
          level,
          within,
          words,
          url: `/reports/${id}/${slug}/`,
        })),
      ),
    ),
  };
}

export function paragraphsTable({ reports, vocabulary }: Published): Table {
  return {
    name: 'paragraphs',
    title: 'Paragraphs',
    description:
      'Every passage with an address of its own, in reading order: headings, paragraphs, list items, tables, definitions, grades, notes, and gaps where words or drawings are lost. Notes stand at the end of the section that cites them.',
    fields: [
      {
        name: 'id',
        type: 'string',
        description: 'Id of the passage, unique in the report; the fragment of its address.',
      },
      report,
      body,
      section,
      {
        name: 'kind',
        type: 'string',
        description: 'What it is.',
        oneOf: ['heading', 'paragraph', 'item', 'table', 'definition', 'grade', 'note', 'gap'],
      },
      {
        name: 'text',
        type: 'string',
        description:
          'The report’s words. Of a table: cells parted by tabs, rows by line feeds. Where words are lost […] stands for them, where they are withheld [withheld].',
      },
      marks,
      voiceField(vocabulary),
      url,
      {
        name: 'source',
        type: 'object',
        description:
          'First and last line of the source text it comes from: {start, end}, from 1. In Parquet two columns, source_start and source_end.',
        optional: true,
      },
      {
        name: 'page',
        type: 'string',
        description: 'Page of the received file on which it starts, as the page prints its number.',
        optional: true,
      },
      {
        name: 'sheet',
        type: 'integer',
        description: 'Which sheet of the received file that is, from 1.',
        optional: true,
      },
      { name: 'finding', type: 'string', description: 'Id of the finding it is part of.', optional: true },
      licenceField(vocabulary),
    ],
    ...licensed(
      reports,
      reports.flatMap(({ id, meta, bodies, sections }) =>
        sections.flatMap(({ slug, bodies: own, passages }) =>
          passages.map((passage) => ({
            id: passage.id,
            report: id,
            body: bodyOf({ bodies }, { bodies: own }),
            section: slug,
            kind: passage.kind,
            text: passage.text,
            marks: passage.marks,
            voice: voiceOf(passage, meta),
            url: passageAddress(id, slug, passage.id),
            source: passage.lines ? { start: passage.lines[0], end: passage.lines[1] } : null,
            page: passage.page?.printed,
            sheet: passage.page?.sheet,
            finding: passage.finding?.id,
          })),
        ),
      ),
    ),
  };
}

export function gradesTable({ registers, reports, vocabulary }: Published): Table {
  return {
    name: 'grades',
    title: 'Grades',
    description: 'Every judgement the reports print, on its own scale. Scales are not comparable with one another.',
    fields: [
      report,
      body,
      section,
      { name: 'area', type: 'string', description: 'What was graded, in the report’s words.' },
      {
        name: 'grade',
        type: 'string',
        description: 'The grade, or Ungraded where the report prints that none was given.',
      },
      {
        name: 'scale',
        type: 'string',
        description: 'Id of the grade scale; only grades of one scale can be held against each other.',
      },
      {
        name: 'rank',
        type: 'integer',
        description: 'Place of the grade on its scale: 1 is the best. Empty where none was given.',
        optional: true,
      },
      { name: 'outOf', type: 'integer', description: 'Number of grades of the scale.' },
      quote,
      quoteMarks,
      url,
      voiceField(vocabulary),
      licenceField(vocabulary),
    ],
    ...licensed(reports, registers.grades),
  };
}

export function metricsTable({ registers, reports, vocabulary }: Published): Table {
  return {
    name: 'metrics',
    title: 'Figures',
    description: 'Every figure taken from the reports, with the words that print it. Printed inconsistencies are kept.',
    fields: [
      report,
      body,
      section,
      { name: 'measure', type: 'string', description: 'Id of the measure, as in its address: /metrics/<measure>/.' },
      { name: 'label', type: 'string', description: 'What is measured; after a colon, what this figure is.' },
      {
        name: 'value',
        type: 'number',
        description:
          'The figure as a number. Empty where the report prints that there is none: a missing figure is not a zero.',
        optional: true,
      },
      {
        name: 'unit',
        type: 'string',
        description: `Unit: ${ids(vocabulary.units).join(', ')}; of a rate what it is counted against, for example per 1,000 population.`,
      },
      {
        name: 'period',
        type: 'string',
        description:
          'The time it is about: a date, a year, or an interval of two (ISO 8601), for example 2015-07/2016-06.',
      },
      { name: 'geography', type: 'string', description: 'The place or group it is about.' },
      quote,
      quoteMarks,
      url,
      voiceField(vocabulary),
      {
        name: 'printed',
        type: 'string',
        description:
          'The figure as printed. In CSV an apostrophe stands before a sign (=, +, -, @) at its head, so that no spreadsheet reads a formula.',
      },
      {
        name: 'periodBasis',
        type: 'string',
        description:
          'Whether the section of the figure prints a year of the period (text), or it is taken from elsewhere, in the end from the year of the report (inferred).',
        oneOf: ['text', 'inferred'],
      },
      { name: 'note', type: 'string', description: 'Ours: what to bear in mind about this figure.', optional: true },
      licenceField(vocabulary),
    ],
    ...licensed(reports, registers.observations),
  };
}

export function findingsTable({ registers, reports, vocabulary }: Published): Table {
  return {
    name: 'findings',
    title: 'Findings',
    description: `Every finding of the reports, by kind: ${vocabulary.findings.map(({ many }) => many.toLowerCase()).join(', ')}.`,
    fields: [
      { name: 'id', type: 'string', description: 'Id of the finding; stays for ever.' },
      report,
      body,
      section,
      { name: 'kind', type: 'string', description: 'What the report calls it.', oneOf: ids(vocabulary.findings) },
      { name: 'text', type: 'string', description: 'All its words; parts of a finding are parted by line feeds.' },
      marks,
      url,
      {
        name: 'themes',
        type: 'array',
        description: 'Ids of its themes, chosen by our rules and decisions. In CSV and Parquet parted by semicolons.',
      },
      voiceField(vocabulary),
      licenceField(vocabulary),
    ],
    ...licensed(reports, registers.findings),
  };
}

export function glossaryTable({ glossary, reports, excerptOf }: Published): Table {
  const licenceOf = licenceByReport(reports);
  const uses = new Map<string, Row[]>();
  for (const { id, meta, sections } of reports) {
    for (const { slug, passages, mentions } of sections) {
      const byId = new Map(passages.map((passage) => [passage.id, passage]));
      for (const { term, passage: passageId, start, end } of mentions) {
        const passage = byId.get(passageId);
        if (!passage) continue;
        const rows = uses.get(term) ?? [];
        rows.push({
          report: id,
          section: slug,
          url: passageAddress(id, slug, passage.id),
          excerpt: excerptOf(passage, start, end),
          voice: voiceOf(passage, meta),
          licence: licenceOf(id),
        });
        uses.set(term, rows);
      }
    }
  }
  const byId = new Map(reports.map((each) => [each.id, each]));
  const stated = (quoted: { report: string; quote: string; text?: string }) => {
    const from = byId.get(quoted.report);
    const standing = from && findStatement(from, quoted);
    const { text, marks: onText } = standing?.words ?? { text: quoted.text ?? quoted.quote, marks: [] };
    return {
      report: quoted.report,
      text,
      url: standing?.url ?? null,
      ...(onText.length > 0 && { marks: onText }),
      licence: licenceOf(quoted.report),
    };
  };
  return {
    name: 'glossary',
    title: 'Glossary',
    description:
      'Every term with what each report says it stands for and means, and one use for each occurrence in the text, headings included.',
    fields: [
      { name: 'id', type: 'string', description: 'Id of the term, as in its address: /glossary/<id>/.' },
      { name: 'term', type: 'string', description: 'The term.' },
      { name: 'forms', type: 'array', description: 'Spellings that stand for it.' },
      {
        name: 'expansions',
        type: 'array',
        description:
          'Where a report says what the letters stand for: {report, text, url, licence}, with marks where there is doubt about its words, and misprint: true where it is a slip of the report.',
      },
      {
        name: 'definitions',
        type: 'array',
        description:
          'Where a report says what it means: {report, text, url, licence}, with marks where there is doubt about its words.',
      },
      {
        name: 'uses',
        type: 'array',
        description:
          'Each occurrence in the text: {report, section, url, excerpt, voice, licence}; in the excerpt […] and [withheld] stand for missing words, [sic] and [corrected] behind doubtful ones.',
      },
    ],
    rows: [...glossary.terms.values()].map(
      ({ id, meta }): Row => ({
        id,
        term: meta.term,
        forms: [...new Set(meta.forms.map(({ form }) => form))],
        expansions: meta.expansions.map((expansion) => ({
          ...stated(expansion),
          ...(expansion.misprint && { misprint: true }),
        })),
        definitions: meta.definitions.map(stated),
        uses: uses.get(id) ?? [],
      }),
    ),
    licences: distinct(reports.map(({ id }) => licenceOf(id))),
  };
}

export function editorialLogTable({ reports, vocabulary }: Published): Table {
  return {
    name: 'editorial-log',
    title: 'Editorial log',
    description:
      'What happened to the words of the sources, line by line: set aside, corrected, withheld, moved. Withheld words are not in it.',
    fields: [
      report,
      { name: 'kind', type: 'string', description: 'What was done.', oneOf: logKinds },
      { name: 'lines', type: 'array', description: 'First and last line of the source text, from 1.' },
      { name: 'reason', type: 'string', description: 'Why.' },
      {
        name: 'from',
        type: 'string',
        description: 'Of a correction: the words as received, or as published before.',
        optional: true,
      },
      { name: 'to', type: 'string', description: 'Of a correction: the words as published.', optional: true },
      { name: 'note', type: 'string', description: 'Ours: what there is to say about it.', optional: true },
      {
        name: 'passage',
        type: 'string',
        description: 'Of a change to a published passage: its id, which stays.',
        optional: true,
      },
      { name: 'date', type: 'string', description: 'Of a change to a published passage: the day.', optional: true },
      licenceField(vocabulary),
    ],
    ...licensed(
      reports,
      reports.flatMap(({ log }) => log),
    ),
  };
}
