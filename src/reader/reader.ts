import { startKeys } from './keys.ts';
import { startNotes } from './notes.ts';
import { startPassages } from './passages.ts';
import { startSearch } from './search.ts';
import { startTerms } from './terms.ts';

/** Left by the script in the page (`src/layouts/policy.ts`). */
declare global {
  /** The event that showed that someone is there. */
  var firstEvent: Event | undefined;
  /** What was clicked before this module was here. */
  var firstClick: HTMLElement | undefined;
}

// Styles of what opens are the first of those that a page without script takes by itself.
const [styles] = /<link[^>]*>/.exec(document.querySelector('noscript')?.textContent ?? '') ?? [];
document.head.insertAdjacentHTML('beforeend', styles ?? '');
const sheet = document.head.lastElementChild;
startTerms(globalThis.firstEvent);
startNotes();
startPassages();
startKeys(globalThis.firstEvent);
startSearch();

// What opens is placed by its size, and has none before its styles are here.
if (globalThis.firstClick && sheet instanceof HTMLLinkElement && !sheet.sheet) {
  await new Promise((done) => {
    sheet.addEventListener('load', done);
    sheet.addEventListener('error', done);
  });
}
globalThis.firstClick?.click();
