import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/edition/issue.ts';
import { readYaml } from '../../src/edition/yaml.ts';

/** Old address → address it moved to. */
export const redirectsSchema = z.record(z.string().startsWith('/'), z.string().startsWith('/'));

/** Every address the archive's content publishes, pages and anchors, in the order of the archive. */
export function listAddresses({ reports, glossary }: Archive): string[] {
  return [
    ...reports.flatMap(({ id, sections }) => [
      `/reports/${id}/`,
      ...sections.flatMap(({ slug, passages }) => [`/reports/${id}/${slug}/`, ...passages.map((passage) => `/reports/${id}/${slug}/#${passage.id}`)]),
    ]),
    ...[...glossary.terms.keys()].map((id) => `/glossary/${id}/`),
  ];
}

/** Nothing in the committed list of published addresses has gone without a redirect. */
export async function checkAddresses(archive: Archive, contentFolder: string): Promise<Issue[]> {
  const file = `${contentFolder}/addresses.txt`;
  if (!existsSync(file)) return [{ kind: 'addresses', place: { file }, problem: 'the list of published addresses is missing.', remedy: 'Restore it; for a new archive write it with: npm run addresses' }];
  const current = new Set(listAddresses(archive));
  const redirects = await readRedirects(contentFolder);
  const published = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());

  const gone = published.flatMap((address, index): Issue[] => {
    if (address === '' || current.has(address) || redirects[address] !== undefined) return [];
    return [{ kind: 'addresses', place: { file, line: index + 1 }, problem: `the published address ${address} is gone.`, remedy: 'Bring it back, or add where it moved to content/redirects.yaml. Links last.' }];
  });
  const dangling = Object.entries(redirects).flatMap(([from, to]): Issue[] =>
    current.has(to) ? [] : [{ kind: 'addresses', place: { file: `${contentFolder}/redirects.yaml` }, problem: `${from} leads to ${to}, which does not exist.`, remedy: 'Correct the address.' }],
  );
  const listed = new Set(published);
  const unlisted = [...current].filter((address) => !listed.has(address)).length;
  const news: Issue[] = unlisted === 0 ? [] : [{ kind: 'addresses', severity: 'warning', place: { file }, problem: `${unlisted} addresses are not in the list yet.`, remedy: 'Add them before you publish: npm run addresses' }];
  return [...gone, ...dangling, ...news];
}

export async function readRedirects(contentFolder: string): Promise<Record<string, string>> {
  const file = `${contentFolder}/redirects.yaml`;
  return existsSync(file) ? readYaml(await readFile(file, 'utf8'), { file, schema: redirectsSchema }) : {};
}
