import { expect, test } from 'vitest';
import { anchorsWithin, redirectsSchema } from './addresses.ts';

const redirects = redirectsSchema.parse({
  '/reports/a/old/': '/reports/a/new/',
  '/reports/a/new/#p1': '/reports/a/new/#p2',
  '/reports/a/new/#p7': '/reports/a/new/#p2',
  '/reports/a/new/#p9': '/reports/a/other/#p3',
});

test('anchors that moved within their page stand where they moved to', () => {
  expect(anchorsWithin(redirects, '/reports/a/new/')).toEqual(new Map([['p2', ['p1', 'p7']]]));
  expect(anchorsWithin(redirects, '/reports/a/other/')).toEqual(new Map());
});

test.each(['reports/a/', '/reports/a', 'https://example.org/', '/a b/'])('%s is no address of the archive', (address) => {
  expect(redirectsSchema.safeParse({ [address]: '/' }).success).toBe(false);
});
