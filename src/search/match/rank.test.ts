import { expect, test } from 'vitest';
import { vocabulary } from '../../vocabulary/fixtures/vocabulary.ts';
import { namesOf } from '../label.ts';
import { searchLabels } from '../labels.ts';
import type { FoundPassage, SearchKind } from '../passage.ts';
import { readQuery } from '../query/query.ts';
import { Meanings } from '../query/widen.ts';
import { rankPassage } from './rank.ts';

function passage(text: string, kind: SearchKind = 'text'): FoundPassage {
  const label = {
    kind,
    section: 's',
    sectionTitle: 'Section',
    heading: '',
    themes: [],
    defines: [],
    marks: [],
    area: '',
    opens: false,
    hasFigure: false,
    isSummary: false,
  };
  return {
    ...label,
    id: 'p1',
    text,
    report: 'a',
    reportTitle: 'A 2007',
    year: 2007,
    body: [],
    voice: 'inspectorate',
    ...namesOf({ ...label, voice: 'inspectorate' }, searchLabels(vocabulary)),
    order: 0,
  };
}

function rank(typed: string, ...passages: readonly FoundPassage[]) {
  const query = new Meanings([], [], searchLabels(vocabulary)).widen(readQuery(typed));
  const even = query.terms.map(() => 1);
  return passages.map((each) => rankPassage(each, query, { rarities: { terms: even, widenings: [] }, answers: false }));
}

test('a heading is found by its words', () => {
  const [heading] = rank('methodology', passage('Methodology', 'heading'));
  expect(heading).toMatchObject({ tier: 0, share: 1, hits: [{ start: 0, end: 11 }] });
});

test('a heading comes after what says something with the words', () => {
  const said = `The methodology of the inspection was the same as in other years. ${'More is said of it here. '.repeat(6)}`;
  const [heading, text] = rank('methodology', passage('Methodology', 'heading'), passage(said));
  expect(heading?.score).toBeLessThan(text?.score ?? 0);
});

test('nothing is found across a hole, and the hole itself is no word', () => {
  const text = 'it was too early to ju […] he force identifies [withheld] numbers';
  const marks = [
    { kind: 'lost' as const, at: text.indexOf('[…]'), length: 3, note: 'page break' },
    { kind: 'withheld' as const, at: text.indexOf('[withheld]'), length: 10, note: '' },
  ];
  const holed = { ...passage(text), marks };
  expect(rank('"ju he force"', holed)).toEqual([undefined]);
  expect(rank('withheld', holed)).toEqual([undefined]);
  const [found] = rank('"early to ju"', holed);
  expect(found?.hits.map(({ start, end }) => text.slice(start, end))).toEqual(['early to ju']);
});
