import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference, List, ListItem, Nodes, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { passageTitle } from '../../schemas/passage-name.ts';
import type { Voice } from '../../schemas/report.ts';
import type { Rendering } from '../elements/element.ts';
import { elementOf } from '../elements/index.ts';
import { type JsxElement, propertiesOf } from '../jsx.ts';
import type { OtherVoice } from '../other-voices.ts';
import type { Passage } from '../passage.ts';
import { textOf } from '../pieces.ts';
import type { Section } from '../report.ts';
import type { TermMatcher } from '../term-matcher.ts';

export interface RenderOptions {
  reportId: string;
  matcher: TermMatcher;
  /** What the page itself shows at words of a passage that stand for a term, on the screen and on paper, as HTML nodes of ours. */
  defineTerm: (termId: string, words: string, passage: Passage) => ElementContent[] | undefined;
  /** Terms are plain links: nothing opens. */
  termsOpen?: false;
  /** Anchors that this page once had, by the passage that has their words now. */
  aliases?: ReadonlyMap<string, readonly string[]>;
  /** Level of HTML heading for a heading of the report's level 1. */
  topHeading: number;
  /** What to say beside the words of another voice than the report's own. */
  voices?: ReadonlyMap<Voice, OtherVoice>;
}

/**
 * A section as HTML: the source's words, and around them what is ours, each bit of it marked `data-editorial`.
 *
 * @returns HTML for inside `<article data-report>`. Addresses start with `/`.
 */
export function renderSection(section: Section, options: RenderOptions): string {
  const passages = new Map(section.passages.map((passage) => [passage.id, passage]));
  const given = { reportId: options.reportId, voices: options.voices ?? new Map() };
  const linked = new Set<string>();
  const notes: FootnoteDefinition[] = [];
  const body: RootContent[] = [];
  for (const node of section.tree.children) (node.type === 'footnoteDefinition' ? notes : (body as Nodes[])).push(node as never);

  const handlers = {
    footnoteReference: (_: unknown, node: FootnoteReference) => noteMarker(node.identifier),
    mdxJsxFlowElement: (state: State, node: JsxElement) => {
      const html = elementOf(node)?.html(node, renderingOf(state, given));
      return node.name === 'table' ? scrollable(alignHeads(html as Element), passageOf(node as Nodes, passages)) : html;
    },
    mdxJsxTextElement: (state: State, node: JsxElement) => elementOf(node)?.html(node, renderingOf(state, given)),
    list: (state: State, node: List) => list(state, node),
    listItem: (state: State, node: ListItem) => h('li', propertiesOf(node), itemContent(state, node)),
    table: (state: State, node: Nodes) => scrollable(gfmTable(state, node as never), passageOf(node, passages)),
  };
  const toHast = unified()
    .use(remarkRehype, { handlers } as never)
    .freeze();
  const run = (children: readonly Nodes[]) =>
    (toHast.runSync({ type: 'root', children: children as RootContent[] }) as HastRoot).children as ElementContent[];

  const tree: HastRoot = { type: 'root', children: run(body) };
  if (notes.length > 0) {
    tree.children.push(
      h('section', { className: 'notes' }, [
        h(
          `h${Math.min(6, options.topHeading + (section.passages[0]?.level ?? 1))}`,
          { dataEditorial: true, className: 'notes-heading' },
          'Footnotes',
        ),
        h(
          'ol',
          { className: 'notes-list' },
          notes.map((note) => noteItem(note, run(note.children))),
        ),
      ]),
    );
  }
  finish(tree, { ...options, linked, passages });
  return toHtml(tree, { allowDangerousHtml: false });
}

/** An address that leads to no passage has lost its words: nothing else is offered for them. */
function saidOfMove(to: string): string {
  return to.includes('#') ? 'This passage has moved. It is at ' : 'What stood at this address is not there any more. See ';
}

/** Where passages went whose address is this page's: each shows when a reader comes for it, without script. */
export function renderMoved(moved: readonly { anchor: string; to: string }[]): string {
  return moved
    .map(({ anchor, to }) => toHtml(h('p', { className: 'moved', id: anchor, dataEditorial: true }, [saidOfMove(to), h('a', { href: to }, to), '.'])))
    .join('\n');
}

interface State {
  all: (node: Nodes) => ElementContent[];
  wrap: (nodes: ElementContent[], loose?: boolean) => ElementContent[];
}

function noteMarker(id: string): Element {
  return h('sup', { dataEditorial: true }, [
    h('a', { href: `#fn-${id}`, id: `fnref-${id}`, className: 'note-marker', dataEditorial: true, ariaLabel: `Footnote ${id}` }, id),
  ]);
}

function noteItem(note: FootnoteDefinition, content: ElementContent[]): Element {
  const back = h(
    'a',
    { href: `#fnref-${note.identifier}`, className: 'note-back', dataEditorial: true, ariaLabel: `Footnote ${note.identifier}: back to the text` },
    note.identifier,
  );
  return h('li', { id: `fn-${note.identifier}`, className: 'note' }, [back, ...content]);
}

/** A list; one whose items all start with a printed number or letter shows that instead of bullets. */
function list(state: State, node: List): Element {
  const printed = node.children.every((item) => /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d+(?:\.\d+)+)\s/i.test(firstText(item)));
  return h(
    'ul',
    printed ? { className: 'printed', role: 'list' } : {},
    node.children.map((item) => state.all({ type: 'root', children: [item] } as never)[0] as Element),
  );
}

function firstText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && node.children[0] ? firstText(node.children[0]) : '';
}

/** What an item holds: its only paragraph as bare text, and nested lists. */
function itemContent(state: State, item: ListItem): ElementContent[] {
  const paragraphs = item.children.filter((child) => child.type === 'paragraph').length;
  return item.children.flatMap((child) =>
    child.type === 'paragraph' && paragraphs === 1 ? state.all(child) : state.all({ type: 'root', children: [child] } as never),
  );
}

function gfmTable(state: State, node: { children: { children: Nodes[] }[]; align?: (string | null)[] }): Element {
  const [head, ...rows] = node.children;
  const align = (index: number) => (node.align?.[index] === 'right' ? { className: 'number' } : {});
  const headCells = (head?.children ?? []).map((cell, index) => {
    const content = state.all(cell);
    return content.length > 0 ? h('th', { scope: 'col', ...align(index) }, content) : h('td', content);
  });
  const named = node.align?.[0] !== 'right' && rowHeads(rows);
  const hasHead = headCells.some((cell) => cell.children.length > 0);
  return h('table', { id: idOf(node as never) }, [
    ...(hasHead ? [h('thead', [h('tr', headCells)])] : []),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.children.map((cell, index) =>
            index === 0 && named ? h('th', { scope: 'row' }, state.all(cell)) : h('td', align(index), state.all(cell)),
          ),
        ),
      ),
    ),
  ]);
}

/** First cells name their rows when there is more than one column and none of them is empty. */
function rowHeads(rows: readonly { children: readonly Nodes[] }[]): boolean {
  return rows.every(({ children }) => children.length > 1 && children[0] && 'children' in children[0] && children[0].children.length > 0);
}

function scrollable(table: Element, passage: Passage | undefined): Element {
  return h('div', { className: 'table-scroll', role: 'region', tabIndex: 0, ariaLabel: `Table ${passage?.id ?? ''}`.trim() }, [table]);
}

function renderingOf(state: State, given: Pick<Rendering, 'reportId' | 'voices'>): Rendering {
  return {
    ...given,
    htmlOf: (node) => state.all({ type: 'root', children: [node as RootContent] }),
    contentOf: (node) => state.all(node as Nodes),
    wordsOf: (node) => textOf(node as Nodes),
  };
}

/** A column's head is set like its figures. Cells are counted as they stand; a table that spans columns keeps its heads as they are. */
function alignHeads(table: Element): Element {
  const rows = descendants(table, 'tr').map((row) => row.children.filter((cell): cell is Element => cell.type === 'element'));
  const [heads = [], ...body] = rows;
  const full = body.filter(({ length }) => length === heads.length);
  heads.forEach((head, column) => {
    const isFigures = full.length > 0 && full.every((cells) => (cells[column]?.properties.className as string[] | undefined)?.includes('number'));
    if (isFigures && head.tagName === 'th') head.properties.className = ['number'];
  });
  return table;
}

function descendants(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.tagName === name ? [child] : []), ...descendants(child, name)] : [],
  );
}

function idOf(node: Nodes): string {
  return propertiesOf(node).id ?? '';
}

function passageOf(node: Nodes, passages: ReadonlyMap<string, Passage>): Passage | undefined {
  return passages.get(idOf(node));
}

interface FinishOptions extends RenderOptions {
  linked: Set<string>;
  passages: ReadonlyMap<string, Passage>;
}

/** One walk over the finished tree: heading levels, links on passages, terms at their first use. */
function finish(root: HastRoot, options: FinishOptions): void {
  // A page has one heading of level 1. Where the first heading has siblings in its section, they and all below them go one level down.
  const [titleLevel = 1] = [...options.passages.values()].flatMap(({ level }) => level ?? []);
  const firstIsTitle = titleLevel + options.topHeading - 1 === 1;
  let lower = 0;
  let seenHeading = false;
  walk(root, false, undefined);

  function walk(node: HastNodes, untouched: boolean, around: Passage | undefined): void {
    if (!('children' in node)) return;
    const passage = passageAt(node) ?? around;
    const name = node.type === 'element' ? node.tagName : '';
    const editorial = node.type === 'element' && node.properties.dataEditorial !== undefined;
    const quiet = untouched || editorial || name === 'a' || /^h[1-6]$/.test(name);
    node.children = node.children.flatMap((child) =>
      child.type === 'text' && !quiet ? linkTerms(child.value, passage) : [child],
    ) as typeof node.children;
    for (const child of node.children) if (!isTermWrap(child)) walk(child as HastNodes, quiet, passage);
    if (node.type === 'element') mark(node);
    node.children = node.children.flatMap((child) => (isBlock(child) ? [{ type: 'text', value: '\n' }, child] : [child])) as typeof node.children;
  }

  function passageAt(node: HastNodes): Passage | undefined {
    return node.type === 'element' ? options.passages.get(String(node.properties.id)) : undefined;
  }

  function mark(node: Element): void {
    if (/^h[1-6]$/.test(node.tagName) && node.properties.dataEditorial === undefined) {
      const level = Number(node.tagName[1]);
      if (seenHeading && firstIsTitle && level <= titleLevel) lower = 1;
      node.tagName = `h${Math.min(6, level + options.topHeading - 1 + lower)}`;
      seenHeading = true;
    }
    if (node.tagName === 'a' && /^https?:/.test(String(node.properties.href))) node.properties.rel = ['external'];
    const passage = passageAt(node);
    if (!passage) return;
    const aliases = (options.aliases?.get(passage.id) ?? []).map((alias) => h('span', { id: alias, dataEditorial: true }));
    if (passage.kind === 'note' || passage.kind === 'heading') return void node.children.unshift(...aliases);
    node.properties = { ...without(node.properties, 'id'), id: passage.id };
    const link = h('a', { className: 'pl', href: `#${passage.id}`, ariaLabel: passageTitle(passage.id), dataEditorial: true }, '¶');
    if (node.tagName === 'table') return void addCaption(node, [...aliases, link]);
    if (node.tagName === 'caption') return void node.children.push(...aliases, link);
    const host = node.tagName === 'div' ? ((node.children.findLast((child) => child.type === 'element') as Element | undefined) ?? node) : node;
    // First, and the id last, next to each other: repeating it then costs a compressed page next to nothing. It stands in the margin.
    host.children.unshift(...aliases, link);
  }

  function addCaption(table: Element, ours: Element[]): void {
    const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption') as Element | undefined;
    if (caption) caption.children.push(...ours);
    else table.children.unshift(h('caption', { dataEditorial: true }, ours));
  }

  function linkTerms(text: string, passage: Passage | undefined): ElementContent[] {
    if (!passage) return [{ type: 'text', value: text }];
    const parts: ElementContent[] = [];
    let done = 0;
    for (const { term, start, end } of options.matcher.find(text, options.reportId)) {
      // A note or emphasis may part a phrase that decides the sense: only the whole passage shows it.
      if (options.linked.has(term) || !mentionsIn(passage).has(mentionKey(term, text.slice(start, end)))) continue;
      options.linked.add(term);
      if (start > done) parts.push({ type: 'text', value: text.slice(done, start) });
      parts.push(termLink(term, text.slice(start, end), passage));
      done = end;
    }
    if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
    return parts;
  }

  function mentionsIn({ text }: Passage): ReadonlySet<string> {
    return new Set(options.matcher.find(text, options.reportId).map(({ term, start, end }) => mentionKey(term, text.slice(start, end))));
  }

  function termLink(term: string, words: string, passage: Passage): Element {
    const shown = options.defineTerm(term, words, passage);
    // Paper shows what letters stand for.
    const expands = shown?.some((node) => hasClass(node, 'expansion')) ? ['expands'] : [];
    const note = shown && h('span', { className: ['term-note', ...expands], dataEditorial: true }, shown);
    const link = h('a', { className: 'term', href: `/glossary/${term}/` }, [words, ...(note ? [note] : [])]);
    // The note is part of the link: of its name while it shows, and of nothing else. The wrap takes the focus of a first tap where nothing hovers; see
    // `.term-wrap` in the styles.
    return options.termsOpen === false ? link : h('span', { className: 'term-wrap', tabIndex: -1 }, [link]);
  }
}

function mentionKey(term: string, words: string): string {
  return `${term} ${words.replace(/\s+/g, ' ')}`;
}

function without(properties: Element['properties'], name: string): Element['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => key !== name));
}

/** A line feed before each block parts its words from the last block's, for whoever reads the text of the page without its layout. */
function isBlock(node: HastNodes): boolean {
  return node.type === 'element' && blockElements.has(node.tagName);
}

const blockElements = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'div',
  'section',
  'figure',
  'blockquote',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'dl',
  'dt',
  'dd',
]);

function isTermWrap(node: HastNodes): boolean {
  return hasClass(node, 'term-wrap');
}

function hasClass(node: HastNodes, name: string): boolean {
  return node.type === 'element' && (node.properties.className as string[] | undefined)?.includes(name) === true;
}
