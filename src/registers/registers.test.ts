import { expect, test } from 'vitest';
import type { Passage } from '../edition/passage.ts';
import { standsIn } from '../edition/quotations.ts';
import { normaliseWords } from '../edition/words.ts';
import { figuresOf } from '../languages/figures.ts';
import { type ThemeMeta, themeSchema } from '../schemas/registers.ts';
import { type SectionMeta, sectionSchemaOf } from '../schemas/section.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { holdsFigure } from './printed-figure.ts';
import type { Registers } from './read-registers.ts';
import type { RegisteredReport } from './registered-report.ts';
import { resolveRegisters } from './resolve.ts';
import { themeMatcher } from './themes.ts';

const readFigure = figuresOf(vocabulary, 'en-GB');
const registers: Registers = {
  figuresOf: () => readFigure,
  bodies: new Map(),
  followUps: [],
  asking: new Set(['recommendation']),
  selfVoices: new Set(['force']),
  scales: new Map([
    [
      'two',
      {
        id: 'two',
        name: 'Two grades',
        grades: [
          { grade: 'Good', definitions: [] },
          { grade: 'Poor', definitions: [] },
        ],
      },
    ],
  ]),
  measures: new Map([
    [
      'calls',
      {
        id: 'calls',
        label: 'Calls',
        unit: 'count',
        topic: 'Calls',
        better: 'neither',
        comparable: true,
        caveats: [],
        breaks: [],
      },
    ],
  ]),
  geographies: ['Derbyshire'],
  topics: ['Calls'],
  themes: new Map(),
};

const passages: Passage[] = [
  { id: 'p1', kind: 'paragraph', text: 'The force took 1,556 calls, which is good.', marks: [], lines: [1, 1] },
  { id: 'p2', kind: 'grade', text: 'Good', marks: [], lines: [2, 2], grade: 'Good' },
  {
    id: 'p3',
    kind: 'table',
    marks: [],
    text: 'Year\tCalls\n2015\t1,194\n2016\t1,556\n2017\t–',
    rows: [
      ['Year', 'Calls'],
      ['2015', '1,194'],
      ['2016', '1,556'],
      ['2017', '–'],
    ],
    lines: [3, 6],
  },
  {
    id: 'p4',
    kind: 'item',
    text: 'Answer sooner.',
    marks: [],
    lines: [7, 7],
    finding: { id: 'r-p4', kind: 'recommendation' },
  },
  {
    id: 'p5',
    kind: 'item',
    text: '(a) at night',
    marks: [],
    lines: [8, 8],
    finding: { id: 'r-p4', kind: 'recommendation' },
  },
];

function reportWith(frontMatter: object): RegisteredReport {
  const { title, grades, metrics, metricCells }: SectionMeta = sectionSchemaOf({ ...vocabulary, readFigure }).parse({
    title: 'Calls',
    ...frontMatter,
  });
  return {
    id: 'r',
    meta: {
      title: 'R',
      shortTitle: 'R',
      subject: 'Derbyshire Constabulary',
      voice: 'inspectorate',
      year: 2016,
      published: { value: '2016', basis: 'inferred', note: 'Said so.' },
    },
    bodies: ['derbyshire-constabulary'],
    sections: [{ slug: 's', title, grades, metrics, metricCells, passages }],
  };
}

const resolve = (frontMatter: object) => resolveRegisters([reportWith(frontMatter)], registers);

test('a figure carries its value, its words and the address of its passage', () => {
  const { observations, faults } = resolve({
    metricDefaults: { period: 2016 },
    metrics: [{ measure: 'calls', printed: '1,556', quote: 'The force took 1,556 calls' }],
  });
  expect(faults).toEqual([]);
  expect(observations).toMatchObject([
    {
      value: 1556,
      label: 'Calls',
      unit: 'count',
      period: '2016',
      geography: 'Derbyshire',
      voice: 'inspectorate',
      url: '/reports/r/s/#p1',
    },
  ]);
});

test.each([
  [
    'a year that the section does not print is inferred',
    { printed: '1,556', quote: 'The force took 1,556 calls', period: 2014 },
    'inferred',
  ],
  ['a year of its table is printed', { printed: '1,194', quote: '2015 1,194', period: 2015 }, 'text'],
  [
    'so is one that another passage of the section prints',
    { printed: '1,556', quote: 'The force took 1,556 calls', period: 2016 },
    'text',
  ],
  ['of an interval one is enough', { printed: '1,194', quote: '2015 1,194', period: '2014-04/2015-03' }, 'text'],
  [
    'digits inside a number are no year',
    { printed: '1,556', quote: 'The force took 1,556 calls', period: 1556 },
    'inferred',
  ],
] as const)('%s', (_, entry, basis) => {
  const { observations } = resolve({ metrics: [{ measure: 'calls', ...entry }] });
  expect(observations.map(({ periodBasis }) => periodBasis)).toEqual([basis]);
});

test('figures of a table are read from its cells; a dash is no value', () => {
  const { observations, faults } = resolve({
    metricTables: [
      {
        columns: [{ measure: 'calls' }],
        rows: [
          { head: 2015, period: 2015 },
          { head: '2017', period: 2017 },
        ],
      },
    ],
  });
  expect(faults).toEqual([]);
  expect(observations.map(({ value, quote, url }) => [value, quote, url])).toEqual([
    [1194, '2015 1,194', '/reports/r/s/#p3'],
    [null, '2017 –', '/reports/r/s/#p3'],
  ]);
});

test('rows take the voice of their passage; a figure may have its own', () => {
  const report = reportWith({
    metricDefaults: { period: 2016 },
    metrics: [
      { measure: 'calls', printed: '1,556', quote: 'The force took 1,556 calls' },
      { measure: 'calls', printed: '1,556', quote: 'The force took 1,556 calls', voice: 'inspectorate' },
    ],
    grades: [{ area: 'Calls', grade: 'good', scale: 'two', quote: 'Good' }],
  });
  const sections = report.sections.map((section) => ({
    ...section,
    passages: section.passages.map((passage) => ({ ...passage, voice: 'force' as const })),
  }));
  const { observations, grades, findings } = resolveRegisters([{ ...report, sections }], registers);
  expect(observations.map(({ voice }) => voice)).toEqual(['force', 'inspectorate']);
  expect([...grades, ...findings].map(({ voice }) => voice)).toEqual(['force', 'force']);
});

test('a grade is looked for in grade boxes first', () => {
  const { grades, faults } = resolve({ grades: [{ area: 'Calls', grade: 'good', scale: 'two', quote: 'Good' }] });
  expect(faults).toEqual([]);
  expect(grades).toMatchObject([{ grade: 'Good', rank: 1, outOf: 2, url: '/reports/r/s/#p2' }]);
});

test('an area printed as ungraded has no rank', () => {
  const { grades } = resolve({ grades: [{ area: 'Calls', grade: 'Ungraded', scale: 'two', quote: 'Good' }] });
  expect(grades).toMatchObject([{ grade: 'Ungraded', rank: null }]);
});

test('a finding is all its passages', () => {
  expect(resolve({}).findings).toMatchObject([
    { id: 'r-p4', text: 'Answer sooner.\n(a) at night', url: '/reports/r/s/#p4', passages: ['p4', 'p5'] },
  ]);
});

const metric = { measure: 'calls', period: 2016, printed: '1,556', quote: 'The force took 1,556 calls' };
test.each([
  [
    'words that are not there',
    { metrics: [{ ...metric, quote: 'The force took about 1,556 calls' }] },
    'does not stand in one passage',
  ],
  [
    'words over two passages',
    { metrics: [{ ...metric, printed: 'Good', value: 1, quote: 'good. Good' }] },
    'does not stand in one passage',
  ],
  ['half a word', { metrics: [{ ...metric, quote: 'orce took 1,556 calls' }] }, 'does not stand in one passage'],
  [
    'a figure beside its quotation',
    { metrics: [{ ...metric, printed: '556' }] },
    '"556" does not stand in the quotation',
  ],
  ['an unknown measure', { metrics: [{ ...metric, measure: 'texts' }] }, 'no measure "texts"'],
  ['an unknown place', { metrics: [{ ...metric, geography: 'Kent' }] }, 'no geography "Kent"'],
  [
    'an unknown scale',
    { grades: [{ area: 'Calls', grade: 'Good', scale: 'three', quote: 'Good' }] },
    'no grade scale "three"',
  ],
  [
    'a grade of another scale',
    { grades: [{ area: 'Calls', grade: 'Fair', scale: 'two', quote: 'Good' }] },
    '"Fair" is no grade of two',
  ],
  [
    'a row no table has',
    { metricTables: [{ columns: [{ measure: 'calls' }], rows: [{ head: '2014', period: 2014 }] }] },
    'no table of this section has the row "2014"',
  ],
  [
    'a column no row has',
    { metricTables: [{ columns: [null, { measure: 'calls' }], rows: [{ head: '2015', period: 2015 }] }] },
    'has no cell for column 2',
  ],
])('says what is wrong: %s', (_, frontMatter, problem) => {
  const { faults } = resolve(frontMatter);
  expect(faults).toHaveLength(1);
  expect(faults[0]?.problem).toContain(problem);
});

test.each([
  [{ metrics: [{ ...metric, printed: 'a lot' }] }, 'cannot be read as a number'],
  [{ metrics: [{ ...metric, value: 1557 }] }, 'is not what "1,556" says'],
  [{ metrics: [{ ...metric, period: 'last year' }] }, 'write a date'],
  [{ metrics: [{ ...metric, period: undefined }] }, 'say which time it is about'],
])('the schema refuses %o', (frontMatter, message) => {
  const { success, error } = sectionSchemaOf({ ...vocabulary, readFigure }).safeParse({
    title: 'Calls',
    ...frontMatter,
  });
  expect(success).toBe(false);
  expect(error?.issues.map((issue) => issue.message).join()).toContain(message);
});

test('a sign that stands in the words may be given', () => {
  expect(resolve({ metrics: [{ ...metric, value: -1556 }] }).observations[0]?.value).toBe(-1556);
});

test('quotations start and end at a word, whatever the hyphens at line ends', () => {
  expect(standsIn(normaliseWords('the co- ordination of 16 forces'), normaliseWords('co-ordination of 16'))).toBe(true);
  expect(standsIn('the force', 'he force')).toBe(false);
});

test('a figure is found whole', () => {
  expect(holdsFigure('16 forces', '6')).toBe(false);
  expect(holdsFigure('6.5 percent', '6')).toBe(false);
  expect(holdsFigure('1,006 calls', '006')).toBe(false);
  expect(holdsFigure('about 6.', '6')).toBe(true);
});

test('a theme’s words are whole words; capitals stand for themselves; * for any ending', () => {
  const matches = themeMatcher({ words: ['missing person*', 'SNT', '101'], not: ['missing persons unit'] });
  const find = (text: string) => matches(text) !== undefined;
  expect(find('Missing persons are found')).toBe(true);
  expect(find('the missing persons unit')).toBe(false);
  expect(find('an SNT met')).toBe(true);
  expect(find('snt')).toBe(false);
  expect(find('1,101 calls')).toBe(false);
  expect(find('calls to 101.')).toBe(true);
});

test('decisions: a finding is taken out with all its parts; a passage that is put in and taken out is a fault', () => {
  const decide = (decisions: Partial<ThemeMeta>) => {
    const meta = themeSchema.parse({ title: 'Calls', words: ['calls', 'answer', 'at night'], ...decisions });
    const themes = new Map([['calls', { id: 'calls', file: 'content/themes/calls.mdx', meta, introduction: '' }]]);
    return resolveRegisters([reportWith({})], { ...registers, themes });
  };
  expect(decide({}).findings[0]?.themes).toEqual(['calls']);
  const without = decide({ exclude: ['r#p5'] });
  expect(without.findings[0]?.themes).toEqual([]);
  expect(without.themePassages.get('calls')).toEqual(['r#p1', 'r#p3']);
  expect(decide({ words: [], include: ['r#p5'] }).themePassages.get('calls')).toEqual(['r#p5']);
  expect(decide({ include: ['r#p1'], exclude: ['r#p1'] }).faults.map(({ problem }) => problem)).toEqual([
    '"r#p1" is put in and taken out.',
  ]);
});

test('a figure without a place is about the one its subject is named for; where there is none it must be said', () => {
  const report = reportWith({
    metrics: [{ measure: 'calls', printed: '1,556', period: 2016, quote: 'The force took 1,556 calls' }],
  });
  const other = { ...report, meta: { ...report.meta, subject: 'Harbour School' } };
  expect(resolveRegisters([report], registers).observations[0]?.geography).toBe('Derbyshire');
  expect(resolveRegisters([other], registers).faults.map(({ problem }) => problem)).toEqual([
    expect.stringContaining('is not said'),
  ]);
});
