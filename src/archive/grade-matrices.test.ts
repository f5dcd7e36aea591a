import { expect, test } from 'vitest';
import type { Body } from '../edition/bodies.ts';
import type { GradeRow } from '../registers/grades.ts';
import type { GradeScale } from '../schemas/registers.ts';
import { gradeMatrices } from './grade-matrices.ts';

const bodies = ['a', 'b', 'c'].map((id) => ({ id, name: `Body ${id}` }) as Body);
const scales = new Map(
  ['old', 'new'].map((id) => [id, { id, name: `The ${id} scale`, grades: [] } satisfies GradeScale]),
);
const reports = [
  { id: 'a-2010', meta: { year: 2010 } },
  { id: 'b-2010', meta: { year: 2010 } },
  { id: 'a-2020', meta: { year: 2020 } },
  { id: 'all-2020', meta: { year: 2020 } },
];
const grade = (report: string, body: string | null, scale: string, area: string, given: string) =>
  ({ report, body, scale, area, grade: given }) as GradeRow;

test('each scale and year has a table of its own, bodies by name, and nobody who was not graded', () => {
  const grades = [
    grade('b-2010', 'b', 'old', 'Calls', 'Good'),
    grade('a-2010', 'a', 'old', 'Calls', 'Poor'),
    grade('a-2010', 'a', 'old', 'Crime', 'Fair'),
    grade('a-2020', 'a', 'new', 'Calls', 'Secure'),
    grade('all-2020', 'a b', 'new', 'Calls', 'Strong'),
    grade('all-2020', null, 'new', 'Calls', 'National'),
  ];
  const shown = gradeMatrices({ grades, reports, bodies, scales }).map(({ year, scale, areas, rows }) => ({
    table: `${year} ${scale.name}`,
    areas,
    rows: rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell.map((each) => each.grade).join(' and '))]),
  }));
  expect(shown).toEqual([
    {
      table: '2020 The new scale',
      areas: ['Calls'],
      rows: [
        ['Body a', 'Secure and Strong'],
        ['Body b', 'Strong'],
      ],
    },
    {
      table: '2010 The old scale',
      areas: ['Calls', 'Crime'],
      rows: [
        ['Body a', 'Poor', 'Fair'],
        ['Body b', 'Good', ''],
      ],
    },
  ]);
});
