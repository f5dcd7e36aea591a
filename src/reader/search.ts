/** Brings search to a page when it is wanted: suggestions when someone goes to a search field, marks where a search leads. */
export function startSearch(): void {
  if (new URLSearchParams(location.search).has('q') && document.querySelector('article[data-report]'))
    bring('search-landing');
  if (isSearchField(document.activeElement)) bring('search-box');
  else document.addEventListener('focusin', onFocus);
}

function onFocus({ target }: FocusEvent): void {
  if (!isSearchField(target)) return;
  document.removeEventListener('focusin', onFocus);
  bring('search-box');
}

/** The header's field, or the home page's; the search page's own needs no suggestions. */
function isSearchField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement &&
    (target.id === 'site-q' || target.id === 'q') &&
    target.dataset.part === undefined
  );
}

/** Load a module that the page's head names. */
function bring(rel: string): void {
  const address = document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`)?.href;
  if (address) void import(/* @vite-ignore */ address);
}
