import { pageParsed } from '../browser/page-parsed.ts';
import { SearchPage } from './page/search-page.ts';

await pageParsed();
const page = document.querySelector<HTMLElement>('[data-search-page]');
// The site's root, from the address of this script: `<root>/_astro/….js`.
if (page) new SearchPage(page, new URL(/* @vite-ignore */ '../', import.meta.url)).start();
