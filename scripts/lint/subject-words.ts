import { globSync, readFileSync } from 'node:fs';
import { escapePattern } from '../../src/edition/escape-pattern.ts';
import type { Issue } from '../../src/issues/issue.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** Ids of an archive that are everyday words, which the engine may use for what they mean. */
const everyday = new Set(['strength', 'recommendation', 'publisher', 'public-domain']);

/** Words that only an archive says: its ids, what its bodies are called, the names that its reports bear. */
export function subjectWords({ body, voices, findings, licences }: Vocabulary, names: readonly string[]): string[] {
  const ids = [...voices, ...findings, ...licences].map(({ id }) => id).filter((id) => !everyday.has(id));
  const called = [
    body.one,
    body.many,
    ...body.names,
    ...voices.map(({ short }) => short),
    ...findings.map(({ one }) => one),
  ];
  // Words of names, without the small ones between them: `the`, `and`, `for`.
  const ofNames = names.flatMap((name) => name.match(/\p{Lu}\p{L}{3,}/gu) ?? []);
  return [...new Set([...ids, ...called, ...ofNames])].filter((word) => !everyday.has(word.toLowerCase()));
}

/**
 * Every place in the engine where a word of the archive's subject stands, in code or comment; tests and their fixtures may tell of an archive.
 *
 * @param folder The project's.
 */
export function findSubjectWords(words: readonly string[], folder: string): Issue[] {
  // `force: true` is an option of Node's, `forceLanguage` one of Pagefind's.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${words.map(escapePattern).join('|')})(?![\\p{L}\\p{N}_]|: true)`,
    'iu',
  );
  const files = globSync('{src,scripts}/**/*.{ts,mts,mjs,astro,css,mdx}', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\/fixtures\/|^scripts\/benchmark\//.test(file));
  return files.sort().flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index): Issue[] => {
        const word = pattern.exec(line)?.[0];
        if (word === undefined) return [];
        const remedy = 'Say it for any archive, or take the word from src/vocabulary/.';
        return [
          {
            kind: 'subject',
            place: { file, line: index + 1 },
            problem: `“${word}” is a word of this archive’s subject.`,
            remedy,
          },
        ];
      }),
  );
}
