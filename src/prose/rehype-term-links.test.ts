import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { TermMatcher } from '../edition/term-matcher.ts';
import { rehypeTermLinks } from './rehype-term-links.ts';

const matcher = new TermMatcher([
  { id: 'marac', forms: [{ form: 'MARAC' }, { form: 'MARACs' }] },
  { id: 'hub', forms: [{ form: 'hub', reports: ['2007-visit'] }] },
]);
const link = rehypeTermLinks({ matcher: async () => matcher });

async function linked(children: Root['children'], path = 'content/pages/about.mdx'): Promise<string> {
  const tree: Root = { type: 'root', children };
  await link(tree, new VFile({ path }));
  return toHtml(tree);
}

test('links the first mention, in the letters found', async () => {
  expect(await linked([h('p', 'MARACs met. A MARAC sat.')])).toBe(
    '<p><a class="term" href="/glossary/marac/">MARACs</a> met. A MARAC sat.</p>',
  );
});

test.each(['a', 'h2', 'code', 'dt'])('leaves <%s> as it is', async (name) => {
  expect(await linked([h(name, 'MARAC')])).toBe(`<${name}>MARAC</${name}>`);
});

test('a form of one report only stands for nothing in a text of ours', async () => {
  expect(await linked([h('p', 'The hub.')])).toBe('<p>The hub.</p>');
});

test('a note does not link to its own term', async () => {
  expect(await linked([h('p', 'A MARAC.')], 'content/glossary/marac.mdx')).toBe('<p>A MARAC.</p>');
});

test('starts afresh in each text', async () => {
  expect(await linked([h('p', 'MARAC')])).toBe(await linked([h('p', 'MARAC')]));
});
