import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { relativeCss, relativeHtml, relativeUrl, rootedHtml } from './relative-links.ts';

test.each([
  ['/', '/index.html', './'],
  ['/', '/404.html', './'],
  ['/', '/a/index.html', '../'],
  ['/a/', '/a/index.html', './'],
  ['/a/b/', '/a/c/index.html', '../b/'],
  ['/a/b/', '/a/index.html', './b/'],
  ['/a/', '/a/b/c/index.html', '../../'],
  ['/_astro/x.css', '/a/b/index.html', '../../_astro/x.css'],
  ['/a/b/#p12', '/a/b/index.html', './#p12'],
  ['/search/?q=a/b', '/a/index.html', '../search/?q=a/b'],
  ['/a:b/', '/index.html', './a:b/'],
  ['//host/a', '/a/index.html', '//host/a'],
  ['https://host/a', '/a/index.html', 'https://host/a'],
  ['#p12', '/a/index.html', '#p12'],
])('%s on %s is %s', (url, from, expected) => {
  expect(relativeUrl(url, from)).toBe(expected);
});

test('a browser finds the same page through the relative URL, at the root and under a path', () => {
  const segment = fc.stringMatching(/^[a-z0-9]{1,4}$/);
  const folder = fc.array(segment, { maxLength: 4 }).map((names) => `/${names.map((name) => `${name}/`).join('')}`);
  fc.assert(
    fc.property(folder, folder, (from, to) => {
      for (const base of ['https://host', 'https://host/some/sub/path']) {
        expect(new URL(relativeUrl(to, `${from}index.html`), base + from).href).toBe(base + to);
      }
    }),
  );
});

test.each([
  [
    'each attribute that holds a URL',
    '<form action="/s/"><img src=/i.png srcset="/i.png 1x, /j.png 2x"></form>',
    '<form action="../s/"><img src=../i.png srcset="../i.png 1x, ../j.png 2x"></form>',
  ],
  ['either kind of quotes', "<a title='a > \"b\"' href='/b/'>", "<a title='a > \"b\"' href='../b/'>"],
  [
    'the tag of a script, not its text',
    '<script src="/x.js">"<a href=\'/b/\'>"</script>',
    '<script src="../x.js">"<a href=\'/b/\'>"</script>',
  ],
  ['no comment', '<!-- <a href="/b/"> -->', '<!-- <a href="/b/"> -->'],
  ['no text', 'href="/b/" <p>src="/b/"</p>', 'href="/b/" <p>src="/b/"</p>'],
  ['no other attribute', '<a data-href="/b/" title="/b/" href="">', '<a data-href="/b/" title="/b/" href="">'],
  ['no value inside another', `<a title="href='/b/'" href="/b/">`, `<a title="href='/b/'" href="../b/">`],
  [
    'the target of a redirect',
    '<meta http-equiv="refresh" content="0;url=/b/">',
    '<meta http-equiv="refresh" content="0;url=../b/">',
  ],
  ['a self-closing tag', '<link rel="x" href="/b/"/>', '<link rel="x" href="../b/"/>'],
])('rewrites %s', (_, html, expected) => {
  expect(relativeHtml(html, '/a/index.html')).toBe(expected);
});

test('changes what an HTML parser reads as URLs, and nothing else', () => {
  const text = fc.stringMatching(/^[a-z<>"'/= -]{0,8}$/);
  const url = fc.constantFrom('/', '/b/', '/b/#p1', '#p1', 'https://host/b/', '//host/b/');
  const link = fc.tuple(text, url, text).map(([title, href, words]) => h('a', { title, href, dataHref: href }, words));
  fc.assert(
    fc.property(fc.array(link), (links) => {
      const html = toHtml(h('div', links), { quoteSmart: true });
      const changed = fromHtml(relativeHtml(html, '/a/index.html'), { fragment: true });
      const expected = fromHtml(html, { fragment: true });
      for (const element of elements(expected)) {
        if (element.tagName === 'a')
          element.properties.href = relativeUrl(String(element.properties.href), '/a/index.html');
      }
      expect(toHtml(changed)).toBe(toHtml(expected));
    }),
  );
});

test('puts the URLs of a page that is answered anywhere under the root of the site', () => {
  expect(rootedHtml('<a href="/b/"><a href="#x"><a href="//host/">', '/sub/')).toBe(
    '<a href="/sub/b/"><a href="#x"><a href="//host/">',
  );
  expect(rootedHtml('<a href="/b/">', '/')).toBe('<a href="/b/">');
});

test('rewrites url() in style sheets', () => {
  const css = '@font-face{src:url(/_astro/a.woff2)} p{background:url("/b.svg"),url(data:x),url(c.svg)}';
  expect(relativeCss(css, '/_astro/x.css')).toBe(
    '@font-face{src:url(./a.woff2)} p{background:url("../b.svg"),url(data:x),url(c.svg)}',
  );
});

function elements(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...below] : below;
}
