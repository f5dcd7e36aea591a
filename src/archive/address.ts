/** Full address of a page: the site's own, with the path it stands under, and the page's path from the site's root. */
export function addressOf(path: string, site: URL | undefined, here: URL): URL {
  return new URL(path.replace(/^\//, ''), site ?? new URL('/', here));
}

/** Whether a build was told where the site will be (`SITE`). Names under `.example` are nobody's (RFC 2606): no citation may give one. */
export function isOwnAddress({ hostname }: URL): boolean {
  return !/(?:^|\.)example$/.test(hostname);
}
