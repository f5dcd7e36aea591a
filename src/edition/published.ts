import { existsSync } from 'node:fs';
import { ContentError } from '../issues/issue.ts';
import type { Archive } from './archive.ts';
import { sourceText } from './marks.ts';
import { readText } from './read-text.ts';
import { wordsDigest } from './words-digest.ts';

/** A line of `content/addresses.txt`. */
export interface PublishedAddress {
  address: string;
  /** Of the words that the passage had, the latest last; none for a page. */
  digests: readonly string[];
  line: number;
}

/** An address as the archive has it now. */
export interface CurrentAddress {
  address: string;
  /** Of a passage's words. */
  digest?: string;
}

/** Every address that reports and terms publish, pages and anchors, in the order of the archive. Other pages are known once they are built. */
export function listAddresses({ reports, glossary }: Archive): CurrentAddress[] {
  return [
    ...reports.flatMap(({ id, sections }) => [
      { address: `/reports/${id}/` },
      ...sections.flatMap(({ slug, passages }) => [
        { address: `/reports/${id}/${slug}/` },
        ...passages.map((passage) => ({
          address: `/reports/${id}/${slug}/#${passage.id}`,
          digest: wordsDigest(sourceText(passage)),
        })),
      ]),
    ]),
    ...[...glossary.terms.keys()].map((id) => ({ address: `/glossary/${id}/` })),
  ];
}

/** Published addresses as committed, one a line. */
export async function readPublished(contentFolder: string): Promise<PublishedAddress[] | undefined> {
  const file = `${contentFolder}/addresses.txt`;
  if (!existsSync(file)) return undefined;
  const lines = (await readText(file, file)).split('\n').map((text) => text.trim());
  return lines.flatMap((text, index): PublishedAddress[] => {
    if (text === '') return [];
    const [address = '', ...digests] = text.split(/\s+/);
    const isSound =
      address.startsWith('/') &&
      digests.every((digest) => /^[0-9a-f]{16}$/.test(digest)) &&
      (digests.length === 0 || address.includes('#'));
    if (!isSound)
      throw new ContentError([
        {
          kind: 'addresses',
          place: { file, line: index + 1 },
          problem: `"${text}" is not an address and the digests of its words.`,
          remedy: 'Restore the line as it was committed; npm run addresses writes new ones.',
        },
      ]);
    return [{ address, digests, line: index + 1 }];
  });
}

/**
 * The list with what is new: addresses, and digests of words that changed. Nothing leaves it; the archive's own order comes first.
 *
 * @param pages Addresses of other pages, as built.
 */
export function addPublished(
  published: readonly PublishedAddress[],
  current: readonly CurrentAddress[],
  pages: readonly string[],
): string[] {
  const digests = new Map<string, string[]>();
  for (const { address, digest } of current) digests.set(address, digest === undefined ? [] : [digest]);
  for (const address of pages) if (!digests.has(address)) digests.set(address, []);
  for (const { address, digests: known } of published) {
    const now = digests.get(address) ?? [];
    digests.set(address, [...known, ...now.filter((digest) => digest !== known.at(-1))]);
  }
  return [...digests].map(([address, known]) => [address, ...known].join(' '));
}
