import { pageParsed } from '../browser/page-parsed.ts';
import { SearchBox } from './box/search-box.ts';
import { searchFiles } from './engine/start.ts';

await pageParsed();
const root = new URL(/* @vite-ignore */ '../', import.meta.url);
const files = searchFiles(root);
// The search page's own field shows results, not suggestions.
for (const field of document.querySelectorAll<HTMLInputElement>('#site-q, #q:not([data-part])'))
  new SearchBox(field, files, root).start();
