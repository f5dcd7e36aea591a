import { version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { splitWords } from '../../../edition/words.ts';
import type { Piece } from '../../block.ts';
import type { Doubt } from '../../doubt.ts';
import type { Claim, ExtractedNote, Extraction } from '../../extraction.ts';
import type { SetAside } from '../../set-aside.ts';
import { checkText, doubtFaults } from './check-text.ts';
import { findContents } from './find-contents.ts';
import { type Furniture, findFurniture, textOfRow } from './find-furniture.ts';
import { findHeadings } from './find-headings.ts';
import { type FoundNotes, findNotes, type PrintedNote } from './find-notes.ts';
import { groupLines } from './group-lines.ts';
import { joinGroups } from './join-groups.ts';
import { joinRuns, type Row } from './join-runs.ts';
import { LineBook } from './line-book.ts';
import { measureText } from './measure-text.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { orderPage } from './order-page.ts';
import type { Page } from './page.ts';
import type { PdfFile } from './read-pages.ts';
import { makeSegment, type Segment } from './segment.ts';
import { shapeBlocks } from './shape-blocks.ts';
import { joinTables } from './shape-table.ts';

/** From the drawn pages to lines, blocks and notes in reading order. @throws ImportError when the pages have no text. */
export function extractPdf({ pages, offered }: PdfFile, file: string): Extraction {
  const faults = checkText(pages, file);
  const rows = pages.map(joinRuns);
  const furniture = findFurniture(pages.map((page, index) => ({ page, rows: rows[index] as Row[] })));
  const edges = new Set(furniture.flatMap(({ headers, footers }) => [...headers, ...footers]));
  const inner = rows.map((own) => own.filter((row) => !edges.has(row)));
  const contents = findContents(inner);
  const text = inner.map((own) => own.filter((row) => !contents.rows.has(row)));
  const measure = measureText(text);
  const found = findNotes(
    pages,
    pages.map((page, index) => orderPage(page, text[index] as Row[], measure)),
    measure,
  );
  const groups = found.pages.flatMap((elements) => groupLines(elements, measure));
  findHeadings(groups, contents.titles, measure, frontPages(text, inner));
  const joined = joinTables(joinGroups(groups, measure));

  const asides = { pages, furniture, contents: rows.map((own) => own.filter((row) => contents.rows.has(row))) };
  const notes: ExtractedNote[] = [];
  const stretches: Piece[][] = [];
  const book: LineBook = new LineBook(
    found.markers,
    furniture.map(({ label }) => label),
    (page, edge) => {
      if (edge === 'top') writeTop(book, asides, page);
      else writeBottom(book, asides, page, () => notes.push(...writeNotes(book, found, page, stretches)));
    },
  );
  const shaped = shapeBlocks(joined, book);
  book.close(pages.length);
  for (const note of notes)
    note.cited = book.cited.get(found.notes.find(({ number }) => number === note.number) as PrintedNote) ?? [];
  const hyphens = mendHyphens(
    [...shaped.stretches, ...stretches],
    book.lines.map((line) => line.text),
  );
  return {
    tool: `pdfjs-dist ${version}`,
    lines: book.lines,
    blocks: shaped.blocks,
    notes,
    setAside: book.setAside,
    corrections: [...book.corrections, ...hyphens.corrections].sort((a, b) => a.lines[0] - b.lines[0]),
    offered,
    doubts: [...doubtFaults(faults, lineOfPage(book)), ...shaped.doubts, ...hyphens.doubts, ...doubtNotes(found, book)],
    ledger: [...claims(book.setAside), ...shaped.ledger, ...notes.map(claimNote)],
    textLayer: pages.map((page, index) => wordsOfPage(page, rows[index] as Row[])),
  };
}

/** Pages before the list of contents; without one, the first. */
function frontPages(text: readonly (readonly Row[])[], inner: readonly (readonly Row[])[]): number {
  const first = inner.findIndex((rows, index) => rows.length > (text[index]?.length ?? 0));
  return first === -1 || first > 12 ? 1 : Math.max(1, first);
}

interface Asides {
  pages: readonly Page[];
  furniture: readonly Furniture[];
  contents: readonly (readonly Row[])[];
}

function writeTop(book: LineBook, { furniture, contents }: Asides, page: number): void {
  const own = furniture[page - 1];
  for (const row of own?.headers ?? [])
    book.writeAside(row.segments, own?.numbers.has(row) ? 'page-number' : 'running-header');
  for (const row of contents[page - 1] ?? []) book.writeAside(row.segments, 'contents-list');
}

function writeBottom(book: LineBook, { pages, furniture }: Asides, page: number, writeOwnNotes: () => void): void {
  writeOwnNotes();
  const { turned = [] } = pages[page - 1] ?? {};
  for (const run of turned)
    book.writeAside([makeSegment(page, [{ ...run, y: run.y }])], 'other', 'Printed across the lines of the page.');
  const own = furniture[page - 1];
  for (const row of own?.footers.toReversed() ?? [])
    book.writeAside(row.segments, own?.numbers.has(row) ? 'page-number' : 'running-header');
}

function writeNotes(book: LineBook, { notes }: FoundNotes, page: number, stretches: Piece[][]): ExtractedNote[] {
  return notes
    .filter((note) => note.page === page)
    .map((note) => {
      const first = book.lines.length + 1;
      const paragraphs = note.paragraphs.map((lines) =>
        lines.map((line): Piece => {
          const number = book.write([line]);
          return { line: number, text: book.cite(line, number, line === note.paragraphs[0]?.[0] ? note.head : 0) };
        }),
      );
      stretches.push(...paragraphs);
      return {
        number: note.number,
        ...(note.label === String(note.number) ? {} : { printed: note.label }),
        lines: [first, book.lines.length],
        paragraphs,
        cited: [],
      };
    });
}

/** The words of a page as its rows print them, and those that stand across. */
function wordsOfPage({ turned }: Page, rows: readonly Row[]): string[] {
  return [...rows.map(textOfRow), ...turned.map(({ text }) => text)].flatMap(splitWords);
}

function lineOfPage(book: LineBook): (page: number) => number {
  return (page) => {
    const at = book.lines.findIndex((line) => (line.page ?? 0) >= page);
    return at === -1 ? Math.max(1, book.lines.length) : at + 1;
  };
}

function doubtNotes({ unanswered }: FoundNotes, book: LineBook): Doubt[] {
  const at = new Map(book.lines.map((line, index) => [`${line.page} ${line.text}`, index + 1]));
  return [...new Set(unanswered)].flatMap((segment: Segment) => {
    const line = at.get(`${segment.page} ${segment.text}`);
    if (line === undefined) return [];
    return [
      {
        lines: [line, line] as [number, number],
        problem: `A raised number on page ${segment.page} cites a note that is not found.`,
        remedy:
          'Find the note on the page, and give it its entry under notes in edition.yaml; if the number is no marker, leave it.',
      },
    ];
  });
}

const reasons: Partial<Record<SetAside['reason'], { rule: string; why: string }>> = {
  'running-header': {
    rule: 'running headers',
    why: 'the same words, or words set alike, stand at the same height of several pages',
  },
  'page-number': { rule: 'page numbers', why: 'a number at the edge of the page that counts in step with the pages' },
  'contents-list': {
    rule: 'contents lists',
    why: 'lines that end in the number of a page, under a heading that says so or with leaders',
  },
  'repeated-text': { rule: 'tables', why: 'the head of a table, printed again on its next page' },
  'chart-axis': { rule: 'labels of pictures', why: 'short words inside a picture or drawing' },
  other: { rule: 'turned text', why: 'printed across the lines of the page' },
};

function claims(setAside: readonly SetAside[]): Claim[] {
  return setAside.flatMap(({ lines, reason }): Claim[] => {
    const said = reasons[reason];
    return said ? [{ lines, ...said, evidence: 'inferred' }] : [];
  });
}

function claimNote({ lines, cited }: ExtractedNote): Claim {
  return {
    lines,
    rule: 'footnotes',
    why: `small text that begins with the number of a raised marker${cited.length > 1 ? `, which stands ${cited.length} times` : ''}`,
    evidence: 'inferred',
  };
}
