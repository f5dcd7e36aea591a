import { pageParsed } from '../browser/page-parsed.ts';
import { startLanding } from './landing/landing.ts';

await pageParsed();
const article = document.querySelector<HTMLElement>('article[data-report]');
if (article) void startLanding(article.dataset.report ?? '', new URL(/* @vite-ignore */ '../', import.meta.url));
