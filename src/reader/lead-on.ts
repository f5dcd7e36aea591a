import { pageParsed } from '../browser/page-parsed.ts';

/**
 * On the page of an address that moved: goes on to the passage that was asked for, or to the page. The address left behind is not in the way of the
 * browser's "back". Without script the page says where to go.
 */
await pageParsed();
const passage = document.querySelector<HTMLAnchorElement>('.moved:target a');
const page = document.querySelector<HTMLAnchorElement>('.moved-to');
const to = passage ?? page;
if (to) location.replace(to.href + (passage ? '' : location.hash));
