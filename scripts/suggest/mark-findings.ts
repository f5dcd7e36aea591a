import type { Nodes } from 'mdast';
import type { Section } from '../../src/edition/report.ts';
import { splitFrontMatter } from '../../src/edition/yaml.ts';
import { ContentError } from '../../src/issues/issue.ts';

interface Finding {
  kind: string;
  /** Ids of its first and last passage. */
  first: string;
  last: string;
}

/**
 * The text of a section with `<Findings>` around the blocks that hold these passages.
 *
 * @throws ContentError when the first and the last are not blocks of one level.
 */
export function markFindings(text: string, { tree, file }: Section, { kind, first, last }: Finding): string {
  const holder = (id: string) => tree.children.findIndex((node) => holds(node, id));
  const [start, end] = [tree.children[holder(first)], tree.children[holder(last)]];
  const [from, to] = [start?.position?.start.offset, end?.position?.end.offset];
  if (from === undefined || to === undefined || from > to || start?.type === 'mdxJsxFlowElement')
    throw new ContentError([
      {
        kind: 'registers',
        place: { file, line: start?.position?.start.line },
        problem: `#${first} to #${last} stand in no blocks of one level.`,
        remedy: `Put <Findings kind="${kind}"> around them by hand.`,
      },
    ]);
  const shift = text.length - splitFrontMatter(text, file).body.length;
  const [head, inner, tail] = [
    text.slice(0, from + shift),
    text.slice(from + shift, to + shift),
    text.slice(to + shift),
  ];
  return `${head}<Findings kind="${kind}">\n\n${inner}\n\n</Findings>${tail}`;
}

function holds(node: Nodes, id: string): boolean {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: string } };
  return hProperties?.id === id || ('children' in node && node.children.some((child) => holds(child, id)));
}
