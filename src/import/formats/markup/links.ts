/** Where a link leads, when that is a page anyone may open: `http` or `https`, relative ones by the page's own address. */
export function safeAddress(href: string, base?: URL): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them, so that java&#10;script: is one word.
  const trimmed = href.replace(/[\u0000-\u0020\u007F]+/g, '');
  if (trimmed === '') return undefined;
  try {
    const url = new URL(trimmed, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    if (url.hostname === '' || url.username !== '' || url.password !== '') return undefined;
    return url.href;
  } catch {
    return undefined;
  }
}

/** A link that names no host and no scheme. */
export function isRelative(href: string): boolean {
  return href.trim() !== '' && !/^\s*(?:[a-z][a-z0-9+.-]*:|#)/i.test(href);
}
