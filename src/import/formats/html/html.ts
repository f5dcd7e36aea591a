import type { Doubt } from '../../doubt.ts';
import type { FormatAdapter, ReceivedFile } from '../format.ts';
import { refuseSize, refuseWordless } from '../markup/decode.ts';
import { layOut } from '../markup/lay-out.ts';
import { mendParts } from '../markup/mend-parts.ts';
import { type Decoded, decodePage } from './decode.ts';
import { findFurniture } from './find-furniture.ts';
import { findLinkedNotes } from './find-notes.ts';
import { findReport } from './find-report.ts';
import { markPage } from './marked-page.ts';
import { parsePage } from './parse.ts';
import { readMeta } from './read-meta.ts';
import { gatherBackLinks, readParts, setAsideLabels } from './read-parts.ts';
import { textLayer } from './text-layer.ts';
import type { Element } from './tree.ts';
import { markWordBullets } from './word-pages.ts';

/** Web pages, also those saved by Word and those in a file named otherwise. */
export const html: FormatAdapter = {
  name: 'html',
  accepts: ({ name, bytes }: ReceivedFile) => isPage(bytes) || (/\.x?html?$/i.test(name) && !isForeign(bytes)),
  async read(file) {
    refuseSize(file);
    const decoded = decodePage(file);
    const body = parsePage(decoded.text, file.name);
    const page = markPage(file.name, body);
    const { offered, base } = readMeta((body.parentNode ?? body) as Element);
    if (base) page.base = base;
    markWordBullets(page);
    findLinkedNotes(page);
    findFurniture(page, findReport(page));
    const layer = textLayer(page, body);
    refuseWordless(file.name, layer);
    return layOut({
      tool: 'parse5 8.1.1',
      parts: mendParts([...setAsideLabels(readParts(page, body)), ...gatherBackLinks(page)]),
      offered,
      layer: [layer],
      doubts: doubtsOfCharset(decoded),
    });
  },
};

/** The first sign is a tag that only pages begin with; comments and a declaration of XML may stand before it. */
function isPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:\u00EF\u00BB\u00BF|\uFEFF)/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head);
}

/** A PDF, a zip file or another binary file by its first bytes, whatever its name. */
function isForeign([a, b, c, d]: Uint8Array): boolean {
  return (
    (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) || (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)
  );
}

function doubtsOfCharset({ charset, by }: Decoded): Doubt[] {
  if (charset !== 'windows-1252' || by !== 'its bytes') return [];
  return [
    {
      lines: [1, 1],
      problem: 'the page declares no character set and is not UTF-8; it was read as windows-1252.',
      remedy:
        'Look at letters with accents, dashes and quotation marks; where they are wrong, convert the page to UTF-8.',
    },
  ];
}
