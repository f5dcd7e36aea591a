import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference, List, ListItem, Nodes, RootContent } from 'mdast';
import type { Options } from 'remark-rehype';
import { reading } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { Rendering } from '../elements/element.ts';
import { elementOf } from '../elements/index.ts';
import { type JsxElement, propertiesOf } from '../jsx.ts';
import { textOf } from '../pieces.ts';
import { markdownTable } from './markdown-table.ts';

type Handlers = NonNullable<Options['handlers']>;

/** What `remark-rehype` gives to a handler: of all that, these. */
export interface State {
  all: (node: Nodes) => ElementContent[];
  wrap: (nodes: ElementContent[], loose?: boolean) => ElementContent[];
}

/** HTML of what the edition reads otherwise than Markdown at large does: notes, lists, tables, and the elements of report text. */
export function handlers(given: Pick<Rendering, 'reportId' | 'voices' | 'vocabulary'>): Handlers {
  const element = (state: State, node: JsxElement) => elementOf(node)?.html(node, renderingOf(state, given));
  return {
    footnoteReference: (_: State, node: FootnoteReference) => noteMarker(node.identifier),
    footnoteDefinition: note,
    list,
    listItem: (state: State, node: ListItem) => h('li', propertiesOf(node), itemContent(state, node)),
    table: markdownTable,
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
  } as Handlers;
}

function renderingOf(state: State, given: Pick<Rendering, 'reportId' | 'voices' | 'vocabulary'>): Rendering {
  return {
    ...given,
    htmlOf: (node) => htmlOf(state, node),
    contentOf: (node) => state.all(node as Nodes),
    wordsOf: (node) => textOf(node as Nodes),
  };
}

function htmlOf(state: State, node: Nodes): ElementContent[] {
  return state.all({ type: 'root', children: [node as RootContent] });
}

function noteMarker(id: string): Element {
  return h('sup', { dataEditorial: true }, [
    h(
      'a',
      {
        href: `#fn-${id}`,
        id: `fnref-${id}`,
        className: 'note-marker',
        dataEditorial: true,
        ariaLabel: say(reading.footnote, { number: id }),
      },
      id,
    ),
  ]);
}

/** A note, in its place; `rehypeNotes` collects them. */
function note(state: State, node: FootnoteDefinition): Element {
  const id = node.identifier;
  const back = h(
    'a',
    {
      href: `#fnref-${id}`,
      className: 'note-back',
      dataEditorial: true,
      ariaLabel: say(reading.footnoteBack, { number: id }),
    },
    id,
  );
  return h('li', { id: `fn-${id}`, className: 'note' }, [back, ...state.wrap(state.all(node))]);
}

/** A list; one whose items all start with a printed number or letter shows that instead of bullets. */
function list(state: State, node: List): Element {
  const printed = node.children.every((item) =>
    /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d+(?:\.\d+)+)\s/i.test(firstText(item)),
  );
  return h(
    'ul',
    printed ? { className: 'printed', role: 'list' } : {},
    node.children.flatMap((item) => htmlOf(state, item)),
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
    child.type === 'paragraph' && paragraphs === 1 ? state.all(child) : htmlOf(state, child),
  );
}
