import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { reading } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import { hasClass } from './walk.ts';

export interface NotesOptions {
  /** Level of the heading above them. */
  headingLevel: number;
}

/** Takes the notes from where they are written, and puts them at the end of the section in a list with a heading of ours. */
export function rehypeNotes({ headingLevel }: NotesOptions) {
  return (tree: Root): void => {
    const notes = takeNotes(tree);
    if (notes.length === 0) return;
    const heading = h(
      `h${Math.min(6, headingLevel)}`,
      { dataEditorial: true, className: 'notes-heading' },
      say(reading.footnotes),
    );
    tree.children.push(h('section', { className: 'notes' }, [heading, h('ol', { className: 'notes-list' }, notes)]));
  };
}

/** Each note goes with the line feed before it. */
function takeNotes(node: Root | Element): Element[] {
  const notes: Element[] = [];
  const left: Root['children'] = [];
  for (const child of node.children) {
    if (child.type === 'element' && hasClass(child, 'note')) {
      notes.push(child);
      const before = left.at(-1);
      if (before?.type === 'text' && before.value === '\n') left.pop();
    } else {
      if (child.type === 'element') notes.push(...takeNotes(child));
      left.push(child);
    }
  }
  node.children = left as typeof node.children;
  return notes;
}
