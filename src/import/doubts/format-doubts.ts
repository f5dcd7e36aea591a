import { pageOfLine } from '../../edition/pages.ts';
import type { Page } from '../../schemas/edition.ts';
import type { Doubt } from '../doubt.ts';
import { type DoubtGroup, groupDoubts } from './group-doubts.ts';

/** Places of a group that are named; of more, how many. */
const most = 50;

/**
 * The list an editor works through, the worst first. Doubts of one kind are one line to tick, with each place under it: where it is, what stands there and what
 * would, and the entry to paste.
 *
 * @param pages Where the pages of the received file begin.
 */
export function formatDoubts(reportId: string, doubts: readonly Doubt[], pages: readonly Page[] = []): string {
  const items = groupDoubts(doubts).flatMap((group) => formatGroup(group, pages));
  return [
    `# Doubts of the import of ${reportId}`,
    '',
    items.length === 0
      ? 'None.'
      : `The worst come first. Settle each against the original, in the section, \`index.mdx\` or \`edition.yaml\`, and tick it: \`- [x]\`. The report can be built when all are ticked, or this file is deleted. \`npm run import -- --settle ${reportId}\` lists what is open, and ticks.`,
    ...(items.length > 0 ? ['', ...items] : []),
    '',
  ].join('\n');
}

function formatGroup({ doubts }: DoubtGroup, pages: readonly Page[]): string[] {
  const [first, ...more] = doubts;
  if (!first) return [];
  if (more.length === 0)
    return [oneLine(`- [ ] ${placeOf(first, pages)}: ${first.problem} ${first.remedy}${sayEntry(first)}`)];
  const named = doubts
    .slice(0, most)
    .map((doubt) => oneLine(`  - ${placeOf(doubt, pages)}: ${doubt.problem}${sayEntry(doubt)}`));
  const left = doubts.length - named.length;
  return [
    oneLine(`- [ ] ${doubts.length} places, the first ${placeOf(first, pages)}: ${first.problem} ${first.remedy}`),
    ...named,
    ...(left > 0 ? [`  - and ${left} more places like these`] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** `withheld: - { … }` is an item to put under its key; a correction shows what it changes. */
function sayEntry({ entry }: Doubt): string {
  if (entry === undefined) return '';
  const [, key = '', item = entry] = /^(\w+): (- .*)$/s.exec(entry) ?? [];
  const [, from, to] = /from: (".*?"|[^,]+), to: (".*?"|[^,}]+),/.exec(entry) ?? [];
  const change = from && to ? ` “${unquoted(from)}” → “${unquoted(to)}”.` : '';
  return `${change} Ready to paste under \`${key}:\` of edition.yaml: \`${item}\``;
}

function unquoted(value: string): string {
  return value.trim().replace(/^"(.*)"$/s, '$1');
}

function placeOf(doubt: Doubt, pages: readonly Page[]): string {
  if ('field' in doubt) return `index.mdx, ${doubt.field}`;
  const [first, last] = doubt.lines;
  const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  const page = pageOfLine(pages, first);
  if (!page) return lines;
  const sheet = page.sheet === undefined ? '' : `sheet ${page.sheet}`;
  const printed = page.printed === undefined ? '' : `page ${page.printed}`;
  return [sheet, printed, lines].filter(Boolean).join(', ');
}
