import { pageParsed } from '../browser/page-parsed.ts';
import { SearchPage } from './page/search-page.ts';
import { siteRoot } from './site-root.ts';

await pageParsed();
const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) new SearchPage(page, siteRoot(import.meta.url)).start();
