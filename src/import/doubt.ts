import type { LineRange } from '../schemas/edition.ts';

/** How much is at stake: words that may be lost, wrong or not to be published; the place of words; how they look. */
export type Stake = 'words' | 'places' | 'looks';

/** What the importer cannot know, for an editor to settle: at lines of the source, or in a field of `index.mdx`. */
export type Doubt = ({ lines: LineRange } | { field: string }) & {
  problem: string;
  /** What to do, one sentence. */
  remedy: string;
  /** An entry for `edition.yaml`, ready to paste. */
  entry?: string;
  /** Doubts of one kind are told together; without it the words of the problem tell which are alike. */
  kind?: string;
  /** The place of words where it is not said. */
  stake?: Stake;
};

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
export function tickDoubts(text: string, settled: readonly Pick<ListedDoubt, 'line'>[]): string {
  const lines = text.split('\n');
  for (const { line } of settled) lines[line - 1] = (lines[line - 1] ?? '').replace(/\[[^\]]*\]/, '[x]');
  return lines.join('\n');
}

/** The list with nothing ticked, as the importer wrote it. */
export function untickDoubts(text: string): string {
  const lines = text.split('\n');
  for (const { line, settled } of readDoubts(text))
    if (settled) lines[line - 1] = (lines[line - 1] ?? '').replace(/\[[^\]]*\]/, '[ ]');
  return lines.join('\n');
}
