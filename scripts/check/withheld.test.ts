import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editionSchema } from '../../src/schemas/edition.ts';
import { checkWithheld } from './withheld.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'withheld-'));
});
afterEach(() => rm(folder, { recursive: true }));

const edition = editionSchema.parse({
  source: { sha256: '0'.repeat(64), format: 'text' },
  numbering: 'running',
  withheld: [
    { lines: 1, from: '685 Jo Doe,', reason: 'name and collar number of a constable' },
    { lines: 1, from: '01298 762245 or 0845 12133333', reason: 'personal contact details' },
    { lines: 2, from: 'Smith', reason: 'name of a constable' },
  ],
});
const found = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content);
  return (await checkWithheld(folder, [{ edition }])).map(({ place }) => place.file);
};

test.each([
  ['a page', 'index.html', '<p>Call PC Jo Doe now</p>'],
  ['a page with marks in the name', 'index.html', '<p>Call PC Jo\n <b>Doe</b></p>'],
  ['an attribute', 'index.html', '<p title="Jo Doe">A constable</p>'],
  ['a collar number with a name', 'data.json', '{"text":"PC 685 Jo\\nrang"}'],
  ['a telephone number, written together', 'x.csv', 'call,01298762245\r\n'],
  ['a telephone number, written apart', 'x.txt', '084 512 133 333'],
  ['a single word', 'x.jsonl', '{"text":"Mr Smith said"}'],
  ['a packed index', 'x.pf_fragment', gzipSync('{"content":"PC Jo Doe"}')],
  ['a file of any kind', 'x.parquet', 'PAR1 Jo Doe'],
])('finds withheld words in %s', async (_, name, content) => {
  expect(await found(name, content)).toEqual([join(folder, name)]);
});

test('passes over what only looks like them', async () => {
  expect(await found('index.html', '<p>PC 685. Doe or Jo, 762 or 245; Smithson; this or that.</p>')).toEqual([]);
});
