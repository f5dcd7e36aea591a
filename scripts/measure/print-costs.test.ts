import { expect, test } from 'vitest';
import { printCosts } from './print-costs.ts';

const short = { report: '2014', path: '/reports/2014/short/', bytes: 9000, termBytes: 300, requests: 3 };
const long = { report: '2008', path: '/reports/2008/long/', bytes: 14_800, termBytes: 1300, requests: 2 };

test.each([
  ['pages within the limits pass', [short, long], undefined],
  [
    'a page of too many bytes fails',
    [short, { ...long, bytes: 15_010 }],
    '/long/ costs 15.01 kB; it may cost 15.00 kB',
  ],
  ['terms of too many bytes fail', [{ ...short, termBytes: 2100 }, long], 'terms cost /reports/2014/short/ 2.10 kB'],
  [
    'a third request of the longest page fails',
    [short, { ...long, requests: 3 }],
    '/long/ takes 3 requests; it may take 2',
  ],
  ['a fourth request of any page fails', [{ ...short, requests: 4 }, long], '/short/ takes 4 requests; it may take 3'],
] as const)('%s', (_, costs, error) => {
  const lines: string[] = [];
  expect(printCosts(costs, (line) => lines.push(line))).toBe(error !== undefined);
  expect(lines.join('\n')).toContain(error ?? '/long/: 14.80 kB (brotli), of it 1.30 kB for terms; 2 requests');
});

test('no page at all is no pass', () => {
  expect(printCosts([], () => {})).toBe(true);
});
