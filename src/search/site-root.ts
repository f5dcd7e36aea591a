/** The root of the site: from the address of a built script, `<root>/_astro/….js`; while the site is being developed, of its server. */
export function siteRoot(script: string): URL {
  return import.meta.env?.DEV
    ? new URL(import.meta.env.BASE_URL, location.href)
    : new URL(/* @vite-ignore */ '../', script);
}
