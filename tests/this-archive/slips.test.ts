import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { isJsx } from '../../src/edition/jsx.ts';
import { textOf } from '../../src/edition/pieces.ts';

const { reports } = await readArchive('content');

/** What is printed so and marked as a slip, with its report. */
const marked = reports.flatMap(({ id, sections }) =>
  sections.flatMap(({ tree }) => slipsIn(tree).map((words) => ({ report: id, words }))),
);

function slipsIn(node: Nodes): string[] {
  if (isJsx(node) && node.name === 'Sic') return [textOf(node as Nodes)];
  return 'children' in node ? node.children.flatMap(slipsIn) : [];
}

function isMarked(report: string, words: string): boolean {
  return marked.some((slip) => slip.report === report && (slip.words.includes(words) || words.includes(slip.words)));
}

test.each<[report: string, words: string, times?: number]>([
  ['2007-inspection', 'sex offender prevention orders'],
  ['2008-major-crime', 'Proceeds of Crime Act 2004'],
  ['2008-major-crime', 'serious crimes analysis system', 2],
  ['2008-major-crime', 'police stations to officers'],
  ['2016-effectiveness', 'domestic violence prevention notice'],
  ['2016-effectiveness', 'Domestic Violence Prevention Notice'],
  ['2016-effectiveness', 'domestic violence prevention orders'],
  ['2016-effectiveness', '’cuppa with a copper’'],
  ['2016-effectiveness', '’Think Family’'],
  ['2022-strong-local-policing', 'local business', 2],
  ['2022-strong-local-policing', 'B.A.M.E'],
  ['2022-strong-local-policing', 'B.A.M.E. officers recruited is 13 B.A.M.E.'],
])('%s prints “%s”, and says so', (report, words, times = 1) => {
  expect(marked.filter((slip) => slip.report === report && slip.words === words)).toHaveLength(times);
});

/** Acts that the reports name, by their own names; whoever adds one looks it up. */
const acts = [
  'County and Borough Police Act 1856',
  'Police Act 1996',
  'Crime and Disorder Act 1998',
  'Regulation of Investigatory Powers Act 2000',
  'Children Act 2004',
  'Anti-social Behaviour, Crime and Policing Act 2014',
  'Misuse of Drugs Act 1971',
  'Police and Criminal Evidence Act 1984',
  'PACE 1984',
];

describe('kinds of slip that leave no passage unmarked', () => {
  const passages = reports.flatMap(({ id, sections }) =>
    sections.flatMap((section) => section.passages.map((passage) => ({ report: id, ...passage }))),
  );
  const unmarked = (pattern: RegExp) =>
    passages.flatMap(({ report, id, text }) =>
      [...text.matchAll(pattern)]
        .map(([words]) => words)
        .filter((words) => !isMarked(report, words))
        .map((words) => `${report}#${id}: ${words}`),
    );

  test('a word printed twice', () => {
    expect(unmarked(/\b(\p{L}+) \1\b/giu)).toEqual([]);
  });

  test('a quotation that opens with the mark that closes one', () => {
    expect(unmarked(/(?<=^|[\s(])’\p{L}[^’]*’|”\p{L}[^”]*”/gu)).toEqual([]);
  });

  test('an act of a wrong name or year', () => {
    const named = unmarked(/(?:\p{Lu}[\p{L}-]+,? (?:(?:and|of) )?)+Act \d{4}|PACE \d{4}/gu);
    expect(named.filter((words) => !acts.some((act) => words.endsWith(act)))).toEqual([]);
  });

  test('a space before a mark, or none after it', () => {
    expect(unmarked(/\S+ [,.;:](?= )|\S+,\p{L}\S*| -\d+/gu)).toEqual([]);
  });
});
