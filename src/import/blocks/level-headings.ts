import type { Block } from '../block.ts';

/**
 * Headings by their rank in the outline, from 1: a report whose headings begin at level 2, or step from 1 to 3, has no level that nothing stands on. Headings of
 * one level under the same heading stay on one level.
 */
export function levelHeadings(blocks: readonly Block[]): Block[] {
  const open: number[] = [];
  return blocks.map((block): Block => {
    if (block.kind !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return { ...block, level: open.length };
  });
}
