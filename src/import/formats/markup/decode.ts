import { firstBadLine } from '../../../edition/read-text.ts';
import { splitWords } from '../../../edition/words.ts';
import { ImportError } from '../../import-error.ts';
import type { ReceivedFile } from '../format.ts';

/** The largest file whose text is read: several times the longest reports. */
const mostBytes = 64_000_000;

/** @throws ImportError when the file is empty, too large or not UTF-8. */
export function decodeUtf8(file: ReceivedFile): string {
  refuseSize(file);
  try {
    return withoutOurMarks(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    throw new ImportError('not UTF-8 text.', {
      place: { file: file.name, line: firstBadLine(file.bytes) },
      remedy: 'Convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md',
    });
  }
}

/** No file can forge the marks of a citation: nobody sees these characters, and they are no part of a word. */
function withoutOurMarks(text: string): string {
  return text.replace(/[\uE000-\uE002]/g, '');
}

/** @throws ImportError when the file is empty or too large to be a report. */
export function refuseSize({ name, bytes }: ReceivedFile): void {
  if (bytes.length === 0)
    throw new ImportError('the file is empty.', { place: { file: name }, remedy: 'Get it again from its publisher.' });
  if (bytes.length > mostBytes)
    throw new ImportError(`${Math.round(bytes.length / 1e6)} MB, more than the ${mostBytes / 1e6} MB that are read.`, {
      place: { file: name },
      remedy: 'Import its parts one by one.',
    });
}

/** @throws ImportError when a file holds no words. */
export function refuseWordless(file: string, words: string): void {
  if (splitWords(words).length === 0)
    throw new ImportError('no words in it.', {
      place: { file },
      remedy: 'Open it: where it holds only pictures, import the document that they show.',
    });
}
