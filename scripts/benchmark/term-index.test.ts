import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { measureTermIndex } from './term-index.ts';

const archive = await readArchive(fileURLToPath(new URL('../../content', import.meta.url)));

test('measures with as many terms as asked for, invented ones after those of the glossary', () => {
  const [few, all, many] = measureTermIndex(archive, [150, archive.glossary.terms.size, 2000], 3);
  expect(few).toMatchObject({ terms: 150, ratio: 1 });
  expect(all?.mentions).toBeGreaterThan(few?.mentions ?? 0);
  expect(many?.mentions).toBeGreaterThanOrEqual(all?.mentions ?? 0);
  expect(many?.indexing).toBeGreaterThan(0);
});
