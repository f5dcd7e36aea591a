import { pageParsed } from '../browser/page-parsed.ts';
import boxStyles from './box/box.css?inline';
import { type BoxKnows, SearchBox } from './box/search-box.ts';
import { searchFiles } from './engine/start.ts';
import { siteRoot } from './site-root.ts';

const root = siteRoot(import.meta.url);
/** Asked for together with this module; see src/reader/search.ts. */
const knows = fetch(new URL('search/data/index.json', root))
  .then((response): Promise<BoxKnows | undefined> => (response.ok ? response.json() : Promise.resolve(undefined)))
  .catch(() => undefined);
// A sheet made in script: no request more, and the content policy, which forbids styles in the page, allows it.
const styles = new CSSStyleSheet();
styles.replaceSync(boxStyles);
document.adoptedStyleSheets.push(styles);
await pageParsed();
const files = searchFiles(root);
// The search page's own field shows results in the page.
for (const field of document.querySelectorAll<HTMLInputElement>('#site-q, #q:not([data-part])'))
  new SearchBox(field, { files, root, knows }).start();
