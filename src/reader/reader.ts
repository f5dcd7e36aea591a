import { pageParsed } from '../browser/page-parsed.ts';
import { startNotes } from './notes.ts';
import { startPassages } from './passages.ts';
import { startSearch } from './search.ts';
import { startTerms } from './terms.ts';

declare global {
  /** What was clicked before this module was here, kept by the script in the page (`src/layouts/policy.ts`) for as long as this is a list. */
  var early: HTMLElement[] | undefined;
}

/** In milliseconds: styles that take longer are not waited for. What opens without them is in its place, and plain. */
const longestWait = 500;

const styles = bringStyles();
// A passage that is still coming would be cited short.
await pageParsed();
startSearch();
await Promise.race([styles, new Promise((late) => setTimeout(late, longestWait))]);
startTerms();
startNotes();
startPassages();

const clicked = globalThis.early ?? [];
globalThis.early = undefined;
for (const each of clicked) each.click();

/** Styles of what opens are the first of those that a page without script takes by itself. */
function bringStyles(): Promise<unknown> {
  const [link = ''] = /<link[^>]*>/.exec(document.querySelector('noscript')?.textContent ?? '') ?? [];
  document.head.insertAdjacentHTML('beforeend', link);
  const sheet = document.head.lastElementChild;
  return Promise.race(['load', 'error'].map((event) => new Promise((here) => sheet?.addEventListener(event, here))));
}
