import type { FootnoteReference, PhrasingContent, Text } from 'mdast';
import { visible } from '../../visible.ts';

/** Emphasis or a link around a stretch of text. */
type Wrap = { type: 'emphasis' } | { type: 'strong' } | { type: 'link'; url: string };

/** A stretch of text, a break or a marker, with all that stands around it, outermost first. */
interface Run {
  wraps: Wrap[];
  node: Extract<PhrasingContent, { type: 'text' | 'break' | 'footnoteReference' }>;
}

/**
 * Running text as Markdown can hold it: what no reader sees is out, white space is one space and none at the ends, emphasis neither begins nor ends with
 * a space and stands around words, no emphasis stands in its like and no link in a link.
 */
export function tidyPhrases(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return rebuild(hoistSpaces(dropOuterBreaks(collapseSpaces(runsOf(nodes)))));
}

/** Text as a reader sees it; unlike `visible` it keeps a space at its ends, since more text may stand there. */
export function cleanText(text: string): string {
  return visible(`|${text}|`).slice(1, -1);
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}

/** What is printed, markers of notes left out; a break is a space. */
export function plainPhrases(nodes: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'break') text += ' ';
    else if (node.type === 'footnoteReference' && node.identifier === '') text += node.label ?? '';
    else if ('children' in node) text += plainPhrases(node.children);
  }
  return text;
}

/** The text in stretches between two or more breaks in a row, which set off paragraphs. */
export function splitAtDoubleBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const groups: Run[][] = [[]];
  let breaks = 0;
  for (const run of collapseSpaces(runsOf(nodes))) {
    if (run.node.type === 'break') breaks += 1;
    else if (run.node.type !== 'text' || run.node.value.trim() !== '') {
      if (breaks > 1) groups.push([]);
      else if (breaks === 1) groups.at(-1)?.push({ wraps: [], node: { type: 'break' } });
      breaks = 0;
    }
    if (run.node.type !== 'break' && breaks === 0) groups.at(-1)?.push(run);
  }
  return groups.map((runs) => rebuild(hoistSpaces(dropOuterBreaks(runs)))).filter((text) => text.length > 0);
}

function runsOf(nodes: readonly PhrasingContent[], wraps: Wrap[] = [], runs: Run[] = []): Run[] {
  for (const node of nodes) {
    // A break and a marker part a link in two: a link has one line, and a marker is a link itself.
    if (node.type === 'break' || node.type === 'footnoteReference')
      runs.push({ wraps: wraps.filter(({ type }) => type !== 'link'), node });
    else if ('children' in node) runsOf(node.children, wrapped(wraps, node), runs);
    else if ('value' in node) runs.push({ wraps, node: textNode(cleanText(node.value)) });
  }
  return runs;
}

function wrapped(wraps: Wrap[], node: PhrasingContent): Wrap[] {
  if (node.type === 'link' && !wraps.some(({ type }) => type === 'link'))
    return [...wraps, { type: 'link', url: node.url }];
  if ((node.type === 'emphasis' || node.type === 'strong') && !wraps.some(({ type }) => type === node.type))
    return [...wraps, { type: node.type }];
  return wraps;
}

/** One space between two words, whichever runs they stand in, and none beside a break. */
function collapseSpaces(runs: readonly Run[]): Run[] {
  const collapsed: Run[] = [];
  let afterSpace = true;
  for (const { wraps, node } of runs) {
    if (node.type === 'break') {
      trimEnd(collapsed);
      afterSpace = true;
    } else if (node.type === 'text') {
      const value: string = afterSpace ? node.value.trimStart() : node.value;
      if (value === '') continue;
      afterSpace = value.endsWith(' ');
      collapsed.push({ wraps, node: { type: 'text', value } });
      continue;
    } else afterSpace = false;
    collapsed.push({ wraps, node });
  }
  trimEnd(collapsed);
  return collapsed;
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (last?.node.type !== 'text') return;
  const value = last.node.value.trimEnd();
  runs.pop();
  if (value !== '') runs.push({ wraps: last.wraps, node: { type: 'text', value } });
}

function dropOuterBreaks(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(({ node }) => node.type !== 'break');
  const last = runs.findLastIndex(({ node }) => node.type !== 'break');
  return first === -1 ? [] : runs.slice(first, last + 1);
}

/** A space at the edge of emphasis or of a link stands outside it. */
function hoistSpaces(runs: readonly Run[]): Run[] {
  return runs.flatMap(({ wraps, node }, index): Run[] => {
    if (node.type !== 'text') return [{ wraps, node }];
    const [, before = '', middle = '', after = ''] = /^( ?)(.*?)( ?)$/s.exec(node.value) ?? [];
    const outside = (neighbour: Run | undefined) => common(wraps, neighbour?.wraps ?? []);
    const space = (own: Wrap[]): Run => ({ wraps: own, node: textNode(' ') });
    if (middle === '') return [space(common(outside(runs[index - 1]), runs[index + 1]?.wraps ?? []))];
    return [
      ...(before ? [space(outside(runs[index - 1]))] : []),
      { wraps, node: textNode(middle) },
      ...(after ? [space(outside(runs[index + 1]))] : []),
    ];
  });
}

function common(a: readonly Wrap[], b: readonly Wrap[]): Wrap[] {
  const end = a.findIndex((wrap, index) => !isSame(wrap, b[index]));
  return a.slice(0, end === -1 ? a.length : end);
}

function isSame(a: Wrap, b: Wrap | undefined): boolean {
  return a.type === b?.type && (a.type !== 'link' || a.url === (b as { url: string }).url);
}

function rebuild(runs: readonly Run[], depth = 0): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < runs.length; ) {
    const run = runs[index] as Run;
    const wrap = run.wraps[depth];
    let end = index + 1;
    if (wrap) while (runs[end]?.wraps[depth] && isSame(wrap, runs[end]?.wraps[depth])) end += 1;
    if (!wrap) addNode(nodes, run.node);
    else for (const node of around(wrap, rebuild(runs.slice(index, end), depth + 1))) addNode(nodes, node);
    index = end;
  }
  return nodes;
}

/** Emphasis around signs alone would not be read as emphasis again. */
function around(wrap: Wrap, children: PhrasingContent[]): PhrasingContent[] {
  if (!/[\p{L}\p{N}]/u.test(plainPhrases(children))) return children;
  return [{ ...wrap, children } as PhrasingContent];
}

function addNode(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.value += node.value;
  else nodes.push(node.type === 'text' ? { ...node } : node);
}

/** Text that is bold or slanted as a whole, without that: in a heading it says nothing. */
export function withoutEmphasis(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [only] = nodes;
  return nodes.length === 1 && (only?.type === 'strong' || only?.type === 'emphasis')
    ? withoutEmphasis(only.children)
    : [...nodes];
}

/** The text line by line, at each break. */
export function splitAtBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const groups: Run[][] = [[]];
  for (const run of runsOf(nodes)) {
    if (run.node.type === 'break') groups.push([]);
    else groups.at(-1)?.push(run);
  }
  return groups.map((runs) => rebuild(hoistSpaces(collapseSpaces(runs)))).filter((text) => text.length > 0);
}

/** Text on one line, for what cannot have two: a heading. */
export function withoutBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return textNode(' ');
    return 'children' in node ? ({ ...node, children: withoutBreaks(node.children) } as PhrasingContent) : node;
  });
}

/** Whether it cites a note, or may. */
export function hasReference(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'footnoteReference' || ('children' in node && hasReference(node.children)));
}

/** Text with some of its markers replaced; those for which nothing is given stay. */
export function replaceReferences(
  nodes: readonly PhrasingContent[],
  replacementOf: (node: FootnoteReference) => PhrasingContent | undefined,
): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'footnoteReference') return replacementOf(node) ?? node;
    return 'children' in node
      ? ({ ...node, children: replaceReferences(node.children, replacementOf) } as PhrasingContent)
      : node;
  });
}
