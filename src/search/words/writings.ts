import { englishWritings } from './english.ts';
import type { Writings } from './writings-of.ts';

/** How words of the archive’s language may also be written. In a build the module of that language stands in the place of this one: `src/integrations/search-language.ts`. */
export let writings: Writings = englishWritings;

/** Choose another, where no build does: when the index is written. */
export function writeAs(other: Writings): void {
  writings = other;
}
