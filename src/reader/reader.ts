import { startKeys } from './keys.ts';
import { startNotes } from './notes.ts';
import { startPassages } from './passages.ts';
import { startTerms } from './terms.ts';

/** The event that showed that someone is there, left by the script in the page (`src/layouts/policy.ts`). */
declare global {
  var firstEvent: Event | undefined;
}

// Styles of what opens are the first of those that a page without script takes by itself.
const [styles] = /<link[^>]*>/.exec(document.querySelector('noscript')?.textContent ?? '') ?? [];
document.head.insertAdjacentHTML('beforeend', styles ?? '');
startTerms();
startNotes();
startPassages();
startKeys(globalThis.firstEvent);
