import { expect, test } from 'vitest';
import type { RecommendationRow } from '../../src/registers/recommendations.ts';
import type { RegisteredReport } from '../../src/registers/registered-report.ts';
import { candidateFinder } from './suggest-follow-ups.ts';

const later = (id: string, texts: string[]): RegisteredReport => ({
  id,
  bodies: ['hill'],
  meta: {
    title: id,
    shortTitle: id,
    subject: 'Hill',
    voice: 'inspector',
    year: 2020,
    published: { value: '2020', basis: 'text', quote: '2020' },
  },
  sections: [
    {
      slug: 's',
      title: 'S',
      grades: [],
      metrics: [],
      metricCells: [],
      passages: texts.map((text, index) => ({ id: `p${index + 1}`, kind: 'paragraph', text, marks: [], lines: null })),
    },
  ],
});

const plain = Array.from({ length: 12 }, (_, index) => `The school teaches class number ${index + 1}.`);
const reports = [
  later('second', [...plain, 'Mended roofs keep the hall dry.', 'The school sings.']),
  later('third', ['The roof was sold.']),
];
const entry = {
  text: 'The school should mend the roof.',
  themes: ['buildings'],
  unread: ['second'],
} as unknown as RecommendationRow;

test('a later passage is proposed by the rare words that both have, in whatever form', () => {
  const [first] = candidateFinder(reports, new Map())(entry);
  expect(first).toMatchObject({ report: 'second', passage: { id: 'p13' }, themes: [] });
  expect(first?.shared.map((word) => word.toLowerCase())).toEqual(expect.arrayContaining(['mended', 'roofs']));
});

test('reports that have a verdict already are left out', () => {
  const found = candidateFinder(reports, new Map())(entry);
  expect(found.map(({ report }) => report)).not.toContain('third');
});

test('what is of the same theme comes before what is not', () => {
  const texts = [...plain, 'A roof.', 'Another roof.'];
  const find = candidateFinder([later('second', texts)], new Map([['buildings', ['second#p14']]]));
  expect(
    find(entry)
      .map(({ passage }) => passage.id)
      .slice(0, 2),
  ).toEqual(['p14', 'p13']);
});
