import { createHash } from 'node:crypto';
import { ContentError } from '../issues/issue.ts';
import { stripEmphasis } from './emphasis.ts';
import { firstBadLine } from './read-text.ts';
import { splitWords } from './words.ts';

/** A source text as received. */
export interface Source {
  /** Path from the project's root, for messages. */
  file: string;
  sha256: string;
  bytes: number;
  /** All of it: encoded as UTF-8 it is the bytes received. */
  text: string;
  /** Without line ends; line n is `lines[n - 1]`. */
  lines: readonly string[];
}

/**
 * Read a source's bytes as UTF-8 text.
 *
 * @throws ContentError when it is empty, not UTF-8, or plainly not text.
 */
export function readSource(bytes: Uint8Array, file: string): Source {
  const refuse = (problem: string, remedy: string, line?: number) =>
    new ContentError([{ kind: 'source', place: { file, line }, problem, remedy }]);

  const signature = signatures.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (signature) throw refuse(`this is ${signature.name}, not UTF-8 text.`, 'Give the text taken from it, as UTF-8.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    throw refuse('not UTF-8 text.', 'Convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt', line);
  }
  const controls = text.match(controlCharacters)?.length ?? 0;
  if (controls > Math.max(8, text.length / 100))
    throw refuse(`${controls} control characters: a binary file, not text.`, 'Give the text taken from it, as UTF-8.');
  if (splitWords(text).length === 0)
    throw refuse('no words in it.', 'Check that the extraction worked; a scanned PDF needs text recognition first.');

  return { file, sha256: digest(bytes), bytes: bytes.length, text, lines: splitLines(text) };
}

/** SHA-256 in hexadecimal digits, as `sha256sum` prints it. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Lines of a text, whatever ends them, without a byte order mark. A last line end starts no new line. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The words a line of the source prints; in a Markdown source its marks are not words. */
export function sourceWords(line: string, format: 'text' | 'markdown'): string[] {
  return splitWords(format === 'markdown' ? stripMarkdown(line) : line);
}

/**
 * A line of Markdown as its reader sees it: without heading marks, list marks, quotation marks (`>`), table rules, emphasis, escapes, the addresses behind links, and the
 * brackets of addresses and of the few HTML tags that extractors write. Line by line on purpose: marks that do not close on their line are printed signs.
 */
export function stripMarkdown(line: string): string {
  const escapes: string[] = [];
  let text = line
    .replace(/^\s{0,3}#{1,6}(?=\s)/, '')
    .replace(/^\s*[-*+](?=\s)/, '')
    .replace(quoteMark, '')
    .replace(/^[\s|:+-]*-{3,}[\s|:+-]*$/, '')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\u0001${escapes.push(sign) - 1}\u0001`)
    .replace(markdownLink, '$1')
    .replace(/<((?:https?|mailto):[^\s>]+)>/g, '$1')
    .replace(/<\/?(?:b|i|u|em|strong|sup|sub|br)\s*\/?>/gi, '');
  if (/^\s*\|.*\|\s*$/.test(text)) text = text.replaceAll('|', ' ');
  text = stripEmphasis(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0001 holds the places of escaped signs above.
  return text.replace(/\u0001(\d+)\u0001/g, (_, index: string) => escapes[Number(index)] ?? '');
}

/** A line of a quotation that is set off. */
export const quoteMark = /^ {0,3}>(?=\s)/;

/** `[what is printed](https://…)`; marks inside it would be two readings, and it stays as printed. */
export const markdownLink = /(?<!!)\[([^[\]*<>|\uE000]+)\]\((https?:\/\/[^\s()<>*|\uE000]+)\)/g;

const signatures = [
  { name: 'a PDF', magic: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a Word document or another zip file', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Word document', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'UTF-16', magic: [0xff, 0xfe] },
  { name: 'UTF-16', magic: [0xfe, 0xff] },
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: counting them tells binary from text.
const controlCharacters = /[\u0000-\u0008\u000E-\u001F]/g;
