import { type Block, type Item, type Piece, piecesOf } from '../block.ts';
import type { Extraction } from '../extraction.ts';
import { citation } from '../marks.ts';

/** An extraction as the fixtures of the formats show it: each block with its lines, then notes, what is set aside, facts and doubts. */
export function outline({ blocks, notes, setAside, offered, doubts, lines }: Extraction): string {
  const text = (line: number) => lines[line - 1]?.text ?? '';
  return [
    ...blocks.flatMap(blockLines),
    ...notes.map(
      ({ number, printed, lines: [first, last], paragraphs, cited, numberLost }) =>
        `note ${number}${printed === undefined ? '' : ` (${printed})`}${numberLost ? ' without its number' : ''} at ${first}-${last}: ${paragraphs
          .map(say)
          .join(' ¶ ')} ← ${cited.map(({ line, as }) => `${line} "${as}"`).join(', ')}`,
    ),
    ...setAside.map(({ lines: [first, last], reason, note }) => {
      const words = Array.from({ length: last - first + 1 }, (_, at) => text(first + at)).join(' / ');
      return `set aside ${first}-${last} (${note ?? reason}): ${words}`;
    }),
    ...offered.map(({ field, value, where }) => `offered ${field}: ${value} (${where})`),
    ...doubts.map((doubt) => `doubt at ${'lines' in doubt ? doubt.lines.join('-') : doubt.field}: ${doubt.problem}`),
    '',
  ].join('\n');
}

function blockLines(block: Block): string[] {
  const [first, last] = [piecesOf(block)[0]?.line, piecesOf(block).at(-1)?.line];
  const place = first === last ? `${first}` : `${first}-${last}`;
  switch (block.kind) {
    case 'heading':
      return [`${place} ${'#'.repeat(block.level)} ${say(block.pieces)}`];
    case 'list':
      return [`${place} list`, ...itemLines(block.items, '  ')];
    case 'table':
      return [
        `${place} table${block.hasHeader ? ' with a header' : ''}${block.caption ? `: ${say(block.caption)}` : ''}`,
        ...block.rows.map((row) => `  ${row.map((cell) => `${say(cell.pieces)}${spans(cell)}`).join(' | ')}`),
      ];
    case 'definitions':
      return [`${place} definitions`, ...block.entries.map(({ term, meaning }) => `  ${say(term)} = ${say(meaning)}`)];
    case 'findings':
      return [`${place} findings`, ...block.blocks.flatMap(blockLines)];
    case 'figure':
      return [`${place} figure ${block.number}: ${say(block.pieces)}`];
    case 'grade':
      return [`${place} grade ${block.grade}: ${say(block.pieces)}`];
    default:
      return [`${place} ${block.kind}: ${say(block.pieces)}`];
  }
}

function itemLines(items: readonly Item[], indent: string): string[] {
  return items.flatMap(({ pieces, items: inner }) => [`${indent}- ${say(pieces)}`, ...itemLines(inner, `${indent}  `)]);
}

function spans({ head, colSpan, rowSpan }: { head?: string; colSpan?: number; rowSpan?: number }): string {
  const said = [head, colSpan && `${colSpan} wide`, rowSpan && `${rowSpan} high`].filter(Boolean);
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

/** Each piece, emphasis and links as Markdown would write them; `⟨3⟩` is a citation. */
function say(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, nodes }) => (nodes ? nodes.map(sayNode).join('') : text))
    .join(' / ')
    .replace(citation.pattern, '⟨$1⟩');
}

function sayNode(node: NonNullable<Piece['nodes']>[number]): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ⏎ ';
  if (node.type === 'link') return `[${node.children.map(sayNode).join('')}](${node.url})`;
  const sign = node.type === 'strong' ? '**' : '*';
  return 'children' in node ? `${sign}${node.children.map(sayNode).join('')}${sign}` : '';
}
