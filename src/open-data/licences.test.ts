import { expect, test } from 'vitest';
import { readArchive } from '../edition/archive.ts';
import { allBodies } from '../edition/bodies.ts';
import { editorialLog, type PreparedReport } from '../edition/prepare.ts';
import { readRegisters } from '../registers/read-registers.ts';
import { registered } from '../registers/registered-report.ts';
import { resolveRegisters } from '../registers/resolve.ts';
import { factValue } from '../schemas/fact.ts';
import { dataPackage } from './data-package.ts';
import { dataFiles } from './files.ts';
import type { Row } from './table.ts';
import type { Published } from './tables.ts';

const { facts, bodies, reports, glossary } = await readArchive('content');
const published: Published = {
  // The tables read no more of a report than this.
  reports: reports.map((report) => ({
    ...report,
    log: editorialLog(report),
    sections: report.sections.map((section) => ({ ...section, title: section.meta.title, mentions: [] })),
  })) as unknown as PreparedReport[],
  registers: resolveRegisters(reports.map(registered), await readRegisters('content', facts)),
  glossary,
  vocabulary: facts,
  bodies: allBodies(bodies, reports),
  excerptOf: ({ text }) => text,
};
const licences = new Map(reports.map(({ id, meta }) => [id, factValue(meta.licence)]));
const files = dataFiles(published);

test('every row that bears the words of a report names that report’s licence', () => {
  expect(new Set(licences.values())).toEqual(new Set(['ogl-3.0', 'publisher']));
  const rows = files.flatMap(({ table }) => table.rows).flatMap((row): Row[] => [row, ...nested(row)]);
  const ofReports = rows.filter(({ report }) => typeof report === 'string');
  expect(ofReports.length).toBeGreaterThan(5000);
  for (const row of ofReports)
    expect(row.licence, JSON.stringify(row).slice(0, 200)).toBe(licences.get(String(row.report)));
});

/** Definitions and the like within a row, each of its own report. */
function nested(row: Row): Row[] {
  return Object.values(row).flatMap((value) =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [],
  );
}

test('no licence is declared for the whole; each file names those of the words in it, and what the archive adds apart', () => {
  const made = JSON.parse(
    JSON.stringify(
      dataPackage(files, facts, { name: 'a', title: 'A', description: 'A', version: '1.0.0', sources: [] }),
    ),
  );
  expect(made).not.toHaveProperty('licenses');
  for (const [index, { table, path }] of files.entries()) {
    const ids = new Set(table.rows.flatMap((row) => [row, ...nested(row)]).map(({ licence }) => licence));
    const reportLicences = [ids.has('ogl-3.0') && 'OGL-UK-3.0', ids.has('publisher') && 'notspecified'].filter(Boolean);
    // Of a report's words the list of bodies has none.
    if (path !== 'bodies.json') expect(reportLicences.length, path).toBeGreaterThan(0);
    expect(
      made.resources[index].licenses.map(({ name }: { name: string }) => name),
      path,
    ).toEqual([...reportLicences, 'MIT']);
  }
});
