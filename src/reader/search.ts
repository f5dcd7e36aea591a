/** Brings search to a page when it is wanted: suggestions when someone goes to a search field, marks where a search leads. */
export function startSearch(): void {
  if (new URLSearchParams(location.search).has('q') && document.querySelector('article[data-report]')) bring('search-landing');
  if (isSearchField(document.activeElement)) bring('search-box');
  else document.addEventListener('focusin', onFocus);
}

function onFocus({ target }: FocusEvent): void {
  if (!isSearchField(target)) return;
  document.removeEventListener('focusin', onFocus);
  bring('search-box');
}

/** The search page has a field of its own, which needs no suggestions. */
function isSearchField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.name === 'q' && target.dataset.part === undefined;
}

/** Load a module that the page's head names. */
function bring(rel: string): void {
  const address = document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`)?.href;
  if (address) void import(/* @vite-ignore */ address);
}
