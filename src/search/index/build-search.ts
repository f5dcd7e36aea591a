import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Body } from '../../edition/bodies.ts';
import type { Glossary } from '../../edition/glossary.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import type { ResolvedRegisters } from '../../registers/resolve.ts';
import type { GradeScale, Measure } from '../../schemas/registers.ts';
import type { Synonyms } from '../../schemas/synonyms.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { answerFiles } from './answer-files.ts';
import { archiveFile } from './archive-file.ts';
import { recordsToRead } from './index-names.ts';
import { joinWords } from './joined-words.ts';
import { nameFiles } from './name-files.ts';
import { numberFile } from './number-file.ts';
import { quotedPassages } from './quoted-passages.ts';
import { spellingFiles } from './spelling-files.ts';
import { cutStretches, type KnownOfPassages, type Stretch } from './stretches.ts';
import { textFiles } from './text-files.ts';
import { type WrittenIndex, writeIndex } from './write-index.ts';

export interface SearchSources {
  /** Oldest first. */
  reports: readonly PreparedReport[];
  /** Inspected bodies, by name; one alone is not searched by, since nothing tells it from others. */
  bodies: readonly Body[];
  glossary: Glossary;
  synonyms: Synonyms;
  vocabulary: Pick<Vocabulary, 'voices' | 'findings' | 'body'>;
  /** Titles by id. */
  themes: ReadonlyMap<string, string>;
  /** Passages of each theme, as `report#passage`. */
  themePassages: ReadonlyMap<string, readonly string[]>;
  /** Rows of the registers, for answers. */
  registers: Pick<ResolvedRegisters, 'grades' | 'findings' | 'observations'>;
  measures: ReadonlyMap<string, Measure>;
  scales: ReadonlyMap<string, GradeScale>;
  /** Words that an editor gave for each theme. */
  themeWords: ReadonlyMap<string, readonly string[]>;
}

/** What search is made of: the stretches that are indexed, and small files beside the index, by name. */
export interface SearchData {
  stretches: Stretch[];
  files: ReadonlyMap<string, unknown>;
}

/**
 * Write everything that search needs: `pagefind/` (the index) and `search/` (names, spelling, what words are also called).
 *
 * @param dist Folder of the built site.
 */
export async function buildSearch(sources: SearchSources, dist: string): Promise<WrittenIndex> {
  const { stretches, files } = searchData(sources);
  const written = await writeIndex(stretches, `${dist}/pagefind`);
  const data = `${dist}/search/data`;
  await rm(data, { recursive: true, force: true });
  for (const [name, content] of files) {
    const file = `${data}/${name}.json`;
    await mkdir(file.slice(0, file.lastIndexOf('/')), { recursive: true });
    await writeFile(file, JSON.stringify(content));
  }
  return written;
}

/** Everything that search is made of. */
export function searchData(sources: SearchSources): SearchData {
  const { glossary, synonyms, vocabulary, themes, themePassages } = sources;
  const isOneOfMany = sources.bodies.length > 1;
  const bodies = isOneOfMany ? sources.bodies : [];
  const reports = isOneOfMany ? sources.reports : sources.reports.map((report) => ({ ...report, bodies: [] }));
  const quoted = quotedPassages(reports, glossary);
  const known: KnownOfPassages = {
    themes: byPassage(themePassages),
    grades: quoted.grades,
    defines: quoted.defines,
    figures: new Set(
      sources.registers.observations.map(({ report, url }) => `${report}${url.slice(url.indexOf('#'))}`),
    ),
  };
  const wordsEach = stretchWords(reports.reduce((sum, { receipt }) => sum + receipt.editionWords, 0));
  const stretches = joinWords(reports.flatMap((report) => cutStretches(report, known, wordsEach)));
  const texts = textFiles(stretches);
  const [names, spelling] = [nameFiles(reports, glossary, quoted.find), spellingFiles(reports)];
  const archive = archiveFile({
    records: stretches.length,
    mostRead: recordsToRead([[undefined, usualWords(stretches)]]).most,
    hasTexts: texts.size > 0,
    reports,
    bodies,
    glossary,
    themes,
    vocabulary,
    synonyms: synonyms.map(({ everyday, reports: forms }) => ({ heard: everyday, forms })),
  });
  // Every letter has its file, so that asking for one is never a fault.
  const letters = [...'0abcdefghijklmnopqrstuvwxyz'];
  const files = new Map<string, unknown>([
    ['archive', archive],
    ['numbers', numberFile(reports)],
    ...answerFiles(sources),
    ...[...texts].map(([report, text]): [string, unknown] => [`text/${report}`, text]),
    ...letters.flatMap((letter): [string, unknown][] => [
      [`names/${letter}`, names.get(letter) ?? { terms: [], sections: [] }],
      [`spelling/${letter}`, spelling.get(letter) ?? []],
    ]),
  ]);
  return { stretches, files };
}

/** Words of a record, in the mean. */
function usualWords(stretches: readonly Stretch[]): number {
  const words = stretches.flatMap(({ passages }) => passages.map((passage) => passage.words));
  return words.reduce((sum, count) => sum + count, 0) / stretches.length;
}

/**
 * Words of a stretch. Short ones make small files and good ranking; but each costs eight bytes of a file that every search loads, so there are
 * never many more than three and a half thousand.
 */
export function stretchWords(archiveWords: number): number {
  return Math.max(600, Math.ceil(archiveWords / 2200));
}

function byPassage(themePassages: SearchSources['themePassages']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [theme, passages] of themePassages)
    for (const passage of passages) found.set(passage, [...(found.get(passage) ?? []), theme]);
  return found;
}
