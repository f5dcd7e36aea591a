import { readFile } from 'node:fs/promises';
import { allBodies, type Body } from '../edition/bodies.ts';
import { readGlossary } from '../edition/glossary.ts';
import { type MarkedText, plainMarked } from '../edition/marks.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { contentFolder } from '../folders.mjs';
import { ContentError } from '../issues/issue.ts';
import { type DataFile, dataFiles } from '../open-data/files.ts';
import type { Published } from '../open-data/tables.ts';
import { faultIssues } from '../registers/fault-issues.ts';
import { type Registers, readRegisters } from '../registers/read-registers.ts';
import { type ResolvedRegisters, resolveRegisters } from '../registers/resolve.ts';
import { archive } from './archive-facts.ts';
import { loadReports } from './reports.ts';
import { sentenceAround } from './sentence-around.ts';

export interface ArchiveRegisters extends ResolvedRegisters {
  registers: Registers;
  /** All reports with their text, oldest first. */
  reports: PreparedReport[];
  /** Inspected bodies, by name. */
  bodies: Body[];
}

let loading: Promise<ArchiveRegisters> | undefined;

/**
 * Grades, findings, figures and themes of all reports, each row with its passage. Read once for a build; at the editor's desk, again for each page.
 *
 * @throws ContentError when a quotation, a measure, a scale or a section does not resolve: the build stops.
 */
export function loadRegisters(): Promise<ArchiveRegisters> {
  if (!loading || import.meta.env.DEV) loading = resolveAll();
  return loading;
}

async function resolveAll(): Promise<ArchiveRegisters> {
  const [registers, reports] = await Promise.all([readRegisters(contentFolder, archive), loadReports()]);
  const resolved = resolveRegisters(reports, registers);
  const issues = (await faultIssues(resolved.faults, contentFolder)).filter(({ severity }) => severity !== 'warning');
  if (issues.length > 0) throw new ContentError(issues);
  return { ...resolved, registers, reports, bodies: allBodies(registers.bodies, reports) };
}

/** Everything the open data are made from. */
export async function loadPublished(): Promise<Published> {
  const [{ reports, bodies, ...registers }, glossary] = await Promise.all([
    loadRegisters(),
    readGlossary(`${contentFolder}/glossary`),
  ]);
  return { reports, registers, bodies, glossary, vocabulary: archive, excerptOf };
}

function excerptOf(passage: MarkedText, start: number, end: number): string {
  return plainMarked(sentenceAround(passage, start, end))
    .replaceAll('\t', ' · ')
    .replace(/\s+/g, ' ')
    .trim();
}

let writing: Promise<DataFile[]> | undefined;

/** Every file of the open data, ready to serve. */
export function loadDataFiles(): Promise<DataFile[]> {
  if (!writing || import.meta.env.DEV) writing = loadPublished().then(dataFiles);
  return writing;
}

/** Version of the archive, as its package names it. */
export async function archiveVersion(): Promise<string> {
  return JSON.parse(await readFile('package.json', 'utf8')).version;
}
