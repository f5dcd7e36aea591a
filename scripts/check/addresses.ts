import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Redirects, readRedirects, splitAddress } from '../../src/edition/addresses.ts';
import type { Archive } from '../../src/edition/archive.ts';
import {
  type CurrentAddress,
  listAddresses,
  type PublishedAddress,
  readPublished,
} from '../../src/edition/published.ts';
import type { Issue } from '../../src/issues/issue.ts';

/** No page of a report or of the glossary that was published has gone without a redirect; `checkPinnedWords` looks after the passages. */
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
  const listed = listAddresses(archive);
  const current = new Set(listed.map(({ address }) => address));
  const redirects = await readRedirects(contentFolder);

  const gone = published
    .filter(
      ({ address }) =>
        isOfContent(address) && !address.includes('#') && !current.has(address) && redirects[address] === undefined,
    )
    .map(({ address, line }) => goneIssue(file, address, line));
  return [
    ...gone,
    ...checkRedirects(redirects, current, `${contentFolder}/redirects.yaml`),
    ...checkListed(published, listed, file),
  ];
}

/** A redirect leads from an address that is gone to one that is there. */
function checkRedirects(redirects: Redirects, current: ReadonlySet<string>, file: string): Issue[] {
  return Object.entries(redirects).flatMap(([from, to]): Issue[] => {
    const report = (problem: string, remedy: string): Issue[] => [
      { kind: 'addresses', place: { file }, problem, remedy },
    ];
    if (current.has(from))
      return report(
        `${from} is redirected, but it exists.`,
        'Remove the redirect; or the page, or give the passage another id.',
      );
    if (redirects[to] !== undefined || redirects[splitAddress(to).page] !== undefined)
      return report(`${from} leads to ${to}, which has moved itself.`, 'Let it lead to where the page is now.');
    return !isOfContent(to) || current.has(to)
      ? []
      : report(`${from} leads to ${to}, which does not exist.`, 'Correct the address.');
  });
}

/** What the list of published addresses does not have yet is a warning: it is added when the pages are published. */
function checkListed(published: readonly PublishedAddress[], listed: readonly CurrentAddress[], file: string): Issue[] {
  const known = new Set(published.map(({ address }) => address));
  const unlisted = listed.filter(({ address }) => !known.has(address)).length;
  if (unlisted === 0) return [];
  return [
    {
      kind: 'addresses',
      severity: 'warning',
      place: { file },
      problem: `${unlisted === 1 ? 'one address is' : `${unlisted} addresses are`} not in the list yet.`,
      remedy: 'Add them before you publish: npm run build && npm run addresses',
    },
  ];
}

/** Every page in the list of published addresses is in the built site, and every redirect leads from a page or an anchor that has moved to one that is there. */
export async function checkBuiltAddresses(contentFolder: string, siteFolder: string): Promise<Issue[]> {
  const published = (await readPublished(contentFolder)) ?? [];
  const fileOf = (address: string) => `${siteFolder}${splitAddress(address).page}index.html`;
  const gone = published
    .filter(({ address }) => !address.includes('#') && !existsSync(fileOf(address)))
    .map(({ address, line }) => goneIssue(`${contentFolder}/addresses.txt`, address, line));

  const place = { file: `${contentFolder}/redirects.yaml` };
  const redirects = Object.entries(await readRedirects(contentFolder)).filter(
    ([from, to]) => from.includes('#') || !isOfContent(from) || !isOfContent(to),
  );
  const misled = await Promise.all(
    redirects.map(async ([from, to]): Promise<Issue[]> => {
      const report = (problem: string, remedy: string): Issue[] => [{ kind: 'addresses', place, problem, remedy }];
      if (!existsSync(fileOf(to)))
        return report(`${from} leads to ${to}, which does not exist.`, 'Correct the address.');
      if (!existsSync(fileOf(from))) return [];
      const html = await readFile(fileOf(from), 'utf8');
      const { fragment } = splitAddress(from);
      if (fragment)
        return html.includes(`id="${fragment}"`)
          ? []
          : report(`${from} has no place on its page.`, 'Build the site again: npm run build');
      return html.includes('class="moved-to"')
        ? []
        : report(`${from} is redirected, but it exists.`, 'Remove the redirect, or the page.');
    }),
  );
  return [...gone, ...misled.flat()];
}

function isOfContent(address: string): boolean {
  return /^\/(?:reports|glossary)\/[^/#]+\/(?!full\/|source\/)/.test(address);
}

function goneIssue(file: string, address: string, line: number): Issue {
  return {
    kind: 'addresses',
    place: { file, line },
    problem: `the published address ${address} is gone.`,
    remedy: 'Bring it back, or add where it moved to content/redirects.yaml. Links last.',
  };
}
