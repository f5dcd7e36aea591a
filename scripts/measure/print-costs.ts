import type { PageCost } from './measure-pages.ts';

/** For a page read on a train. What opens at a term is fetched when it is asked for; marking the terms may not cost more than this. */
const limits = { bytes: 15_000, termBytes: 2_000, requests: 3 };
/** The longest page of all needs the page and its style sheet; sections with footnotes, figures or definitions take a second style sheet. */
const requestsOfLongest = 2;

/**
 * Prints what the longest section page of each report costs.
 *
 * @returns Whether any costs more than it may.
 */
export function printCosts(costs: readonly PageCost[], print: (line: string) => void = console.log): boolean {
  const longest = Math.max(...costs.map(({ bytes }) => bytes));
  print('Longest section page of each report, before anyone searches:');
  const tooMuch = costs.flatMap(({ path, bytes, termBytes, requests }) => {
    print(`  ${path}: ${kilobytes(bytes)} (brotli), of it ${kilobytes(termBytes)} for terms; ${requests} requests`);
    const requestLimit = bytes === longest ? requestsOfLongest : limits.requests;
    return [
      ...(bytes > limits.bytes ? [`${path} costs ${kilobytes(bytes)}; it may cost ${kilobytes(limits.bytes)}.`] : []),
      ...(termBytes > limits.termBytes
        ? [`terms cost ${path} ${kilobytes(termBytes)}; they may cost ${kilobytes(limits.termBytes)}.`]
        : []),
      ...(requests > requestLimit ? [`${path} takes ${requests} requests; it may take ${requestLimit}.`] : []),
    ];
  });
  for (const line of tooMuch) print(`error: ${line}`);
  return costs.length === 0 || tooMuch.length > 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
