/** Brings search to a page when it is wanted: suggestions when someone goes to a search field, marks where a search leads. */
export function startSearch(): void {
  if (new URLSearchParams(location.search).has('q') && document.querySelector('article[data-report]'))
    bring('search-landing');
  if (isSearchField(document.activeElement)) bringBox();
  else document.addEventListener('focusin', onFocus);
}

function onFocus({ target }: FocusEvent): void {
  if (!isSearchField(target)) return;
  document.removeEventListener('focusin', onFocus);
  bringBox();
}

/** The header's field, or the home page's; the search page's own needs no suggestions. */
function isSearchField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement &&
    (target.id === 'site-q' || target.id === 'q') &&
    target.dataset.part === undefined
  );
}

/** The box, and what it asks for first: both at once. */
function bringBox(): void {
  const box = document.querySelector<HTMLLinkElement>('link[rel=search-box]')?.href;
  if (box && !import.meta.env?.DEV) {
    const ahead = document.createElement('link');
    const href = new URL(/* @vite-ignore */ '../search/data/index.json', box).href;
    Object.assign(ahead, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    document.head.append(ahead);
  }
  bring('search-box');
}

/** Load a module that the page's head names. */
function bring(rel: string): void {
  const address = document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`)?.href;
  if (address) void import(/* @vite-ignore */ address);
}
