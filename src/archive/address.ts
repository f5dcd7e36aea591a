/**
 * Address of a page, to be cited: whole, with the path the site stands under, or from the root of the archive where nobody has said where the site will be.
 *
 * @param path From the archive's root: `/reports/…`.
 */
export function addressOf(path: string, site: URL | undefined): string {
  return site ? new URL(path.replace(/^\//, ''), site).href : path;
}

/** An address beside another, which is whole or from the archive's root: `source.txt` beside `/reports/one/`. */
export function addressBeside(relative: string, address: string): string {
  if (!address.startsWith('/')) return new URL(relative, address).href;
  // Any host will do: it is taken off again.
  const { pathname, search, hash } = new URL(relative, new URL(address, 'http://localhost'));
  return `${pathname}${search}${hash}`;
}
