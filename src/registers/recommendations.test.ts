import { expect, test } from 'vitest';
import type { Passage } from '../edition/passage.ts';
import { followUpsSchema } from '../schemas/follow-ups.ts';
import { collectFindings } from './findings.ts';
import { resolveRecommendations } from './recommendations.ts';
import type { RegisteredReport } from './registered-report.ts';

const words = (id: string, text: string, more: Partial<Passage> = {}): Passage => ({
  id,
  kind: 'paragraph',
  text,
  marks: [],
  lines: null,
  ...more,
});

function report(id: string, published: string, voice: string, passages: Passage[]): RegisteredReport {
  return {
    id,
    bodies: ['hill'],
    meta: {
      title: id,
      shortTitle: id,
      subject: 'Hill School',
      voice,
      year: Number(published.slice(0, 4)),
      published: { value: published, basis: 'text', quote: published },
    },
    sections: [{ slug: 's', title: 'S', grades: [], metrics: [], metricCells: [], passages }],
  };
}

const asks = (id: string, text: string) => words(id, text, { finding: { id: `first-${id}`, kind: 'next-step' } });
const reports = [
  report('first', '2014-11-27', 'inspector', [
    words('p1', 'The hall leaks.'),
    asks('p2', 'Within six months the school should mend the roof.'),
    asks('p3', 'Plant trees.'),
    words('p4', 'It sings well.', { finding: { id: 'first-p4', kind: 'does-well' } }),
  ]),
  report('second', '2017-03', 'inspector', [words('p1', 'The roof still leaks.'), words('p2', 'The roof is not new.')]),
  report('own', '2022', 'school', [words('p1', 'We have mended the roof.')]),
];

function resolve(entries: unknown[], name = 'first') {
  return resolveRecommendations(reports, reports.flatMap(collectFindings), {
    followUps: [
      { report: name, entries: followUpsSchema.parse(entries), lineOf: (entry, path = []) => entry * 10 + path.length },
    ],
    asking: new Set(['next-step']),
    selfVoices: new Set(['school']),
    bodies: new Map(),
  });
}

const again = { verdict: 'found-again', at: 'second#p1', quote: 'The roof still leaks' };
const done = { verdict: 'says-done', at: 'own#p1', quote: 'We have mended the roof' };
const deadline = { printed: 'Within six months', within: 'P6M' };

test('everything that asks is in the ledger; what nobody has looked at says so', () => {
  const { recommendations, faults } = resolve([]);
  expect(faults).toEqual([]);
  expect(recommendations).toMatchObject([
    { id: 'first-p2', standing: 'unseen', followUps: [], deadline: null, overdue: false, unread: ['second', 'own'] },
    { id: 'first-p3', standing: 'unseen' },
  ]);
});

test('a follow-up carries its words, its address, who says so; a deadline its day', () => {
  const [row] = resolve([{ finding: 'p2', deadline, followUps: [again] }]).recommendations;
  expect(row).toMatchObject({
    asked: 'Hill School',
    deadline: { printed: 'Within six months', date: '2015-05-27', basis: 'text' },
    followUps: [
      {
        report: 'second',
        verdict: 'found-again',
        quote: 'The roof still leaks',
        url: '/reports/second/s/#p1',
        voice: 'inspector',
      },
    ],
    standing: 'found-again',
    overdue: true,
    unread: ['own'],
  });
});

test('what was done in the end is not overdue; verdicts stand in the order of the reports', () => {
  const [row] = resolve([{ finding: 'p2', deadline, followUps: [done, again] }]).recommendations;
  expect(row?.followUps.map(({ verdict }) => verdict)).toEqual(['found-again', 'says-done']);
  expect(row).toMatchObject({ standing: 'says-done', overdue: false, unread: [] });
});

test('silence says what was looked for, and does not outdo what is quoted', () => {
  const [row] = resolve([
    { finding: 'p2', searched: ['roof*'], followUps: [again, { verdict: 'not-mentioned', in: ['own'] }] },
  ]).recommendations;
  expect(row).toMatchObject({
    standing: 'found-again',
    searched: ['roof*'],
    followUps: [{}, { report: 'own', verdict: 'not-mentioned', quote: null, url: null, holding: 1 }],
  });
});

test('who read and did not decide says why', () => {
  expect(resolve([{ finding: 'p3', undecided: 'Too vague.' }]).recommendations[1]).toMatchObject({
    standing: 'undecided',
    undecided: 'Too vague.',
  });
});

test.each([
  [
    'words that do not stand there',
    [{ finding: 'p2', followUps: [{ ...again, quote: 'The roof is tight' }] }],
    '"The roof is tight" does not stand in second#p1.',
    3,
  ],
  [
    'a lost “not”',
    [{ finding: 'p2', followUps: [{ verdict: 'found-done', at: 'second#p2', quote: 'The roof is new' }] }],
    'does not stand in second#p2.',
    3,
  ],
  ['a finding that is none', [{ finding: 'p1', followUps: [again] }], 'there is no finding "p1" in first.', 1],
  ['a finding that asks for nothing', [{ finding: 'p4', followUps: [again] }], '"p4" asks for nothing', 1],
  [
    'a finding with two entries',
    [
      { finding: 'p2', followUps: [again] },
      { finding: 'p2', followUps: [done] },
    ],
    'has an entry already',
    11,
  ],
  [
    'the same report',
    [{ finding: 'p2', followUps: [{ ...again, at: 'first#p1', quote: 'The hall leaks' }] }],
    'first is not later than first.',
    3,
  ],
  [
    'an unknown report',
    [{ finding: 'p2', followUps: [{ ...again, at: 'third#p1' }] }],
    'there is no report "third".',
    3,
  ],
  [
    'a school that inspects itself',
    [{ finding: 'p2', followUps: [{ ...done, verdict: 'found-done' }] }],
    'is the body about itself',
    3,
  ],
  [
    'a deadline that is not printed',
    [{ finding: 'p3', deadline, followUps: [again] }],
    '"Within six months" does not stand in the finding.',
    2,
  ],
  [
    'somebody who is not named',
    [{ finding: 'p3', asked: 'the county', followUps: [again] }],
    '"the county" does not stand in the finding.',
    1,
  ],
])('%s: refused, with its line', (_, entries, problem, line) => {
  const { faults } = resolve(entries);
  expect(faults[0]?.problem).toContain(problem);
  expect(faults[0]?.remedy).toMatch(/\.$/);
  expect(faults[0]).toMatchObject({ section: 'follow-ups/first.yaml', line });
});

test('an earlier report cannot say what became of it', () => {
  const entries = [{ finding: 'p2', followUps: [{ ...again, at: 'first#p1', quote: 'The hall leaks' }] }];
  expect(resolve(entries).recommendations[0]?.followUps).toEqual([]);
});

test('a file for no report is refused', () => {
  expect(resolve([], 'third').faults).toMatchObject([{ problem: 'there is no report "third".' }]);
});

test.each([
  ['a verdict that is none', { verdict: 'fixed', at: 'second#p1', quote: 'The roof' }, /verdict|Invalid option/],
  ['a verdict without words', { verdict: 'found-again', in: ['second'] }, /needs the passage/],
  [
    'silence with words',
    { verdict: 'not-mentioned', at: 'second#p1', quote: 'The roof' },
    /what is quoted is mentioned/,
  ],
  ['silence that names no report', { verdict: 'not-mentioned' }, /name the later reports/],
  [
    'silence that says not what was looked for',
    { verdict: 'not-mentioned', in: ['second'] },
    /which words were looked for/,
  ],
  ['a passage without its words', { verdict: 'open', at: 'second#p1' }, /go together/],
])('%s is no follow-up', (_, followUp, problem) => {
  expect(followUpsSchema.safeParse([{ finding: 'p2', followUps: [followUp] }]).error?.message).toMatch(problem);
});
