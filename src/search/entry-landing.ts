import { startLanding } from './landing/landing.ts';

const article = document.querySelector<HTMLElement>('article[data-report]');
if (article) void startLanding(article.dataset.report ?? '', new URL(/* @vite-ignore */ '../', import.meta.url));
