import { pageParsed } from '../browser/page-parsed.ts';
import { startLanding } from './landing/landing.ts';
import { siteRoot } from './site-root.ts';

await pageParsed();
const article = document.querySelector<HTMLElement>('article[data-report]');
if (article) void startLanding(article.dataset.report ?? '', siteRoot(import.meta.url));
