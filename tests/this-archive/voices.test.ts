import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { allBodies } from '../../src/edition/bodies.ts';
import { prepareReport } from '../../src/edition/prepare.ts';
import { publishedRows, type Row } from '../../src/open-data/table.ts';
import {
  findingsTable,
  glossaryTable,
  gradesTable,
  metricsTable,
  paragraphsTable,
} from '../../src/open-data/tables.ts';
import { readRegisters } from '../../src/registers/read-registers.ts';
import { resolveRegisters } from '../../src/registers/resolve.ts';
import { cutStretches } from '../../src/search/index/stretches.ts';

const { facts, bodies, reports: read, glossary } = await readArchive('content');
const reports = read.map((report) => prepareReport(report, { glossary, titles: new Map(), vocabulary: facts }));
const registers = resolveRegisters(reports, await readRegisters('content', facts));
const published = {
  reports,
  registers,
  glossary,
  vocabulary: facts,
  bodies: allBodies(bodies, reports),
  excerptOf: () => '',
};
const paragraphs = publishedRows(paragraphsTable(published));
const voiceAt = new Map(paragraphs.map(({ url, voice }) => [url, voice]));

test('the developing practice of 2007 is the force’s own account, from its first words to its last, and nothing else of the report is', () => {
  const forces = paragraphs.filter(({ report, voice }) => report === '2007-inspection' && voice === 'force');
  expect(forces.filter(({ text }) => String(text).startsWith('INSPECTION AREA:'))).toHaveLength(4);
  expect(forces.filter(({ text }) => String(text).startsWith('FORCE CONTACT:'))).toHaveLength(4);
  const sections = Map.groupBy(forces, ({ section }) => section);
  expect([...sections.keys()]).toEqual(['neighbourhood-policing', 'protecting-vulnerable-people']);
  for (const [section, own] of sections) {
    const all = paragraphs.filter((row) => row.report === '2007-inspection' && row.section === section);
    expect(own, 'they are the end of their section').toEqual(all.slice(-own.length));
  }
  expect(
    paragraphs
      .filter(({ report }) => !/^2007|^2022/.test(String(report)))
      .every(({ voice }) => voice === 'inspectorate'),
  ).toBe(true);
});

test('every row of the data says who speaks, as its passage does', () => {
  const uses = publishedRows(glossaryTable(published)).flatMap((row) => row.uses as Row[]);
  const rows = [
    ...paragraphs,
    ...publishedRows(findingsTable(published)),
    ...publishedRows(gradesTable(published)),
    ...uses,
  ];
  expect(
    rows.filter(({ url, voice }) => voice === undefined || voice !== voiceAt.get(url)).map(({ url }) => url),
  ).toEqual([]);
  const figures = publishedRows(metricsTable(published));
  expect(
    figures.filter(({ url, voice }) => voice !== voiceAt.get(url)).map(({ report, measure }) => `${report} ${measure}`),
  ).toEqual(['2016-effectiveness reoffending-change', '2016-effectiveness reoffending-change']);
});

test('search knows the voice of each passage', () => {
  const known = {
    themes: new Map(),
    grades: new Map<string, string>(),
    figures: new Set<string>(),
    defines: new Map(),
  };
  for (const report of reports) {
    const labelled = cutStretches(report, known, 470).flatMap(({ passages }) =>
      passages.map(({ label }) => label.voice),
    );
    expect(labelled).toEqual(paragraphs.filter((row) => row.report === report.id).map(({ voice }) => voice));
  }
});

test('the page says beside each of these examples whose words they are, and leads to the report’s own word on it', () => {
  const html =
    reports
      .find(({ id }) => id === '2007-inspection')
      ?.sections.map((section) => section.html)
      .join('') ?? '';
  const notes = [...html.matchAll(/<p class="voice-note" data-editorial>(.*?)<\/p>/g)].map(([, note]) => note ?? '');
  expect(notes).toHaveLength(4);
  const [, target] = /href="([^"]+)"/.exec(notes[0] ?? '') ?? [];
  expect(paragraphs.find(({ url }) => url === target)?.text).toContain(
    'HMIC has not conducted any independent evaluation of the examples',
  );
});
