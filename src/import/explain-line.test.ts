import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { explainLine } from './explain-line.ts';
import { runImport } from './run-import.ts';

let folder: string;
const page = (number: number) =>
  `The baths are clean on page ${number}, and that is all.\n\nBaths review | ${number}\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explain-'));
  const file = join(folder, 'visit.txt');
  await writeFile(file, `The baths\n\n${[1, 2, 3, 4].map(page).join('\f')}`);
  await runImport({ file, id: '2011-baths', folder: join(folder, 'reports'), vocabulary });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const explain = (line: number, id = '2011-baths') =>
  explainLine({ id, folder: join(folder, 'reports'), line, vocabulary });

test('a line is told with its page, the rule that took it, and its entry', async () => {
  expect(await explain(5)).toEqual([
    'line 5 (sheet 1, page 1): Baths review | 1',
    '  page edges (lines 5 to 5): stands at the head or the foot of its page, as on others; inferred.',
    '  edition.yaml sets it aside: running-header',
  ]);
  expect((await explain(3)).slice(1).join()).toContain('part of a paragraph, lines 3 to 3');
});

test('refuses a line that is not there, a report that is not there, and a file that would be read otherwise', async () => {
  await expect(explain(99)).rejects.toThrow('there is no line 99');
  await expect(explain(1, 'none')).rejects.toThrow('cannot be read (ENOENT)');
});
