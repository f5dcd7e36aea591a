import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<AstroComponentFactory>('./*.astro', { eager: true, import: 'default' });

/** What prose of ours may use without importing it: each component of this folder, by its name. */
export const proseComponents = Object.fromEntries(
  Object.entries(files).map(([file, component]) => [file.slice('./'.length, -'.astro'.length), component]),
);
