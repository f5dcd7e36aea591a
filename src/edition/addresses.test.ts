import { expect, test } from 'vitest';
import { anchorsElsewhere, anchorsWithin, redirectsSchema } from './addresses.ts';

const redirects = redirectsSchema.parse({
  '/reports/a/old/': '/reports/a/new/',
  '/reports/a/new/#p1': '/reports/a/new/#p2',
  '/reports/a/new/#p7': '/reports/a/new/#p2',
  '/reports/a/new/#p9': '/reports/a/other/#p3',
});

test('anchors that moved within their page stand where they moved to', () => {
  expect(anchorsWithin(redirects, (page) => page === '/reports/a/new/')).toEqual(new Map([['p2', ['p1', 'p7']]]));
  expect(anchorsWithin(redirects, (page) => page === '/reports/a/other/')).toEqual(new Map());
  expect(anchorsWithin(redirects, (page) => page.startsWith('/reports/a/')).get('p3')).toEqual(['p9']);
});

test('anchors that moved to another page are known with their new address', () => {
  expect(anchorsElsewhere(redirects, (page) => page === '/reports/a/new/')).toEqual([
    { anchor: 'p9', to: '/reports/a/other/#p3' },
  ]);
  expect(anchorsElsewhere(redirects, (page) => page.startsWith('/reports/a/'))).toEqual([]);
});

test.each(['reports/a/', '/reports/a', 'https://example.org/', '/a b/'])(
  '%s is no address of the archive',
  (address) => {
    expect(redirectsSchema.safeParse({ [address]: '/' }).success).toBe(false);
  },
);
