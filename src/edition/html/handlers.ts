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

type Given = Pick<Rendering, 'reportId' | 'isWhole' | 'voices' | 'vocabulary'>;
type Handlers = NonNullable<Options['handlers']>;

/** What `remark-rehype` gives to a handler: of all that, these. */
export interface State {
  all: (node: Nodes) => ElementContent[];
  wrap: (nodes: ElementContent[], loose?: boolean) => ElementContent[];
}

/** HTML of what the edition reads otherwise than Markdown at large does: notes, lists, tables, and the elements of report text. */
export function handlers(given: Given): Handlers {
  const element = (state: State, node: JsxElement) => elementOf(node)?.html(node, renderingOf(state, given));
  return {
    footnoteReference: (_: State, node: FootnoteReference) => noteMarker(node, given),
    footnoteDefinition: (state: State, node: FootnoteDefinition) => note(state, node, given),
    list,
    listItem: (state: State, node: ListItem) => h('li', propertiesOf(node), itemContent(state, node)),
    table: markdownTable,
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
  } as Handlers;
}

function renderingOf(state: State, given: Given): Rendering {
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

function noteMarker(
  { identifier, data }: FootnoteReference,
  { reportId, isWhole }: Pick<Rendering, 'reportId' | 'isWhole'>,
): Element {
  const { id, mark, section } = data?.citation ?? { id: `fnref-${identifier}`, mark: identifier };
  return h('sup', { dataEditorial: true }, [
    h(
      'a',
      {
        href: `${pageOf(reportId, isWhole ? undefined : section)}#fn-${identifier}`,
        id,
        className: 'note-marker',
        dataEditorial: true,
        ariaLabel: say(reading.footnote, { number: mark }),
      },
      mark,
    ),
  ]);
}

/** Of the section that a note or its citation stands in, where that is another page. */
function pageOf(reportId: string, section: string | undefined): string {
  return section === undefined ? '' : `/reports/${reportId}/${section}/`;
}

/** A note, in its place; `rehypeNotes` collects them. Its mark leads back to the first citation, letters to further ones. */
function note(
  state: State,
  node: FootnoteDefinition,
  { reportId, isWhole }: Pick<Rendering, 'reportId' | 'isWhole'>,
): Element {
  const id = node.identifier;
  const { mark, citations } = node.data?.note ?? { mark: id, citations: [] };
  const [first = { id: `fnref-${id}` }, ...more] = citations;
  const back = (to: { id: string; section?: string }, className: string, text: string, name: string) =>
    h(
      'a',
      {
        href: `${pageOf(reportId, isWhole ? undefined : to.section)}#${to.id}`,
        className,
        dataEditorial: true,
        ariaLabel: name,
      },
      text,
    );
  const further = more.map((to, index) =>
    back(
      to,
      'note-back-further',
      String(index + 2),
      say(reading.footnoteBackFurther, { number: mark, count: index + 2 }),
    ),
  );
  return h('li', { id: `fn-${id}`, className: 'note' }, [
    back(first, 'note-back', mark, say(reading.footnoteBack, { number: mark })),
    ...state.wrap(state.all(node)),
    ...(further.length > 0 ? [h('span', { className: 'note-backs', dataEditorial: true }, further)] : []),
  ]);
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
