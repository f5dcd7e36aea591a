import { expect, test } from 'vitest';
import { findPrintedNumbers } from './printed-numbers.ts';

const body =
  'The harbour board keeps its records in three places and none of them agree with the others, as the inspectors';

test.each([
  ['ISBN 978-1-84726-710-8', 'ISBN', '978-1-84726-710-8'],
  ['ISBN: 978 1 84726 710 8', 'ISBN', '978 1 84726 710 8'],
  ['ISSN 1747-0358', 'ISSN', '1747-0358'],
  ['HC 482', 'HC', '482'],
  ['Cm 5263-I', undefined, undefined],
  ['Cm 5263', 'Command paper', 'Cm 5263'],
  ['Report No. 04-121', 'Report number', '04-121'],
  ['Investigation number: AO-2015-089', 'Report number', 'AO-2015-089'],
  ['HB-06-282', 'Report number', 'HB-06-282'],
])('%s on the title page', (line, label, value) => {
  expect(findPrintedNumbers(['A report', line, body]).map((fact) => [fact.label, fact.value])).toEqual(
    label === undefined ? [] : [[label, value]],
  );
});

test('the number of another paper, a wrong one, and one of two are not the report’s', () => {
  expect(
    findPrintedNumbers([
      'A report',
      body,
      'See HC 482, which is another paper of the same session.',
      ...Array(80).fill(body),
    ]),
  ).toEqual([]);
  expect(findPrintedNumbers(['ISBN 978-1-84726-710-9'])).toEqual([]);
  expect(findPrintedNumbers(['ISBN 978-1-84726-710-8', 'ISBN 0-306-40615-2'])).toEqual([]);
});
