import type { AnswerFile, FigureEntry, FindingEntry, GradeEntry } from '../answers/answer-files.ts';
import { type ArchiveFile, type ArchiveReport, type SearchedArchive, unpackArchive } from '../archive-file.ts';
import type { NumberFile } from '../index/number-file.ts';
import type { NameFile } from '../name-file.ts';
import type { FoundPassage } from '../passage.ts';
import { type TextFile, unpackText } from '../text-file.ts';

/** The small files beside the index, each fetched when first asked for. */
export class SearchFiles {
  readonly #readJson: (name: string) => Promise<unknown>;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #texts = new Map<string, Promise<FoundPassage[]>>();
  #archive: Promise<SearchedArchive> | undefined;

  /** @param readJson Reads a file of `search/data/`, by its name without `.json`. */
  constructor(readJson: (name: string) => Promise<unknown>) {
    this.#readJson = readJson;
  }

  archive(): Promise<SearchedArchive> {
    this.#archive ??= this.#read<ArchiveFile>('archive').then(unpackArchive);
    return this.#archive;
  }

  names(word: string): Promise<NameFile> {
    return this.#read(`names/${initial(word)}`);
  }

  spelling(word: string): Promise<string[]> {
    return this.#read(`spelling/${initial(word)}`);
  }

  /** What questions may be about. */
  answers(): Promise<AnswerFile> {
    return this.#read('answers');
  }

  grades(): Promise<GradeEntry[]> {
    return this.#read('grades');
  }

  figures(measure: string): Promise<FigureEntry[]> {
    return this.#read(`figures/${measure}`);
  }

  findings(report: string): Promise<FindingEntry[]> {
    return this.#read(`findings/${report}`);
  }

  numbers(): Promise<NumberFile> {
    return this.#read('numbers');
  }

  /** All passages of a report; only in an archive that has its texts. */
  passages(report: ArchiveReport): Promise<FoundPassage[]> {
    const reading = this.#texts.get(report.id) ?? this.#passages(report);
    this.#texts.set(report.id, reading);
    reading.catch(() => this.#texts.delete(report.id));
    return reading;
  }

  async #passages(report: ArchiveReport): Promise<FoundPassage[]> {
    const [{ labels }, file] = await Promise.all([this.archive(), this.#read<TextFile>(`text/${report.id}`)]);
    return unpackText(file, report, labels);
  }

  #read<Content>(name: string): Promise<Content> {
    const reading = this.#files.get(name) ?? this.#readJson(name);
    this.#files.set(name, reading);
    reading.catch(() => this.#files.delete(name));
    return reading as Promise<Content>;
  }
}

/** The file a word is kept in. */
export function initial(key: string): string {
  const first = key[0] ?? '';
  return /^[a-z]$/.test(first) ? first : '0';
}
