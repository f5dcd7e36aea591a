/** Full address of a page: the site's own, with the path it stands under, and the page's path from the site's root. */
export function addressOf(path: string, site: URL | undefined, here: URL): URL {
  return new URL(path.replace(/^\//, ''), site ?? new URL('/', here));
}
