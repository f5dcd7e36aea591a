import { readFile } from 'node:fs/promises';
import { ContentError } from '../issues/issue.ts';

/**
 * Read a text file that editors write.
 *
 * @param file Path from the project's root, for messages.
 * @throws ContentError when it is not UTF-8, or holds a NUL: a reader would see a sign that nobody wrote.
 */
export async function readText(path: string, file: string): Promise<string> {
  return decodeText(await readFile(path), file);
}

export function decodeText(bytes: Uint8Array, file: string): string {
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    throw new ContentError([
      {
        kind: 'encoding',
        place: { file, line: lineAt(bytes, nul) },
        problem: 'a NUL character.',
        remedy: 'Delete it, and save as UTF-8.',
      },
    ]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ContentError([
      {
        kind: 'encoding',
        place: { file, line: firstBadLine(bytes) },
        problem: 'not UTF-8 text.',
        remedy: 'Save it as UTF-8, or convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 old.mdx > new.mdx',
      },
    ]);
  }
}

/** The first line whose bytes are not UTF-8. */
export function firstBadLine(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index !== bytes.length && bytes[index] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    start = index + 1;
    line += 1;
  }
  return undefined;
}

function lineAt(bytes: Uint8Array, at: number): number {
  return bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
}
