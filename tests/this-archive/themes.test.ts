import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArchive } from '../../src/edition/archive.ts';
import { readRegisters } from '../../src/registers/read-registers.ts';
import { registered } from '../../src/registers/registered-report.ts';
import { resolveRegisters } from '../../src/registers/resolve.ts';

/** What a reader judged; see `docs/themes.md`. */
interface Judgements {
  /** Themes of each finding. */
  findings: Record<string, string[]>;
  /** Passages outside findings, of the ten themes whose recall is counted. */
  passages: Record<string, string[]>;
}

const judged: Judgements = parse(readFileSync(new URL('themes.yaml', import.meta.url), 'utf8'));
const { facts, reports } = await readArchive('content');
const registers = await readRegisters('content', facts);
const { findings, themePassages } = resolveRegisters(reports.map(registered), registers);
const inFindings = new Set(
  findings.flatMap(({ report, passages }) => passages.map((passage) => `${report}#${passage}`)),
);
const assigned = findings.flatMap(({ id, themes }) => themes.map((theme) => ({ finding: id, theme })));

/** The first of a list that is sorted by a digest: a sample that anyone can draw again and nobody can choose. */
function draw(names: readonly string[], count: number, seed: string): string[] {
  const digest = (name: string) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return names.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1)).slice(0, count);
}

function expectShare(right: number, wrong: readonly string[], least: number) {
  expect(right / (right + wrong.length), wrong.join(', ')).toBeGreaterThanOrEqual(least);
}

const sample = draw(Object.keys(judged.findings), 100, 'sample');
const ten = draw([...registers.themes.keys()], 10, 'recall');

test('every finding has a theme', () => {
  expect(findings.filter(({ themes }) => themes.length === 0).map(({ id }) => id)).toEqual([]);
});

test('every finding was judged, and each that was judged is there', () => {
  expect(Object.keys(judged.findings).toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
});

test.each([
  ['a sample of 100 findings', new Set(sample)],
  ['all findings', new Set(Object.keys(judged.findings))],
])('at least 97 of 100 themes of %s are right', (_, ids) => {
  const given = assigned.filter(({ finding }) => ids.has(finding));
  const wrong = given.filter(({ finding, theme }) => !judged.findings[finding]?.includes(theme));
  expectShare(
    given.length - wrong.length,
    wrong.map(({ finding, theme }) => `${finding}: ${theme}`),
    0.97,
  );
});

test('the ten themes are those that were read for', () => {
  expect(Object.keys(judged.passages).toSorted()).toEqual(ten.toSorted());
});

test.each(ten)('%s: at least nine of ten findings and passages are found, and nearly no others', (theme) => {
  const wanted = Object.keys(judged.findings).filter((id) => judged.findings[id]?.includes(theme));
  const missedFindings = wanted.filter(
    (id) => !findings.some((finding) => finding.id === id && finding.themes.includes(theme)),
  );
  expectShare(wanted.length - missedFindings.length, missedFindings, 0.9);

  const found = (themePassages.get(theme) ?? []).filter((address) => !inFindings.has(address));
  const passages = judged.passages[theme] ?? [];
  const missed = passages.filter((address) => !found.includes(address));
  expectShare(passages.length - missed.length, missed, 0.9);

  const wrong = found.filter((address) => !passages.includes(address));
  expectShare(found.length - wrong.length, wrong, 0.9);
});

test('the list in docs/themes.md is the sample, with the themes judged right', () => {
  const rows = readFileSync('docs/themes.md', 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm);
  const listed = new Map([...rows].map(([, id, themes]) => [id, themes?.split(', ').toSorted()]));
  expect(listed).toEqual(new Map(sample.map((id) => [id, judged.findings[id]?.toSorted()])));
});
