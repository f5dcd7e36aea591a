import { readdir, readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Report } from '../../src/edition/report.ts';
import type { Issue } from '../../src/issues/issue.ts';

/** Withheld words are in no file of the built site: no page, no data, no index, no source text. */
export async function checkWithheld(siteFolder: string, reports: readonly Pick<Report, 'edition'>[]): Promise<Issue[]> {
  const secrets = reports.flatMap(({ edition }) => edition.withheld.flatMap(({ from }) => secretsOf(from)));
  if (secrets.length === 0) return [];
  const issues: Issue[] = [];
  for (const name of await readdir(siteFolder, { recursive: true })) {
    const path = `${siteFolder}/${name}`;
    if (!(await stat(path)).isFile()) continue;
    const text = readings(await readFile(path));
    if (!secrets.some((secret) => text.includes(secret))) continue;
    issues.push({
      kind: 'withheld',
      place: { file: path },
      problem: 'withheld words are in a published file.',
      remedy: 'Publish source lines only as PreparedReport gives them, and withhold every place where the words stand.',
    });
  }
  return issues;
}

/** What gives withheld words away: a long number, any two words in a row of which one is a name, or the only word. */
function secretsOf(from: string): string[] {
  const numbers = (from.match(/\d[\d ]{4,}\d/g) ?? []).map((number) => number.replaceAll(' ', ''));
  const words = plain(from).split(' ');
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const named = words.length === 1 ? words : pairs.filter((pair) => /\p{Lu}/u.test(pair));
  return [...numbers, ...named.map((words) => ` ${words} `)];
}

/** A file as a reader or a machine could take it: unpacked, with and without tags, and without spaces between digits. */
function readings(bytes: Uint8Array): string {
  const content = new TextDecoder().decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
  const text = ` ${plain(content)}  ${plain(content.replace(/<[^<>]{0,2000}>/g, ' '))} `;
  return `${text}${text.replace(/(?<=\d) (?=\d)/g, '')}`;
}

/** Words without what stands around them, one space between two. */
function plain(text: string): string {
  return text
    .replace(/\\[nrt]|&nbsp;|[^\p{L}\p{N}'’-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
