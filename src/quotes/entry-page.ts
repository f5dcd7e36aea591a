import { pageParsed } from '../browser/page-parsed.ts';
import { QuotesPage } from './quotes-page.ts';

await pageParsed();
const page = document.querySelector<HTMLElement>('[data-quotes-page]');
// The site's root, from the address of this script: `<root>/_astro/….js`.
if (page) new QuotesPage(page, new URL(/* @vite-ignore */ '../', import.meta.url)).start();
