import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/issues/issue.ts';

const wanted = {
  site: 'where it stands, so citations name paths without a host and there is no sitemap',
  responsible: 'who is responsible for it',
  contact: 'where a reader can report a slip or ask for removal',
  accessibility: 'when its accessibility was assessed, and with what outcome',
} as const;

/** Who publishes an archive answers for it: a warning for each thing that `archive.yaml` does not say. */
export function checkArchiveFile({ facts, reports }: Archive): Issue[] {
  const said = { ...facts, site: process.env.SITE || facts.site };
  const empty: Issue[] =
    reports.length > 0
      ? []
      : [
          {
            severity: 'warning',
            kind: 'archive',
            place: { file: 'content/reports' },
            problem: 'there is no report yet.',
            remedy: 'Import one: npm run import -- <file> --id <report-id>',
          },
        ];
  const unsaid = Object.entries(wanted).flatMap(([field, what]): Issue[] =>
    said[field as keyof typeof wanted]
      ? []
      : [
          {
            severity: 'warning',
            kind: 'archive',
            place: { file: 'content/archive.yaml' },
            problem: `the archive does not say ${what}.`,
            remedy: `Add "${field}"; docs/hosting.md shows how. Until then its pages do without, and say so.`,
          },
        ],
  );
  return [...empty, ...unsaid];
}
