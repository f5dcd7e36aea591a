import { type Block, linesOfBlock } from '../block.ts';
import type { Doubt } from '../doubt.ts';
import { type FindingRules, saysNone } from '../findings.ts';
import { withoutMarks } from '../marks.ts';

/**
 * The lists under a heading like "Strengths" are findings, and so are paragraphs that say so themselves (`Recommendation 2: …`); a list that says there are
 * none is not.
 */
export function groupFindings(blocks: readonly Block[], findings: FindingRules): { blocks: Block[]; doubts: Doubt[] } {
  const grouped: Block[] = [];
  const doubts: Doubt[] = [];
  let kind: string | undefined;
  let since: Block[] = [];
  const settle = () => {
    if (kind === undefined || since.length === 0) return;
    const paragraphs = since.filter((block) => block.kind === 'paragraph');
    const first = paragraphs[0];
    if (!first) return;
    const lists = since.some((block) => block.kind === 'findings');
    doubts.push({
      lines: linesOfBlock(first),
      problem: lists ? 'a paragraph among findings.' : `paragraphs under a heading for findings (${kind}).`,
      remedy: lists
        ? 'If it is part of the finding before it, put both into <Finding>.'
        : `If each is a finding, put them into <Findings kind="${kind}">.`,
    });
  };
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'summary' || block.kind === 'grade') {
      settle();
      since = [];
      kind =
        block.kind === 'heading'
          ? findings.kindOf(block.pieces.map(({ text }) => withoutMarks(text)).join(' '))
          : undefined;
    }
    const isFindings =
      kind !== undefined &&
      block.kind === 'list' &&
      !(block.items.length === 1 && saysNone(block.items[0]?.pieces.map(({ text }) => text).join(' ') ?? ''));
    const labelled =
      block.kind === 'paragraph'
        ? findings.kindOfParagraph(block.pieces.map(({ text }) => withoutMarks(text)).join(' '))
        : undefined;
    const before = grouped.at(-1);
    if (
      labelled &&
      before?.kind === 'findings' &&
      before.of === labelled &&
      !before.blocks.some((each) => each.kind !== 'paragraph')
    ) {
      before.blocks.push(block);
      continue;
    }
    const of = isFindings ? kind : labelled;
    const own: Block = of ? { kind: 'findings', of, blocks: [block] } : block;
    if (kind !== undefined) since.push(own);
    grouped.push(own);
  }
  settle();
  return { blocks: grouped, doubts };
}
