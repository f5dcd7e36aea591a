import { digest, readSource, type Source } from '../edition/source.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Doubt } from './doubt.ts';
import { compareTextLayer } from './edition/compare-text-layer.ts';
import type { GivenFacts } from './edition/describe-report.ts';
import { draftReport } from './edition/draft-report.ts';
import { verifyEdition } from './edition/verify-edition.ts';
import type { Extraction } from './extraction.ts';
import { reportRules } from './findings.ts';
import { adapters } from './formats/adapters.ts';
import type { Progress, ReceivedFile } from './formats/format.ts';
import { findAdapter } from './formats/registry.ts';
import { ImportError } from './import-error.ts';

export interface ImportOptions {
  id: string;
  /** The file as the user named it, for messages. */
  file: string;
  /** Name of the adapter; without it the file's bytes and its name decide. */
  format?: string;
  facts?: GivenFacts;
  /** What the archive calls things. */
  vocabulary: Vocabulary;
  /** The grades of its scales, as it writes them. */
  grades?: readonly string[];
  /** Told of the progress of long files. */
  tell?: (progress: Progress) => void;
}

/** The files of a report folder, by name. */
export interface Imported {
  files: Map<string, string>;
  /** `source.txt`, and the received file where that is another one. */
  originals: Map<string, Uint8Array>;
  doubts: Doubt[];
}

/**
 * Turn the bytes of a file into an edition.
 *
 * @throws ContentError when the bytes are no text; ImportError when the file cannot be read, or when the result would not have its words.
 */
export async function importReport(
  bytes: Uint8Array,
  { id, file, format, facts = {}, vocabulary, grades = [], tell }: ImportOptions,
): Promise<Imported> {
  const received = { name: file, bytes };
  const adapter = findAdapter(adapters(reportRules(vocabulary, grades)), received, format);
  const extraction = await adapter.read(received, tell);
  return importExtraction(extraction, received, { id, format: adapter.name, facts, vocabulary, grades });
}

/**
 * Turn what an adapter made of a file into an edition.
 *
 * @throws ImportError when the extraction has not the words of the file's text layer, or the result not those of the extraction.
 */
export function importExtraction(
  extraction: Extraction,
  { name: file, bytes }: ReceivedFile,
  {
    id,
    format,
    facts = {},
    vocabulary,
    grades = [],
  }: Pick<ImportOptions, 'id' | 'facts' | 'vocabulary' | 'grades'> & { format: string },
): Imported {
  checkTextLayer(extraction, file);
  const text = extraction.isSource ? bytes : new TextEncoder().encode(textOf(extraction));
  const source = readSource(text, file);
  const kept = extraction.isSource ? undefined : `received.${extensionOf(file, format)}`;
  const { files, doubts } = draftReport(extraction, source, {
    id,
    file,
    facts,
    vocabulary,
    rules: reportRules(vocabulary, grades),
    ...(kept && { received: { kept, sha256: digest(bytes) } }),
  });
  checkEdition(id, source, files, vocabulary);
  return {
    files,
    originals: new Map([['source.txt', text], ...(kept ? ([[kept, bytes]] as const) : [])]),
    doubts,
  };
}

/** `source.txt`: a line each. */
function textOf({ lines }: Extraction): string {
  return lines.map(({ text }) => `${text.replace(/[\r\n]+/g, ' ')}\n`).join('');
}

function extensionOf(file: string, format: string): string {
  const [, extension = { markdown: 'md', text: 'txt' }[format] ?? format] = /\.([a-z0-9]{1,8})$/i.exec(file) ?? [];
  return extension.toLowerCase();
}

/** The words of the file's own text layer are in the extraction, each as often. */
function checkTextLayer(extraction: Extraction, file: string): void {
  const [first, ...more] = extraction.isSource ? [] : compareTextLayer(extraction);
  if (!first) return;
  const say = (words: typeof first.words, factor: number) =>
    words
      .filter(({ lost }) => lost * factor > 0)
      .slice(0, 12)
      .map(({ word, lost }) => (lost * factor === 1 ? `"${word}"` : `"${word}" (${lost * factor} times)`))
      .join(', ');
  const [lost, doubled] = [say(first.words, 1), say(first.words, -1)];
  const where = extraction.textLayer.length > 1 ? `on page ${first.part} ` : '';
  const what = [lost && `lost ${lost}`, doubled && `has too often ${doubled}`].filter(Boolean).join(', and ');
  throw new ImportError(
    `the text that was taken from the file is not the file’s own: ${where}it ${what}${more.length > 0 ? `; ${more.length} more pages differ` : ''}.`,
    { place: { file }, remedy: 'Nothing was written. This is a fault of the importer: report it with the file.' },
  );
}

function checkEdition(id: string, source: Source, files: ReadonlyMap<string, string>, vocabulary: Vocabulary): void {
  const [fault] = verifyEdition(id, source, files, vocabulary);
  if (fault)
    throw new ImportError(`the import would not have the source's words: ${fault.problem}`, {
      place: fault.place,
      remedy: 'Nothing was written. This is a fault of the importer: report it with the file.',
    });
}
