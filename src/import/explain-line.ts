import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageOfLine } from '../edition/pages.ts';
import { splitLines } from '../edition/source.ts';
import { readYaml } from '../edition/yaml.ts';
import { type Edition, editionSchema, type LineRange } from '../schemas/edition.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Block, linesOfBlock } from './block.ts';
import type { Claim, Extraction } from './extraction.ts';
import { reportRules } from './findings.ts';
import { adapters } from './formats/adapters.ts';
import { findAdapter } from './formats/registry.ts';
import { ImportError } from './import-error.ts';

export interface ExplainOptions {
  id: string;
  /** Folder of all reports. */
  folder: string;
  /** Of `source.txt`, from 1. */
  line: number;
  vocabulary: Vocabulary;
  grades?: readonly string[];
}

/**
 * Which rule took a line of `source.txt`, and why. The file is read again for it: what the importer keeps could be of another day than its rules.
 *
 * @returns What to tell the user, a line each.
 * @throws ImportError when there is no such line, or when the file would be read otherwise now.
 */
export async function explainLine({ id, folder, line, vocabulary, grades = [] }: ExplainOptions): Promise<string[]> {
  const place = { file: `content/reports/${id}/source.txt`, line };
  const path = join(folder, id);
  const edition = readYaml(await readOf(path, 'edition.yaml', id), {
    file: `content/reports/${id}/edition.yaml`,
    schema: editionSchema,
  });
  const source = splitLines(await readOf(path, 'source.txt', id));
  if (!(line >= 1 && line <= source.length))
    throw new ImportError(`there is no line ${line}; the source has ${source.length}.`, {
      place: { file: place.file },
      remedy: 'Give the number of a line of source.txt.',
    });
  const extraction = await readAgain(path, edition, { vocabulary, grades });
  if (extraction.lines[line - 1]?.text !== source[line - 1])
    throw new ImportError('the file would be read otherwise today, and what took the line then is not known.', {
      place,
      remedy: 'Import the file again under another id, and ask for the line there.',
    });
  const page = pageOfLine(edition.pages, line);
  return [
    `line ${line}${page ? ` (${[page.sheet && `sheet ${page.sheet}`, page.printed && `page ${page.printed}`].filter(Boolean).join(', ')})` : ''}: ${source[line - 1]?.trim() || '(blank)'}`,
    ...extraction.ledger.filter(({ lines }) => holds(lines, line)).map(sayClaim),
    ...sayBlock(extraction.blocks, line),
    ...sayEntries(edition, line),
  ];
}

async function readOf(path: string, name: string, id: string): Promise<string> {
  return readFile(join(path, name), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ImportError(`cannot be read (${cause.code}).`, {
      place: { file: `content/reports/${id}/${name}` },
      remedy: 'Give the id of a report that was imported.',
      cause,
    });
  });
}

/** What the adapter makes of the received file, or of the source where that is the file. */
async function readAgain(
  path: string,
  { original }: Edition,
  { vocabulary, grades }: { vocabulary: Vocabulary; grades: readonly string[] },
): Promise<Extraction> {
  const received = original?.received;
  const { kept = 'source.txt', file: name = 'source.txt' } = typeof received === 'object' ? received : {};
  const file = { name: kept === 'source.txt' ? name : kept, bytes: await readFile(join(path, kept)) };
  return findAdapter(adapters(reportRules(vocabulary, grades)), file, undefined).read(file);
}

function sayClaim({ lines, rule, why, evidence }: Claim): string {
  return `  ${rule} (lines ${lines.join(' to ')}): ${why}; ${evidence === 'asserted' ? 'the format says so' : 'inferred'}.`;
}

function sayBlock(blocks: readonly Block[], line: number): string[] {
  const block = blocks.findLast((each) => holds(linesOfBlock(each), line));
  return block ? [`  part of a ${block.kind}, lines ${linesOfBlock(block).join(' to ')}.`] : [];
}

function sayEntries({ setAside, notes, corrections, moves, withheld }: Edition, line: number): string[] {
  const own = <Entry extends { lines: LineRange }>(entries: readonly Entry[]) =>
    entries.filter(({ lines }) => holds(lines, line));
  return [
    ...own(setAside).map(({ reason, note }) => `  edition.yaml sets it aside: ${reason}${note ? `, ${note}` : ''}`),
    ...own(notes).map(({ number }) => `  edition.yaml has it in footnote ${number}.`),
    ...own(corrections).map(({ from, to, reason }) => `  edition.yaml corrects “${from}” to “${to}”: ${reason}.`),
    ...own(moves).map(({ reason }) => `  edition.yaml moves it: ${reason}.`),
    ...own(withheld).map(({ reason }) => `  edition.yaml withholds words of it: ${reason}.`),
  ];
}

function holds([first, last]: LineRange, line: number): boolean {
  return line >= first && line <= last;
}
