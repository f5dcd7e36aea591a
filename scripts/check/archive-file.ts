import type { Archive } from '../../src/edition/archive.ts';
import { readArchiveFile } from '../../src/edition/archive-file.ts';
import type { Issue } from '../../src/edition/issue.ts';

const wanted = {
  site: 'where it stands, so citations name paths without a host and there is no sitemap',
  responsible: 'who is responsible for it',
  contact: 'where a reader can report a slip or ask for removal',
  accessibility: 'when its accessibility was assessed, and with what outcome',
} as const;

/** Who publishes an archive answers for it: a warning for each thing that `archive.yaml` does not say. */
export async function checkArchiveFile(_: Archive, contentFolder: string): Promise<Issue[]> {
  const facts = await readArchiveFile(contentFolder);
  return Object.entries(wanted).flatMap(([field, what]): Issue[] =>
    facts[field as keyof typeof wanted] || (field === 'site' && process.env.SITE)
      ? []
      : [
          {
            severity: 'warning',
            kind: 'archive',
            place: { file: 'content/archive.yaml' },
            problem: `the archive does not say ${what}.`,
            remedy: `Add "${field}"; docs/hosting.md shows how.${field === 'site' ? '' : ' Until then its pages say that it is missing.'}`,
          },
        ],
  );
}
