import type { LineRange } from '../schemas/edition.ts';

/** What the importer cannot know, for an editor to settle: at lines of the source, or in a field of `index.mdx`. */
export type Doubt = ({ lines: LineRange } | { field: string }) & {
  problem: string;
  /** What to do, one sentence. */
  remedy: string;
  /** An entry for `edition.yaml`, ready to paste. */
  entry?: string;
};

/** The list an editor works through: fields of `index.mdx`, then the order of the source. One line a doubt. */
export function formatDoubts(reportId: string, doubts: readonly Doubt[]): string {
  const sorted = [...doubts].sort((a, b) => {
    const [[a1, a2], [b1, b2]] = [orderOf(a), orderOf(b)];
    return a1 - b1 || a2 - b2 || (a.problem < b.problem ? -1 : 1);
  });
  const items = sorted.map((doubt) => {
    const { problem, remedy, entry } = doubt;
    return `- [ ] ${placeOf(doubt)}: ${problem} ${remedy}${entry ? sayEntry(entry) : ''}`.replace(/[\r\n]+/g, ' ');
  });
  return [
    `# Doubts of the import of ${reportId}`,
    '',
    doubts.length === 0
      ? 'None.'
      : `Settle each against \`source.txt\`, in the section, \`index.mdx\` or \`edition.yaml\`, and tick it: \`- [x]\`. The report can be built when all are ticked, or this file is deleted. \`npm run import -- --settle ${reportId}\` lists what is open, and ticks.`,
    ...(items.length > 0 ? ['', ...items] : []),
    '',
  ].join('\n');
}

/** `withheld: - { … }` is an item to put under its key. */
function sayEntry(entry: string): string {
  const [, key = '', item = entry] = /^(\w+): (- .*)$/s.exec(entry) ?? [];
  return ` Ready to paste under \`${key}:\` of edition.yaml: \`${item}\``;
}

function placeOf(doubt: Doubt): string {
  if ('field' in doubt) return `index.mdx, ${doubt.field}`;
  const [first, last] = doubt.lines;
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

function orderOf(doubt: Doubt): LineRange {
  return 'field' in doubt ? [0, 0] : doubt.lines;
}

/** A doubt as `doubts.md` lists it. */
export interface ListedDoubt {
  /** From 1, settled ones counted too, so that it stays while they are ticked. */
  number: number;
  /** Of `doubts.md`. */
  line: number;
  settled: boolean;
  /** Field of `index.mdx` that it is about. */
  field?: string | undefined;
  text: string;
}

/** Whatever stands in the brackets but an x, or nothing, leaves a doubt open. */
const listed = /^\s*[-*+] ?\[([^\]]*)\](?: (.*))?$/s;

export function readDoubts(text: string): ListedDoubt[] {
  const lines = text.split('\n').flatMap((line, index) => {
    const [, mark, doubt = ''] = listed.exec(line.trimEnd()) ?? [];
    return mark === undefined
      ? []
      : [
          {
            line: index + 1,
            settled: /^\s*[xX]\s*$/.test(mark),
            field: /^index\.mdx, (\w+):/.exec(doubt)?.[1],
            text: doubt,
          },
        ];
  });
  return lines.map((each, index) => ({ number: index + 1, ...each }));
}

/** The list with those doubts ticked. */
export function tickDoubts(text: string, settled: readonly ListedDoubt[]): string {
  const lines = text.split('\n');
  for (const { line } of settled) lines[line - 1] = (lines[line - 1] ?? '').replace(/\[[^\]]*\]/, '[x]');
  return lines.join('\n');
}
