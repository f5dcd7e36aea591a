import { expect, test } from 'vitest';
import { readSource, sourceWords, splitLines } from './source.ts';

const read = (text: string | Uint8Array) =>
  readSource(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'content/reports/a/source.txt');

test('reads lines, whatever ends them, and the checksum of the bytes', () => {
  const source = read('one\r\ntwo\rthree\n');
  expect(source.lines).toEqual(['one', 'two', 'three']);
  expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(splitLines('a\n\nb')).toEqual(['a', '', 'b']);
});

test.each([
  ['an empty file', '', 'no words'],
  ['white space only', ' \n\n', 'no words'],
  ['a PDF', '%PDF-1.7 and so on', 'this is a PDF'],
  ['a zip file', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'zip file'],
  ['a binary file', `text${'\u0000\u0001'.repeat(50)}`, 'control characters'],
])('refuses %s', (_, bytes, problem) => {
  expect(() => read(bytes)).toThrow(problem);
});

test('says which line is not UTF-8', () => {
  expect(() => read(new Uint8Array([0x61, 0x0a, 0xff, 0xfe, 0x0a]))).toThrow('source.txt:2: not UTF-8');
});

test.each([
  ['## **Contents**', 'Contents'],
  ['- item with *emphasis*', 'item with emphasis'],
  ['\\*\\*MSF group', '**MSF group'],
  ['-27.27pp*\t80.51%', '-27.27pp* 80.51%'],
  ['MSF** group mean', 'MSF** group mean'],
  ['<b>Reduce</b>\t... to', 'Reduce ... to'],
  ['at <http://example.org/a_b/>.', 'at http://example.org/a_b/.'],
  ['-------\t------', ''],
  ['| a | b |', 'a b'],
  ['**S (*This too.*)**', 'S (This too.)'],
  ['7 < 8 and 3*4', '7 < 8 and 3*4'],
])('in Markdown, %j prints %j', (line, words) => {
  expect(sourceWords(line, 'markdown').join(' ')).toBe(words);
});

test('in plain text every sign is printed', () => {
  expect(sourceWords('# **a** <b>', 'text')).toEqual(['#', '**a**', '<b>']);
});
