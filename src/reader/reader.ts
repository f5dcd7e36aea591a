import { startKeys } from './keys.ts';
import { startNotes } from './notes.ts';
import { startPassages } from './passages.ts';
import { startTerms } from './terms.ts';

/** The event that showed that someone is there, left by the script in the page (`src/layouts/policy.ts`). */
declare global {
  var firstEvent: Event | undefined;
}

startTerms();
startNotes();
startPassages();
startKeys(globalThis.firstEvent);
