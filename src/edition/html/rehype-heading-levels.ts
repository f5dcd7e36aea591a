import type { Root } from 'hast';
import { elementsIn, isEditorial, isHeading } from './walk.ts';

export interface HeadingLevelsOptions {
  /** Level of HTML heading for a heading of the report's level 1. */
  topHeading: number;
}

/**
 * Gives the report's headings the levels of the page. A page has one heading of level 1: where the first heading has siblings in its section, they and all below
 * them go one level down. Headings of ours have their level already.
 */
export function rehypeHeadingLevels({ topHeading }: HeadingLevelsOptions) {
  return (tree: Root): void => {
    const headings = elementsIn(tree).filter((element) => isHeading(element) && !isEditorial(element));
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    const [titleLevel = 1, ...others] = levels;
    const firstSibling = titleLevel + topHeading - 1 === 1 ? others.findIndex((level) => level <= titleLevel) + 1 : 0;
    headings.forEach((heading, index) => {
      const lower = firstSibling > 0 && index >= firstSibling ? 1 : 0;
      heading.tagName = `h${Math.min(6, (levels[index] ?? 1) + topHeading - 1 + lower)}`;
    });
  };
}
