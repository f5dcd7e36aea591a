/**
 * A comment, an element whose content is no markup, or a start tag: alternatives in this order, so that what looks like a tag inside the
 * first two is passed over. Groups: attributes of the raw element, then of any other tag.
 */
const markup =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)((?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?)>[\s\S]*?<\/\1\s*>|<[a-z][^\s/>]*((?:[\s/](?:"[^"]*"|'[^']*'|[^'">])*)?)>/gi;

/** An attribute with its value in double, single or no quotes. */
const attribute = /([^\s"'<>/=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite']);

/** URLs from the root in a page's attributes, made relative to the page. `path` is the page's file: `/reports/index.html`. */
export function relativeHtml(html: string, path: string): string {
  return mapUrls(html, (url) => relativeUrl(url, path));
}

/** URLs from the root in a page's attributes, put under `rootPath`, which has a slash at both ends. */
export function rootedHtml(html: string, rootPath: string): string {
  return mapUrls(html, (url) => (isFromRoot(url) ? rootPath + url.slice(1) : url));
}

/** `url(/…)` in a style sheet, made relative to it. */
export function relativeCss(css: string, path: string): string {
  return css.replace(
    /url\(\s*(["']?)(\/[^"')]*)\1\s*\)/g,
    (_, quote: string, url: string) => `url(${quote}${relativeUrl(url, path)}${quote})`,
  );
}

/**
 * From one path of the site to another, always below a directory: `/a/b/` from `/a/c/index.html` is `../b/`. A URL that does not start at
 * the root stays as it is.
 */
export function relativeUrl(url: string, from: string): string {
  if (!isFromRoot(url)) return url;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const here = from.split('/').slice(1, -1);
  const there = path.split('/').slice(1);
  const name = there.pop() ?? '';

  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared += 1;
  const up = '../'.repeat(here.length - shared);
  const down = [...there.slice(shared), name].join('/');
  return (up || './') + down + rest;
}

/** `//host/…` names another host. */
function isFromRoot(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}

function mapUrls(html: string, map: (url: string) => string): string {
  return html.replace(
    markup,
    (match: string, _tag: string | undefined, rawAttributes: string | undefined, attributes: string | undefined) => {
      const before = rawAttributes ?? attributes;
      if (!before?.includes('/')) return match;
      const start = match.indexOf(before);
      return match.slice(0, start) + mapAttributes(before, map) + match.slice(start + before.length);
    },
  );
}

function mapAttributes(attributes: string, map: (url: string) => string): string {
  return attributes.replace(
    attribute,
    (match: string, name: string, equals: string, double?: string, single?: string, bare?: string) => {
      const quote = double !== undefined ? '"' : single !== undefined ? "'" : '';
      const value = double ?? single ?? bare ?? '';
      const mapped = mapValue(name.toLowerCase(), value, map);
      return mapped === value ? match : `${name}${equals}${quote}${mapped}${quote}`;
    },
  );
}

function mapValue(name: string, value: string, map: (url: string) => string): string {
  if (urlAttributes.has(name)) return map(value);
  if (name === 'srcset' || name === 'imagesrcset')
    return value.replace(/(^|,\s*)(\/[^\s,]*)/g, (_, before: string, url: string) => before + map(url));
  // <meta http-equiv="refresh">, as redirects have it.
  if (name === 'content')
    return value.replace(/^(\d+;\s*url=)(.*)$/is, (_, before: string, url: string) => before + map(url));
  return value;
}
