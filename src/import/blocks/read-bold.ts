import type { PhrasingContent } from 'mdast';
import type { Block, Piece } from '../block.ts';
import type { FindingRules } from '../findings.ts';

/** Bold paragraphs that say what they are: a heading for findings, and the summary statement that opens a block of them. */
export function readBold(blocks: readonly Block[], findings: FindingRules): Block[] {
  let level = 1;
  return blocks.map((block): Block => {
    if (block.kind === 'heading') level = block.level;
    const bold = block.kind === 'paragraph' ? boldPieces(block.pieces) : undefined;
    if (!bold) return block;
    const text = bold.map((piece) => piece.text).join(' ');
    if (findings.kindOf(text) !== undefined) return { kind: 'heading', level: Math.min(6, level + 1), pieces: bold };
    return /^Summary\b/.test(text) ? { kind: 'summary', pieces: bold } : block;
  });
}

/** The pieces without their bold type, where the format says that all of them are in it. */
function boldPieces(pieces: readonly Piece[]): Piece[] | undefined {
  const inside = pieces.map(({ nodes }) => boldContent(nodes));
  return pieces.length > 0 && inside.every((nodes) => nodes !== undefined)
    ? pieces.map((piece, index) => ({ ...piece, nodes: inside[index] }))
    : undefined;
}

function boldContent(nodes: readonly PhrasingContent[] | undefined): PhrasingContent[] | undefined {
  const [only, ...more] = nodes ?? [];
  return only?.type === 'strong' && more.length === 0 ? only.children : undefined;
}
