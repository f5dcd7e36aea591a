import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { IndexNames } from '../engine/index-names.ts';

/** Chunks named at most; of more the list would cost more than it saves. */
const mostChunks = 60;

/**
 * Names of the index files that a search asks for first, so that the search page can ask for all of them at once rather than one after another.
 *
 * @param folder Of the written index.
 */
export async function readIndexNames(folder: string): Promise<IndexNames> {
  const entry = JSON.parse(await readFile(`${folder}/pagefind-entry.json`, 'utf8'));
  // The index is of one language.
  const [language] = Object.values<{ hash: string }>(entry.languages);
  const hash = language?.hash ?? '';
  const meta = gunzipSync(await readFile(`${folder}/pagefind.${hash}.pf_meta`));
  const content = readCbor(meta.subarray('pagefind_dcd'.length)) as [
    string,
    [record: string, words: number][],
    [from: string, to: string, chunk: string][],
  ];
  const chunks = content[2].map(([, to, chunk]): [string, string] => [to, chunk]);
  return {
    hash,
    chunks: chunks.length <= mostChunks ? chunks : [],
    size: content[1].length,
    firstRead: recordsToRead(content[1]).first,
  };
}

/**
 * How many records a search reads before its first results show, and in all: of long ones, fewer.
 *
 * @param records With the number of words of each.
 */
export function recordsToRead(records: readonly (readonly [unknown, words: number])[]): {
  first: number;
  most: number;
} {
  const usual = records.reduce((sum, [, words]) => sum + words, 0) / Math.max(1, records.length);
  return { first: between(2, 1800 / usual, 4), most: between(20, 30_000 / usual, 60) };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, Math.round(value)));
}

/** Puts the names into the built search page. */
export function nameIndex(html: string, names: IndexNames): string {
  return html.replace(
    /data-index(?:="[^"]*")?(?=[\s>])/,
    `data-index="${JSON.stringify(names).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
}

/** Just what Pagefind writes of https://www.rfc-editor.org/rfc/rfc8949: numbers, texts, lists and maps of a stated length. */
export function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return read();

  function read(): unknown {
    const first = view.getUint8(at);
    at += 1;
    const size = length(first & 31);
    switch (first >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 2:
        return take(size);
      case 3:
        return new TextDecoder().decode(take(size));
      case 4:
        return Array.from({ length: size }, read);
      case 5:
        return new Map(Array.from({ length: size }, () => [read(), read()]));
      default:
        return undefined;
    }
  }

  function length(info: number): number {
    if (info < 24) return info;
    const width = 2 ** (info - 24);
    const start = at;
    at += width;
    if (width === 1) return view.getUint8(start);
    if (width === 2) return view.getUint16(start);
    if (width === 4) return view.getUint32(start);
    return Number(view.getBigUint64(start));
  }

  function take(size: number): Uint8Array {
    at += size;
    return bytes.subarray(at - size, at);
  }
}
