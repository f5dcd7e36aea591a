import { ImportError } from '../../import-error.ts';
import { openArchive } from '../docx/zip.ts';
import type { FormatAdapter, ReceivedFile } from '../format.ts';

/** A format that is not read, how it is known, and what makes of it one that is. */
interface Other {
  called: string;
  isOne(file: ReceivedFile): boolean;
  remedy(file: string): string;
}

const others: readonly Other[] = [
  {
    called: 'an old Word document, or a Word document with a password',
    isOne: ({ bytes: [a, b, c, d] }) => a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0,
    remedy: (file) => `Save it without a password, or convert it: ${command(file)}`,
  },
  {
    called: 'a text of LibreOffice (OpenDocument)',
    isOne: (file) =>
      /\.(?:odt|ott|fodt)$/i.test(file.name) || mediaType(file).startsWith('application/vnd.oasis.opendocument'),
    remedy: (file) => `Convert it: ${command(file)}`,
  },
  {
    called: 'a text in Rich Text Format',
    isOne: ({ bytes }) => startOf(bytes).startsWith('{\\rtf'),
    remedy: (file) => `Convert it: ${command(file)}`,
  },
  {
    called: 'a web archive (MHTML), which holds a page and its pictures in one file',
    isOne: ({ bytes }) => {
      const head = startOf(bytes);
      return (
        /^(?:from:|mime-version:|snapshot-content-location:|subject:|date:|content-type:)/im.test(head.slice(0, 200)) &&
        /^content-type:\s*multipart\/(?:related|mixed)/im.test(head)
      );
    },
    remedy: () => 'Open it in a browser and save it as "Webpage, HTML only".',
  },
  {
    called: 'an electronic book (EPUB)',
    isOne: (file) => mediaType(file).startsWith('application/epub'),
    remedy: () => 'Import the report’s web page, Word file or PDF.',
  },
];

/** Files of formats that are not read: refused with the command that converts them. */
export const other: FormatAdapter = {
  name: 'other',
  accepts: (file) => others.some(({ isOne }) => isOne(file)),
  async read(file) {
    const known = others.find(({ isOne }) => isOne(file));
    throw new ImportError(`this is ${known?.called ?? 'a format that is not read'}.`, {
      place: { file: file.name },
      remedy: known?.remedy(file.name) ?? 'Convert it to PDF, HTML, Word or text.',
    });
  },
};

function command(file: string): string {
  return `soffice --headless --convert-to docx '${file.replaceAll("'", "'\\''")}'`;
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
}

/** OpenDocument and EPUB begin with a file that says what they are. */
function mediaType(file: ReceivedFile): string {
  try {
    const type = openArchive(file)?.read('mimetype');
    return type ? startOf(type) : '';
  } catch {
    return '';
  }
}
