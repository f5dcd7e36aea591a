/**
 * Where the archive itself has this page, which citations give on every copy of it: on a mirror, behind a proxy, on someone's own disk. A build that was
 * not told where the site will be has no other address than the one in use.
 */
export function ownAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return canonical ?? addressInUse();
}

/** Where this page is read, without what was searched for and without the passage. */
export function addressInUse(): string {
  return location.href.replace(/[?#].*/s, '');
}

/** What the archive is called. */
export function archiveName(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
}
