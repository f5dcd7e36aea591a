import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { Glossary, Term } from '../../src/edition/glossary.ts';
import { readReport } from '../../src/edition/report.ts';
import { type MatchableTerm, TermMatcher } from '../../src/edition/term-matcher.ts';
import { vocabulary } from '../../src/vocabulary/fixtures/vocabulary.ts';
import { checkTermUses } from './term-uses.ts';

const source = `Safer Neighbourhoods
Team members know MARAC1 and the MARACs of the multi-
12
1 A MARAC is a meeting, says ACPO.
GRADE MARAC
agency risk assessment conference, not the level 2 meeting.
A level 2 crime.
Running header MARAC
`;

const files = {
  'source.txt': source,
  'edition.yaml': `source: { sha256: ${createHash('sha256').update(source).digest('hex')}, format: text }
numbering: running
setAside:
  - { lines: 3, reason: page-number }
  - { lines: 8, reason: running-header }
notes:
  - { number: 1, lines: 4, cited: { line: 2, as: MARAC1 } }
moves:
  - { lines: 5, reason: grade-box }
`,
  'index.mdx': `---
title: An inspection
shortTitle: Inspection
subject: A force
publisher: { value: HMIC, basis: inferred, note: its style }
voice: inspectorate
published: { value: "2014-11", basis: inferred, note: the force's news page }
year: 2014
licence: { value: ogl-3.0, basis: inferred, note: Crown copyright }
rights: { value: Crown copyright, basis: inferred, note: its publisher }
---
`,
  '01-teams.mdx': `---
title: Safer Neighbourhoods
---

# Safer Neighbourhoods

<Grade grade="MARAC">GRADE MARAC</Grade>

Team members know MARAC[^1] and the MARACs of the multi-agency risk assessment conference, not the level 2 meeting.

A level 2 crime.

[^1]: A MARAC is a meeting, says ACPO.
`,
};

const terms: MatchableTerm[] = [
  { id: 'marac', forms: [{ form: 'MARAC' }, { form: 'MARACs' }, { form: 'multi-agency risk assessment conference' }] },
  { id: 'snt', forms: [{ form: 'Safer Neighbourhoods Team' }] },
  { id: 'safer-neighbourhoods', forms: [{ form: 'Safer Neighbourhoods' }] },
  { id: 'acpo', forms: [{ form: 'ACPO', reports: ['2014-report'] }] },
  { id: 'nim-level', forms: [{ form: 'level 2', only: ['level 2 crime'] }] },
  { id: 'mappa-level', forms: [{ form: 'level 2', not: ['level 2 crime'] }] },
];

let folder = '';
afterEach(() => rm(folder, { recursive: true }));

async function check(matcherTerms: readonly MatchableTerm[]) {
  folder = await mkdtemp(`${tmpdir()}/term-uses-`);
  await mkdir(`${folder}/2014-report`);
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/2014-report/${name}`, text);
  const report = await readReport(`${folder}/2014-report`, vocabulary);
  expect(report.issues).toEqual([]);
  const glossary: Glossary = {
    terms: new Map(terms.map((term) => [term.id, asTerm(term)])),
    matcher: new TermMatcher(matcherTerms),
  };
  return checkTermUses({ reports: [report], glossary });
}

function asTerm({ id, forms }: MatchableTerm): Term {
  return {
    id,
    file: `content/glossary/${id}.mdx`,
    note: '',
    meta: { term: id, forms: [...forms], kind: 'concept', expansions: [], definitions: [], related: [], senses: [] },
  };
}

test('both counts agree over page breaks, notes, moves and the ends of passages', async () => {
  expect(await check(terms)).toEqual([]);
});

test('a use that one count misses is an error, with the term, the report and both counts', async () => {
  const missesPlurals = terms.map((term) =>
    term.id === 'marac'
      ? { ...term, forms: [{ form: 'MARAC' }, { form: 'multi-agency risk assessment conference' }] }
      : term,
  );
  const issues = await check(missesPlurals);
  expect(issues.map(({ place, problem }) => ({ place, problem }))).toEqual([
    {
      place: { file: 'content/glossary/marac.mdx' },
      problem:
        '"marac" is used 4 times in the passages of 2014-report, but 5 times in content/reports/2014-report/source.txt.',
    },
  ]);
});

test('a phrase that one count ignores is an error', async () => {
  const issues = await check(
    terms.map((term) =>
      term.id === 'mappa-level' ? { ...term, forms: [{ form: 'level 2', only: ['the level 2 crime'] }] } : term,
    ),
  );
  expect(issues.map(({ place }) => place.file)).toEqual(['content/glossary/mappa-level.mdx']);
});
