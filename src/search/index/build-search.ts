import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Body } from '../../edition/bodies.ts';
import type { Glossary } from '../../edition/glossary.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import type { Synonyms } from '../../schemas/synonyms.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { archiveFile } from './archive-file.ts';
import { recordsToRead } from './index-names.ts';
import { nameFiles } from './name-files.ts';
import { numberFile } from './number-file.ts';
import { quotedPassages } from './quoted-passages.ts';
import { spellingFiles } from './spelling-files.ts';
import { cutStretches, type KnownOfPassages } from './stretches.ts';
import { textFiles } from './text-files.ts';
import { type WrittenIndex, writeIndex } from './write-index.ts';

export interface SearchSources {
  /** Oldest first. */
  reports: readonly PreparedReport[];
  /** Inspected bodies, by name; one alone is not searched by, since nothing tells it from others. */
  bodies: readonly Body[];
  glossary: Glossary;
  synonyms: Synonyms;
  vocabulary: Pick<Vocabulary, 'voices' | 'findings'>;
  /** Titles by id. */
  themes: ReadonlyMap<string, string>;
  /** Passages of each theme, as `report#passage`. */
  themePassages: ReadonlyMap<string, readonly string[]>;
}

/**
 * Write everything that search needs: `pagefind/` (the index) and `search/` (names, spelling, what words are also called).
 *
 * @param dist Folder of the built site.
 */
export async function buildSearch(sources: SearchSources, dist: string): Promise<WrittenIndex> {
  const { glossary, synonyms, vocabulary, themes, themePassages } = sources;
  const isOneOfMany = sources.bodies.length > 1;
  const bodies = isOneOfMany ? sources.bodies : [];
  const reports = isOneOfMany ? sources.reports : sources.reports.map((report) => ({ ...report, bodies: [] }));
  const quoted = quotedPassages(reports, glossary);
  const known: KnownOfPassages = { themes: byPassage(themePassages), grades: quoted.grades, defines: quoted.defines };
  const wordsEach = stretchWords(reports.reduce((sum, { receipt }) => sum + receipt.editionWords, 0));
  const stretches = reports.flatMap((report) => cutStretches(report, known, wordsEach));
  const [written, texts] = [await writeIndex(stretches, `${dist}/pagefind`), textFiles(stretches)];

  const data = `${dist}/search/data`;
  await rm(data, { recursive: true, force: true });
  for (const folder of ['names', 'spelling', 'text']) await mkdir(`${data}/${folder}`, { recursive: true });
  const write = (name: string, content: unknown) => writeFile(`${data}/${name}.json`, JSON.stringify(content));
  await write(
    'archive',
    archiveFile({
      records: written.records,
      mostRead: recordsToRead([[undefined, written.words / written.records]]).most,
      hasTexts: texts.size > 0,
      reports,
      bodies,
      glossary,
      themes,
      vocabulary,
      synonyms: synonyms.map(({ everyday, reports: forms }) => ({ heard: everyday, forms })),
    }),
  );
  await write('numbers', numberFile(reports));
  for (const [report, text] of texts) await write(`text/${report}`, text);
  const [names, spelling] = [nameFiles(reports, glossary, quoted.find), spellingFiles(reports)];
  // Every letter has its file, so that asking for one is never a fault.
  for (const letter of '0abcdefghijklmnopqrstuvwxyz') {
    await write(`names/${letter}`, names.get(letter) ?? { terms: [], sections: [] });
    await write(`spelling/${letter}`, spelling.get(letter) ?? []);
  }
  return written;
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
