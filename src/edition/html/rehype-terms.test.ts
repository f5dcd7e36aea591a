import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { TermMatcher } from '../term-matcher.ts';
import { testCases } from './plugin-cases.ts';
import { rehypeTerms } from './rehype-terms.ts';

testCases('rehype-terms', ({ unlike, expansion, open = true }, passages) => {
  const not = typeof unlike === 'string' ? { not: [unlike] } : {};
  const matcher = new TermMatcher([
    { id: 'marac', forms: [{ form: 'MARAC' }] },
    { id: 'mash', forms: [{ form: 'MASH', ...not }] },
  ]);
  const define = () =>
    typeof expansion === 'string' ? [h('span', { className: ['expansion'] }, expansion)] : undefined;
  return rehypeTerms({ passages, find: (text) => matcher.find(text, 'a-report'), define, open: open === true });
});

test('starts afresh in each section, and looks through a passage once', () => {
  const looked: string[] = [];
  const text = 'MARAC '.repeat(50);
  const passages = new Map([
    ['p1', { id: 'p1', kind: 'paragraph' as const, text: 'Nothing.', marks: [], lines: null }],
  ]);
  const matcher = new TermMatcher([{ id: 'marac', forms: [{ form: 'MARAC' }] }]);
  const find = (each: string) => {
    looked.push(each);
    return matcher.find(each, '');
  };
  const attach = rehypeTerms({ passages, find, define: () => undefined, open: true });
  for (const _ of [1, 2]) attach({ type: 'root', children: [h('p', { id: 'p1' }, text)] });
  expect(looked).toEqual([text, 'Nothing.', text, 'Nothing.']);
});
