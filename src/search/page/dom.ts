import type { Message } from '../../messages/messages.ts';
import { sayPieces, type Values } from '../../messages/say.ts';

type Child = Node | string | undefined | false;

/** An element with attributes and children. Text is text: nothing typed ever becomes markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (typeof value === 'string') element.setAttribute(key, value);
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** A sentence with elements in the places of its tags: `{ a: { href } }` makes `<a>words</a>` a link; a list of nodes stands in the place of an empty tag. */
export function sayNodes(
  message: Message,
  tags: Readonly<Record<string, { href?: string; change?: boolean } | readonly (Node | string)[]>>,
  values: Values = {},
): (Node | string)[] {
  const wraps = Object.fromEntries(
    Object.entries(tags).map(([tag, made]): [string, (words: (Node | string)[]) => Node] => [
      tag,
      (words) => {
        if (Array.isArray(made)) return fragment(made);
        const { href, change } = made as { href?: string; change?: boolean };
        return href === undefined ? el('b', {}, ...words) : el('a', { href, 'data-change': change }, ...words);
      },
    ]),
  );
  return sayPieces<Node>(message, wraps, values);
}

function fragment(nodes: readonly (Node | string)[]): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...nodes);
  return made;
}
