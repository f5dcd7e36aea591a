import { describe, expect, test } from 'vitest';
import { findQuotations, readCitation } from './find-quotations.ts';
import { judge, type Passage } from './judge.ts';
import { readQuotation } from './pieces.ts';

const passage = (id: string, text: string, marks: Passage['marks'] = [], report = '2016'): Passage => ({
  id,
  report,
  section: 's',
  text,
  marks,
});
const passages = [
  passage(
    'p1',
    'The force did not find evidence of progress, although ‘What Works’ is used. It took 1,556 calls, 81.4 percent more.',
  ),
  passage('p2', 'Co-ordination across the organisation has improved – and problem-solving, too. Staff realise it.'),
  passage('p3', 'It was too early to ju […] he team identifies the people who pose the greatest risk.', [
    { kind: 'lost', at: 22, length: 3, note: 'Lost.' },
  ]),
  passage('p4', 'The change was -18.98% on 2008-11, and £1.13 million.'),
  passage('p5', 'The police information notices are no longer used.'),
  passage('p6', 'The police information notices are no longer used.', [], '2022'),
];
const verdictOf = (text: string, after = '') =>
  judge(
    readQuotation(text),
    passages,
    readCitation(after, [
      { id: '2016', year: 2016 },
      { id: '2022', year: 2022 },
    ]),
  );

describe('what counts as the same', () => {
  test.each([
    ['word for word', 'The force did not find evidence of progress', []],
    ['curly quotation marks and the point at the end', 'although "What Works" is used.', []],
    ['a small letter at the start that was a capital', 'the force did not find evidence', ['capital']],
    ['a letter in square brackets', '[t]he force did not find evidence', ['capital']],
    ['a hyphen at a line’s end', 'The force did not find evi-\ndence of progress', []],
    ['a hyphen at a line’s end that became a space', 'The force did not find evi- dence of progress', []],
    ['a word without its hyphen', 'Coordination across the organisation', []],
    ['another dash', 'has improved — and problem-solving', []],
    ['-ize for -ise', 'across the organization has improved', ['spelling']],
    ['another comma', 'has improved, and problem-solving, too', ['punctuation']],
    ['dots before and behind', '… did not find evidence of progress …', []],
    ['a note of the quoter', 'did not find [the inspectors] evidence', ['insertion']],
    ['a sign of a slip', 'did not find evidence [sic] of progress', []],
    ['thousands without a comma', 'It took 1556 calls', []],
  ])('%s', (_, text, tolerated) => {
    expect(verdictOf(text)).toMatchObject({ verdict: 'verbatim', tolerated });
  });
});

describe('what never does', () => {
  test.each([
    ['a lost “not”', 'The force did find evidence of progress', 'missing', 'not'],
    ['a changed figure', 'It took 1,565 calls, 81.4 percent more', 'added', '1,565'],
    ['a moved point', 'It took 1,556 calls, 8.14 percent more', 'added', '8.14'],
    ['a lost sign', 'The change was 18.98% on 2008-11', 'missing', '-'],
    ['percent that became a number', 'The change was -18.98 on 2008-11', 'missing', '%'],
    ['a changed word', 'The police information notices are now longer used', 'added', 'now'],
    ['a capital inside', 'The Force did not find evidence', 'added', 'Force'],
    ['a hyphen that became a space', 'and problem solving, too', 'added', 'problem solving'],
  ])('%s', (_, text, kind, words) => {
    const judgement = verdictOf(text);
    expect(judgement.verdict).toBe('differs');
    if (judgement.verdict !== 'differs') return;
    expect(
      judgement.changes
        .filter((change) => change.kind === kind)
        .map((change) => change.text)
        .join(' '),
    ).toContain(words);
  });
});

test('where it is said to stand counts', () => {
  expect(verdictOf('are no longer used', ' (2016, p5)')).toMatchObject({
    verdict: 'verbatim',
    place: { passage: { id: 'p5' } },
  });
  expect(verdictOf('are no longer used', ' (2022 para 6)')).toMatchObject({
    verdict: 'verbatim',
    place: { passage: { report: '2022' } },
  });
  expect(verdictOf('are no longer used', ' https://x.example/reports/2016/s/#p1')).toMatchObject({
    verdict: 'elsewhere',
  });
});

test('pieces are named each, with what was left out between them', () => {
  expect(verdictOf('The force did … find evidence of progress')).toMatchObject({
    verdict: 'joined',
    pieces: [{ text: 'The force did' }, { text: 'find evidence of progress' }],
    leftOut: ['not'],
  });
  expect(verdictOf('did not find evidence of progress and problem-solving, too. Staff realise it')).toMatchObject({
    verdict: 'joined',
    pieces: [{ place: { passage: { id: 'p1' } } }, { place: { passage: { id: 'p2' } } }],
  });
});

test('words left out right before the end are what differs, not the end', () => {
  const judgement = verdictOf('The police information notices are used');
  expect(judgement).toMatchObject({
    verdict: 'differs',
    changes: [{ kind: 'same' }, { kind: 'missing', text: 'no longer' }, { kind: 'same', text: 'used' }],
  });
});

test('a long word that is left out makes a quotation differ, not one that is joined', () => {
  expect(verdictOf('the who pose the greatest risk').verdict).not.toBe('joined');
  expect(verdictOf('the police information are no longer used')).toMatchObject({ verdict: 'differs' });
});

test('nothing closes a sentence over a hole', () => {
  for (const text of [
    'It was too early to judge. The team identifies the people who pose the greatest risk',
    'It was too early to ju he team identifies the people who pose',
    'It was too early to ju […] he team identifies the people',
  ])
    expect(verdictOf(text), text).toMatchObject({ verdict: 'holes', place: { passage: { id: 'p3' } } });
});

test('what is not here is not made to fit', () => {
  expect(verdictOf('Nobody has ever written these words in any report of an inspection')).toEqual({
    verdict: 'absent',
  });
});

describe('quotations of a text', () => {
  const found = (text: string, unit: 'quotations' | 'sentences' = 'quotations') =>
    findQuotations(text, unit, 'en').found.map((each) => each.text);

  test.each([
    ['He said “it is not done yet” (2016 p5).', ['it is not done yet']],
    ['He said "it is not done yet" and "that is that now".', ['it is not done yet', 'that is that now']],
    ['They wrote ‘it isn’t done yet’, she said.', ['it isn’t done yet']],
    ['Er schrieb „es ist nicht fertig“.', ['es ist nicht fertig']],
    ['As it says:\n> It is not\n> done yet.\n\nSo there.', ['It is not\ndone yet.']],
    ['Two words “so what” do not count.', ['Two words “so what” do not count.']],
    ['It is not done. It will be.', ['It is not done.', 'It will be.']],
  ])('%s', (text, quotations) => {
    expect(found(text)).toEqual(quotations);
  });

  test('each sentence, where that is asked for', () => {
    expect(found('He said “it is not done yet”. I doubt it.', 'sentences')).toHaveLength(2);
  });
});
