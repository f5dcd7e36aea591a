import { expect, test } from 'vitest';
import { plainProse } from './plain-prose.ts';

test.each([
  ['A *plain* [word](/a/), `code` and\na new line.', 'A plain word, code and a new line.'],
  ['An \\*asterisk, x_y and 3 \\< 4.', 'An *asterisk, x_y and 3 < 4.'],
  ['Of <Count of="reports" /> reports, <b>all</b>.', 'Of reports, all.'],
  ['import Map from "./Map.astro"\n\n<Map />\n\nThe first.\n\nThe second.', 'The first.'],
  ['', ''],
])('%j', (text, plain) => {
  expect(plainProse(text, 'a.mdx')).toBe(plain);
});
