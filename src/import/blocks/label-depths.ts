import { romanValue } from '../claims/roman.ts';

/** Ways to number headings, each with what a label is worth in it. */
const schemes: Readonly<Record<string, (label: string) => number | undefined>> = {
  Roman: (label) => (/^[IVXLC]+$/.test(label) ? romanValue(label) : undefined),
  roman: (label) => (/^[ivxlc]+$/.test(label) ? romanValue(label) : undefined),
  Letter: (label) => (/^[A-Z]$/.test(label) ? label.charCodeAt(0) - 64 : undefined),
  letter: (label) => (/^[a-z]$/.test(label) ? label.charCodeAt(0) - 96 : undefined),
  number: (label) => (/^\d{1,3}$/.test(label) ? Number(label) : undefined),
};

/**
 * How deep headings with labels of several kinds stand: `I.` over `A.` over `1.`. A label goes on the series it is next in, the innermost first, or begins a
 * series inside the one before; what does neither has no depth.
 *
 * @returns In step with the headings; nothing when there are not two series inside one another.
 */
export function labelDepths(headings: readonly string[]): (number | undefined)[] | undefined {
  const series: { scheme: string; value: number }[] = [];
  const depths = headings.map((heading) => {
    const [, label] = /^\(?([IVXLC]{1,7}|[ivxlc]{1,7}|[A-Za-z]|\d{1,3})[.)]\s+\S/.exec(heading) ?? [];
    const worth = label === undefined ? [] : worthOf(label);
    const next = series.findLastIndex(({ scheme, value }) =>
      worth.some((own) => own.scheme === scheme && own.value === value + 1),
    );
    const first = worth.find(({ scheme, value }) => value === 1 && !series.some((each) => each.scheme === scheme));
    if (next !== -1) {
      series.length = next + 1;
      (series[next] as { value: number }).value += 1;
    } else if (first) series.push({ ...first });
    else return undefined;
    return series.length;
  });
  const outermost = depths.filter((depth) => depth === 1).length;
  return outermost >= 2 && depths.some((depth = 0) => depth > 1) ? depths : undefined;
}

function worthOf(label: string): { scheme: string; value: number }[] {
  return Object.entries(schemes).flatMap(([scheme, read]) => {
    const value = read(label);
    return value === undefined ? [] : [{ scheme, value }];
  });
}
