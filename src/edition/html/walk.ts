import type { Element, Root } from 'hast';

/** All elements in a tree, in order; those inside one before it. */
export function elementsIn(node: Root | Element): Element[] {
  const found: Element[] = [];
  collect(node, found);
  return found;
}

function collect(node: Root | Element, found: Element[]): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    collect(child, found);
    found.push(child);
  }
}

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** Whether an element is ours, and not the source's words. */
export function isEditorial({ properties }: Element): boolean {
  return properties.dataEditorial !== undefined;
}

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
