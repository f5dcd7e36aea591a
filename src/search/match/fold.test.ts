import { expect, test } from 'vitest';
import type { FoundPassage } from '../passage.ts';
import { foldRepeated } from './fold.ts';
import type { RankedPassage } from './rank.ts';

function ranked(text: string, report = 'a', voice = 'inspectorate'): RankedPassage {
  const passage = { text, marks: [], report, voice, id: text.slice(0, 5) } as unknown as FoundPassage;
  return { passage, tier: 0, score: 1, share: 1, hits: [] };
}

const boilerplate =
  'The force is involved in GAIN, which includes partners such as the National Health Service. This has facilitated initiatives.';

test('passages that repeat each other are one, with the others', () => {
  const folded = foldRepeated([
    ranked(boilerplate),
    ranked('Something else altogether stands here, of about that length.'),
    ranked(`${boilerplate} Two referrals have been made.`),
  ]);
  expect(folded.map(({ again }) => again.length)).toEqual([1, 0]);
});

test('reports and voices stay apart, and rows of figures are not alike', () => {
  expect(foldRepeated([ranked(boilerplate), ranked(boilerplate, 'b')])).toHaveLength(2);
  expect(foldRepeated([ranked(boilerplate), ranked(boilerplate, 'a', 'force')])).toHaveLength(2);
  expect(foldRepeated([ranked('Crime 50.8 60.7 in 2014'), ranked('Crime 46.0 53.9 in 2014')])).toHaveLength(2);
});
