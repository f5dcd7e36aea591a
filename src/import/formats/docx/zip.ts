import { crc32, inflateRawSync } from 'node:zlib';
import { ImportError } from '../../import-error.ts';
import type { ReceivedFile } from '../format.ts';

interface Entry {
  method: number;
  encrypted: boolean;
  crc: number;
  compressed: number;
  size: number;
  /** Where its local header begins. */
  at: number;
}

/** The files of a zip archive by name, each unpacked only when asked for. */
export interface Archive {
  names: ReadonlySet<string>;
  /** @throws ImportError when it is damaged, encrypted or too large. */
  read(name: string): Uint8Array | undefined;
}

/** Of one file and of all that are read, unpacked: many times what a report of a thousand pages has. */
const mostBytes = 150_000_000;

/** Undefined when the bytes are no zip archive. */
export function openArchive({ name: file, bytes }: ReceivedFile): Archive | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  if (!entries) return undefined;
  let unpacked = 0;
  const refuse = (problem: string, remedy = 'Get the file again from its publisher.') =>
    new ImportError(problem, { place: { file }, remedy });
  return {
    names: new Set(entries.keys()),
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      unpacked += entry.size;
      if (entry.encrypted) throw refuse('the file is encrypted.', 'Open it with its password and save it without one.');
      if (unpacked > mostBytes) throw refuse(`it unpacks to more than ${mostBytes / 1e6} MB.`);
      const content = unpack(view, bytes, entry);
      if (!content || content.length !== entry.size || crc32(content) !== entry.crc)
        throw refuse(`the file is damaged: ${name} cannot be unpacked.`);
      return content;
    },
  };
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) return undefined;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (packed.length !== entry.compressed) return undefined;
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return undefined;
  try {
    // No more is unpacked than the directory says, whatever is packed.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    return undefined;
  }
}

/** The central directory at the end of the file; of two entries with one name the first counts. */
function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    if (!entries.has(name))
      entries.set(name, {
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** A comment of up to 64 kB may follow the end record. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}
