import type { Part } from './part.ts';

/** What no format asserts and the words show, in this order. */
export function mendParts(parts: readonly Part[]): Part[] {
  return [...parts];
}
