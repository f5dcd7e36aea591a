import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readRedirects, splitAddress } from '../../src/edition/addresses.ts';
import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/edition/issue.ts';

/** Every address that reports and terms publish, pages and anchors, in the order of the archive. Other pages are known once they are built. */
export function listAddresses({ reports, glossary }: Archive): string[] {
  return [
    ...reports.flatMap(({ id, sections }) => [
      `/reports/${id}/`,
      ...sections.flatMap(({ slug, passages }) => [`/reports/${id}/${slug}/`, ...passages.map((passage) => `/reports/${id}/${slug}/#${passage.id}`)]),
    ]),
    ...[...glossary.terms.keys()].map((id) => `/glossary/${id}/`),
  ];
}

/** Published addresses as committed, one a line. */
export async function readPublished(contentFolder: string): Promise<{ address: string; line: number }[] | undefined> {
  const file = `${contentFolder}/addresses.txt`;
  if (!existsSync(file)) return undefined;
  return (await readFile(file, 'utf8')).split('\n').flatMap((text, index) => (text.trim() === '' ? [] : [{ address: text.trim(), line: index + 1 }]));
}

/** Nothing of a report or of the glossary that was published has gone without a redirect. */
export async function checkAddresses(archive: Archive, contentFolder: string): Promise<Issue[]> {
  const file = `${contentFolder}/addresses.txt`;
  const published = await readPublished(contentFolder);
  if (!published)
    return [
      {
        kind: 'addresses',
        place: { file },
        problem: 'the list of published addresses is missing.',
        remedy: 'Restore it; for a new archive write it with: npm run addresses',
      },
    ];
  const current = new Set(listAddresses(archive));
  const redirects = await readRedirects(contentFolder);

  const gone = published
    .filter(({ address }) => isOfContent(address) && !current.has(address) && !isRedirected(address, redirects))
    .map(({ address, line }) => goneIssue(file, address, line));
  const dangling = Object.entries(redirects).flatMap(([from, to]): Issue[] => {
    const place = { file: `${contentFolder}/redirects.yaml` };
    if (current.has(from))
      return [{ kind: 'addresses', place, problem: `${from} is redirected, but it exists.`, remedy: 'Remove the redirect, or the page.' }];
    if (from.includes('#') && current.has(splitAddress(from).page) && splitAddress(from).page !== splitAddress(to).page)
      return [
        {
          kind: 'addresses',
          place,
          problem: `${from} leads to another page, but its own page exists.`,
          remedy: 'Let it lead to the passage of its page that readers should see now.',
        },
      ];
    if (redirects[to] !== undefined || redirects[splitAddress(to).page] !== undefined)
      return [
        { kind: 'addresses', place, problem: `${from} leads to ${to}, which has moved itself.`, remedy: 'Let it lead to where the page is now.' },
      ];
    return !isOfContent(to) || current.has(to)
      ? []
      : [{ kind: 'addresses', place, problem: `${from} leads to ${to}, which does not exist.`, remedy: 'Correct the address.' }];
  });
  const listed = new Set(published.map(({ address }) => address));
  const unlisted = [...current].filter((address) => !listed.has(address)).length;
  const news: Issue[] =
    unlisted === 0
      ? []
      : [
          {
            kind: 'addresses',
            severity: 'warning',
            place: { file },
            problem: `${unlisted === 1 ? 'one address is' : `${unlisted} addresses are`} not in the list yet.`,
            remedy: 'Add them before you publish: npm run build && npm run addresses',
          },
        ];
  return [...gone, ...dangling, ...news];
}

/** Every page in the list of published addresses is in the built site, and every redirect leads from a page that has moved to one that is there. */
export async function checkBuiltAddresses(contentFolder: string, siteFolder: string): Promise<Issue[]> {
  const published = (await readPublished(contentFolder)) ?? [];
  const fileOf = (address: string) => `${siteFolder}${splitAddress(address).page}index.html`;
  const gone = published
    .filter(({ address }) => !address.includes('#') && !existsSync(fileOf(address)))
    .map(({ address, line }) => goneIssue(`${contentFolder}/addresses.txt`, address, line));

  const place = { file: `${contentFolder}/redirects.yaml` };
  const redirects = Object.entries(await readRedirects(contentFolder)).filter(([from, to]) => !isOfContent(from) || !isOfContent(to));
  const misled = await Promise.all(
    redirects.map(async ([from, to]): Promise<Issue[]> => {
      if (!existsSync(fileOf(to)))
        return [{ kind: 'addresses', place, problem: `${from} leads to ${to}, which does not exist.`, remedy: 'Correct the address.' }];
      const exists = !from.includes('#') && existsSync(fileOf(from)) && !(await readFile(fileOf(from), 'utf8')).includes('This page has moved');
      return exists
        ? [{ kind: 'addresses', place, problem: `${from} is redirected, but it exists.`, remedy: 'Remove the redirect, or the page.' }]
        : [];
    }),
  );
  return [...gone, ...misled.flat()];
}

function isOfContent(address: string): boolean {
  return /^\/(?:reports|glossary)\/[^/#]+\/(?!full\/|source\/)/.test(address);
}

/** An anchor is kept by its own redirect, or by that of its page. */
function isRedirected(address: string, redirects: Readonly<Record<string, string>>): boolean {
  return redirects[address] !== undefined || redirects[splitAddress(address).page] !== undefined;
}

function goneIssue(file: string, address: string, line: number): Issue {
  return {
    kind: 'addresses',
    place: { file, line },
    problem: `the published address ${address} is gone.`,
    remedy: 'Bring it back, or add where it moved to content/redirects.yaml. Links last.',
  };
}
