import { expect, test } from 'vitest';
import { csvText } from './csv-text.ts';
import { matchesQuery } from './matches.ts';

const item = { kind: 'strength', report: '2007', theme: 'calls training' };
test.each([
  ['', true],
  ['kind=strength', true],
  ['kind=recommendation', false],
  ['kind=strength&report=2008', false],
  ['theme=training', true],
  ['theme=train', false],
  ['kind=recommendation&kind=strength', true],
  ['kind=', true],
  ['q=Answers+calls', true],
  ['q=letters', false],
])('%s shows it: %s', (query, shown) => {
  expect(matchesQuery(item, 'who answers the calls', new URLSearchParams(query.toLowerCase()))).toBe(shown);
});

test('a spreadsheet gets texts that cannot run, and numbers as they are', () => {
  expect(
    csvText(
      ['a', 'b'],
      [
        ['=1+1', -21],
        ['say "yes", twice', 3],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n\'=1+1,-21\r\n"say ""yes"", twice",3\r\n');
});
