import type { Root } from 'hast';
import { elementsIn } from './walk.ts';

/** Says of each link that leaves the archive that it does. */
export function rehypeExternalLinks() {
  return (tree: Root): void => {
    for (const { tagName, properties } of elementsIn(tree)) {
      if (tagName === 'a' && /^https?:/.test(String(properties.href))) properties.rel = ['external'];
    }
  };
}
