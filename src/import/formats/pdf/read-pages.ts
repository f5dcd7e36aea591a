import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OfferedFact } from '../../extraction.ts';
import { ImportError } from '../../import-error.ts';
import type { Progress, ReceivedFile } from '../format.ts';
import { cleanText } from './clean-text.ts';
import { apply, findDrawings, multiply } from './find-drawings.ts';
import { describeFont } from './fonts.ts';
import type { Font, Page, Run } from './page.ts';
import { rolesOf } from './structure-tree.ts';
import { uprightPage } from './turn-page.ts';

export interface PdfFile {
  pages: Page[];
  offered: OfferedFact[];
}

/** Beyond these a file is refused: no report comes near them. */
export const limits = { pages: 5_000, bytes: 500_000_000, itemsOfPage: 150_000, items: 6_000_000 };

type Matrix = [number, number, number, number, number, number];

/**
 * Every page of a PDF, as it is drawn.
 *
 * @throws ImportError when the file is encrypted, damaged or too large.
 */
export async function readPages(file: ReceivedFile, tell?: (progress: Progress) => void): Promise<PdfFile> {
  const document = await openDocument(file);
  try {
    const pages: Page[] = [];
    let items = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number, file.name);
      items += page.runs.length + page.turned.length;
      if (items > limits.items) throw tooLarge(file.name, number);
      pages.push(page);
      tell?.({ done: number, of: document.numPages, what: 'pages' });
    }
    return { pages, offered: await offeredFacts(document) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openDocument({ name, bytes }: ReceivedFile): Promise<PDFDocumentProxy> {
  if (bytes.length > limits.bytes) throw tooLarge(name, 1);
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  }).promise.catch((error: unknown) => {
    throw cannotOpen(name, error);
  });
  if (document.numPages > limits.pages) throw tooLarge(name, limits.pages);
  return document;
}

function cannotOpen(file: string, cause: unknown): ImportError {
  const locked = cause instanceof Error && cause.name === 'PasswordException';
  return new ImportError(
    locked ? 'the PDF is encrypted and asks for a password.' : 'the PDF is damaged: it cannot be opened.',
    {
      place: { file },
      remedy: locked
        ? 'Save a copy without the password, if you may: qpdf --decrypt --password=… in.pdf out.pdf'
        : 'Fetch it once more from its publisher, or mend it: qpdf in.pdf out.pdf, or mutool clean in.pdf out.pdf',
      cause,
    },
  );
}

function tooLarge(file: string, page: number): ImportError {
  return new ImportError(`the PDF is too large to be a report (seen at page ${page}).`, {
    place: { file },
    remedy: `Split it: qpdf in.pdf --pages . 1-200 -- part.pdf. A file may have ${limits.pages} pages, and ${limits.itemsOfPage} pieces of text on one.`,
  });
}

async function readPage(document: PDFDocumentProxy, number: number, file: string): Promise<Page> {
  try {
    const page = await document.getPage(number);
    const read = await readDrawn(page, number, file);
    page.cleanup();
    return read;
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    throw new ImportError(`page ${number} of the PDF is damaged: its text cannot be read.`, {
      place: { file },
      remedy:
        'Fetch the file once more from its publisher, or mend it: qpdf in.pdf out.pdf, or mutool clean in.pdf out.pdf',
      cause,
    });
  }
}

async function readDrawn(page: PDFPageProxy, number: number, file: string): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const view = viewport.transform as Matrix;
  const content = await page.getTextContent({ includeMarkedContent: true });
  if (content.items.length > limits.itemsOfPage) throw tooLarge(file, number);
  const operators = await page.getOperatorList();
  const roles = rolesOf(await page.getStructTree());
  const fonts = new Map<string, Font>();
  const fontOf = (id: string): Font => {
    const known = fonts.get(id);
    if (known) return known;
    const loaded = page.commonObjs.has(id)
      ? (page.commonObjs.get(id) as { name?: string; bold?: boolean; italic?: boolean })
      : undefined;
    const font = describeFont(loaded?.name, loaded);
    fonts.set(id, font);
    return font;
  };
  const { level, turned } = readRuns(content.items as Item[], { view, fontOf, roles });
  const drawn = { number, width: viewport.width, height: viewport.height, ...findDrawings(operators, view) };
  return uprightPage({ ...drawn, runs: level, turned: turned.map(({ run }) => run) }, turned);
}

type Item =
  | { str: string; transform: Matrix; width: number; height: number; fontName: string; hasEOL: boolean }
  | { type: string; tag?: string; id?: string | null };

interface Reading {
  view: Matrix;
  fontOf: (id: string) => Font;
  roles: ReadonlyMap<string, string>;
}

/** A run that is not level, and by how many quarter turns (0 where it is askew). */
export interface TurnedRun {
  run: Run;
  turns: 0 | 1 | 2 | 3;
}

function readRuns(items: readonly Item[], { view, fontOf, roles }: Reading): { level: Run[]; turned: TurnedRun[] } {
  const level: Run[] = [];
  const turned: TurnedRun[] = [];
  const open: (string | undefined)[] = [];
  let [spaced, broken] = [true, true];
  items.forEach((item, order) => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else
        open.push((item.id ? roles.get(item.id) : undefined) ?? (item.tag === 'Artifact' ? 'Artifact' : open.at(-1)));
      return;
    }
    const font = fontOf(item.fontName);
    const text = cleanText(item.str, font.symbols);
    if (text.trim() !== '') {
      const matrix = multiply(view, item.transform);
      const size = Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1]) || 1;
      const [x, y] = apply(matrix, 0, 0);
      const before = spaced || /^\s/.test(text);
      const run: Run = {
        text: text.trim(),
        x,
        y,
        width: item.width,
        size,
        font,
        order,
        spaced: before,
        tight: !before && !broken,
        role: open.at(-1),
      };
      const turns = turnsOf(matrix);
      if (turns === undefined) level.push(run);
      else turned.push({ run, turns });
      [spaced, broken] = [/\s$/.test(text), false];
    } else if (text !== '') spaced = true;
    if (item.hasEOL) broken = true;
  });
  return { level, turned };
}

/** Nothing for level text; quarter turns clockwise, or 0 for text that is askew. */
function turnsOf([a, b]: readonly number[]): 0 | 1 | 2 | 3 | undefined {
  const angle = (Math.atan2(b ?? 0, a ?? 1) * 180) / Math.PI;
  if (Math.abs(angle) < 3) return undefined;
  if (Math.abs(angle - 90) < 3) return 1;
  if (Math.abs(angle + 90) < 3) return 3;
  return Math.abs(Math.abs(angle) - 180) < 3 ? 2 : 0;
}

/** What the file says of itself: offered to an editor, never taken. */
async function offeredFacts(document: PDFDocumentProxy): Promise<OfferedFact[]> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const said = info as Record<string, unknown>;
  const fields = [
    ['title', 'Title'],
    ['author', 'Author'],
    ['subject', 'Subject'],
    ['language', 'Language'],
    ['published', 'CreationDate'],
  ] as const;
  return fields.flatMap(([field, key]): OfferedFact[] => {
    const value = said[key];
    if (typeof value !== 'string' || value.trim() === '') return [];
    return [
      {
        field,
        value: cleanText(key === 'CreationDate' ? readDate(value) : value, false)
          .trim()
          .slice(0, 500),
        where: `PDF metadata, ${key}`,
      },
    ];
  });
}

/** `D:20060208120000Z` → `2006-02-08` */
function readDate(value: string): string {
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(value) ?? [];
  return [year ?? value, month, day].filter(Boolean).join('-');
}
