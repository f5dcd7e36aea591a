import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compareTextLayer } from '../../edition/compare-text-layer.ts';
import { outline } from '../outline.ts';
import { html } from './html.ts';

const fixtures = new URL('fixtures/', import.meta.url);

test.each(readdirSync(fixtures))('%s', async (name) => {
  const bytes = readFileSync(new URL(`${name}/input.html`, fixtures));
  const extraction = await html.read({ name: 'input.html', bytes });

  await expect(outline(extraction)).toMatchFileSnapshot(fileURLToPath(new URL(`${name}/output.txt`, fixtures)));
  expect(compareTextLayer(extraction)).toEqual([]);
});

const read = (text: string) => html.read({ name: 'page.html', bytes: new TextEncoder().encode(text) });
const linesOf = async (text: string) => (await read(text)).lines.map((line) => line.text);

test('knows a page by its content, whatever its name', () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  expect(html.accepts(file('report.txt', '\n<!-- saved -->\n<!DOCTYPE html><p>x'))).toBe(true);
  expect(html.accepts(file('report.md', '<html lang="en"><body>x'))).toBe(true);
  expect(html.accepts(file('report.txt', 'The tag <html> is a word here.'))).toBe(false);
  expect(html.accepts(file('report.html', '%PDF-1.7'))).toBe(false);
});

test.each([
  ['a byte order mark', new Uint8Array([0xff, 0xfe, ...Buffer.from('<html><p>é', 'utf16le')])],
  ['a declaration', new Uint8Array(Buffer.from('<html><meta charset=iso-8859-1><p>\xe9', 'latin1'))],
  ['a declaration that is wrong', new TextEncoder().encode('<html><meta charset=utf-16><p>é')],
  ['nothing but its bytes', new Uint8Array(Buffer.from('<html><p>\xe9', 'latin1'))],
])('reads the character set by %s', async (_, bytes) => {
  expect((await html.read({ name: 'page.html', bytes })).lines).toEqual([{ text: 'é' }]);
});

test('numbers of lists are those that a browser prints', async () => {
  expect(await linesOf('<html><ol start=3 type=i><li>a<li value=7>b</ol><ol reversed><li>c<li>d</ol>')).toEqual([
    'iii. a',
    'vii. b',
    '',
    '2. c',
    '1. d',
  ]);
});

test('a marker inside a word, before one and after a bracket is never read as part of it', async () => {
  const note = '<div id=fn1>1 A note.</div>';
  const cite = '<sup><a href="#fn1">1</a></sup>';
  expect((await linesOf(`<html><p>2019${cite}, A${cite}/B ${cite}the [sic]${cite}</p>${note}`))[0]).toBe(
    '2019[1], A/B[1] [1] the [sic] [1]',
  );
});

test.each([
  ['nested past all measure', '<div>'.repeat(100_000)],
  ['that multiplies', Array.from({ length: 5000 }, (_, size) => `<font size=${size}>a<p>b`).join('')],
])('refuses a page %s', async (_, text) => {
  await expect(read(`<html>${text}`)).rejects.toThrow('Save the page anew with a browser');
});

test('refuses a page without words', async () => {
  await expect(read('<html><img src=x alt="The scan of a page">')).rejects.toThrow('no words in it');
});

test('reads pages whose tags are never closed', async () => {
  expect(await linesOf(`<html>${'<p>some words '.repeat(3000)}`)).toHaveLength(5999);
});
