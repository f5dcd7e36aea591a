import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { isHole, type Mark } from '../../src/edition/marks.ts';
import type { NameFile } from '../../src/search/name-file.ts';
import { readTexts, surfaceOf, textFiles } from './surfaces.ts';

const folder = process.env.DIST || 'dist';

/** Words that no other passage has, right before a hole or the marked words themselves, and the mark that must follow them. */
interface Probe {
  address: string;
  words: string;
  mark: Mark;
}

const signs = {
  lost: /^ ?(?:\[…\]|\[text lost|This figure|The (?:drawing|labels) of)/,
  withheld: /^ ?\[withheld/,
  sic: /^[”’"'),.]* ?\[sic/,
  // Of an address that is a link, behind the link.
  corrected: /^\S* ?\[corrected/,
};

test('wherever words beside a mark are published, the mark is, and the surface is in the table', {
  timeout: 240_000,
}, async () => {
  const probes = await findProbes();
  expect(probes.length).toBeGreaterThan(80);
  const table = new Set(
    [...(await readFile('docs/marks.md', 'utf8')).matchAll(/^\| `([^`]+)` \|([^|]*)\|$/gm)].map(
      ([, surface]) => surface ?? '',
    ),
  );
  const asReceived = new Set(['/reports/<report>/source/', '/reports/<report>/source.txt', '/data/editorial-log.json']);
  const unknown = new Set<string>();
  const bare: string[] = [];
  let seen = 0;

  for (const file of await textFiles(folder)) {
    const surface = surfaceOf(file);
    for (const { text, marks } of await readTexts(folder, file)) {
      for (const { address, words, mark } of probes) {
        for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
          seen += 1;
          if (!table.has(surface)) unknown.add(surface);
          const behind = text.slice(at + words.length);
          const isCut = isHole(mark.kind) && /^ ?…/.test(behind);
          if (!asReceived.has(surface) && !isCut && !marks.includes(mark.kind) && !signs[mark.kind].test(behind))
            bare.push(`${file}: "${words}${behind.slice(0, 30)}" without the mark ${mark.kind} of ${address}`);
        }
      }
    }
  }
  expect([...unknown], 'surfaces that are not in docs/marks.md').toEqual([]);
  expect(bare).toEqual([]);
  expect(seen).toBeGreaterThan(probes.length * 4);
});

async function findProbes(): Promise<Probe[]> {
  const { reports } = await readArchive('content');
  const all = reports.flatMap(({ id, sections }) =>
    sections.flatMap(({ passages }) => passages.map((passage) => ({ address: `${id}#${passage.id}`, passage }))),
  );
  const everything = all.map(({ passage: { text } }) => text.replace(/\s+/g, ' ')).join('\n');
  return all.flatMap(({ address, passage: { text, marks } }) =>
    marks.flatMap((mark): Probe[] => {
      const end = isHole(mark.kind) ? mark.at : mark.at + mark.length;
      const cell =
        text
          .slice(0, end)
          .split(/[\t\n]/)
          .at(-1) ?? '';
      const inside = isHole(mark.kind) ? 0 : mark.length;
      const before = cell
        .slice(0, cell.length - inside)
        .split(' ')
        .slice(-5)
        .join(' ');
      const words = `${before}${cell.slice(cell.length - inside)}`.trim();
      const others = marks.some(
        (other) => other !== mark && other.at < end && other.at + other.length > end - words.length,
      );
      return words.length > 12 && !others && everything.split(words).length === 2 ? [{ address, words, mark }] : [];
    }),
  );
}

test('names that search suggests and explains carry the marks that the glossary has on them', async () => {
  const glossary: { id: string; expansions: { text: string; marks?: Mark[] }[] }[] = JSON.parse(
    await readFile(`${folder}/data/glossary.json`, 'utf8'),
  );
  const marked = new Set(
    glossary.flatMap(({ id, expansions }) =>
      expansions.flatMap(({ text, marks = [] }) => (marks.length > 0 ? [`${id} ${text}`] : [])),
    ),
  );
  const sound = new Set(
    glossary.flatMap(({ id, expansions }) =>
      expansions.flatMap(({ text, marks = [] }) => (marks.length === 0 ? [`${id} ${text}`] : [])),
    ),
  );
  expect(marked.size).toBeGreaterThan(5);
  const bare: string[] = [];
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const { terms }: NameFile = JSON.parse(await readFile(`${folder}/search/data/names/${letter}.json`, 'utf8'));
    for (const { id, expansion = '' } of terms)
      if (marked.has(`${id} ${expansion}`) && !sound.has(`${id} ${expansion}`)) bare.push(`${id}: ${expansion}`);
  }
  expect(bare).toEqual([]);
});
