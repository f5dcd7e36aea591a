/**
 * Settles once all of the page is there: a module that the browser has kept is here before the end of a page on a slow line.
 *
 * Every entry that reads or changes the page awaits it first. It does not wait for scripts and pictures, as `DOMContentLoaded` and `load` do.
 */
export async function pageParsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((parsed) => document.addEventListener('readystatechange', parsed, { once: true }));
}
