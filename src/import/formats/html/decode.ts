import type { ReceivedFile } from '../format.ts';

/** How a page's bytes became text, and by what sign. */
export interface Decoded {
  text: string;
  charset: string;
  by: 'byte order mark' | 'declaration' | 'its bytes';
}

/** By its byte order mark, by what the page declares in its first 4 kB, else UTF-8 where its bytes are that, else windows-1252, as browsers do. */
export function decodePage({ bytes }: ReceivedFile): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) return { text: decode(bytes, mark, false) ?? '', charset: mark, by: 'byte order mark' };
  const declared = declaredCharset(bytes);
  const text = declared && decode(bytes, declared, true);
  if (text !== undefined && declared) return { text, charset: declared, by: 'declaration' };
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', by: 'its bytes' };
  return { text: decode(bytes, 'windows-1252', false) ?? '', charset: 'windows-1252', by: 'its bytes' };
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, charset] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head) ??
    /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head) ??
    [];
  // What declares UTF-16 in single bytes is not that.
  return charset && (/^utf-?16/i.test(charset) ? 'utf-8' : charset);
}

/** Undefined when nobody knows the charset, or when the bytes are not of it. */
function decode(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
