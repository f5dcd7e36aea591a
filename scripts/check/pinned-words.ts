import { readRedirects } from '../../src/edition/addresses.ts';
import type { Archive } from '../../src/edition/archive.ts';
import { readPublished } from '../../src/edition/published.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { describeBreak } from './pinned-words/describe-break.ts';
import { findBreaks } from './pinned-words/find-breaks.ts';
import { type PinnedPassage, pinnedPassages, type StandingPassage, standingPassages } from './pinned-words/passages.ts';

/** Every published passage has the words it was published with, or its earlier ones on record; none has the id of another. */
export async function checkPinnedWords({ reports }: Pick<Archive, 'reports'>, contentFolder: string): Promise<Issue[]> {
  const published = (await readPublished(contentFolder)) ?? [];
  const redirects = await readRedirects(contentFolder);
  const today = new Date().toISOString().slice(0, 10);
  return reports.flatMap((report) => {
    const standing = standingPassages(report);
    const pinned = pinnedPassages(published, { reportId: report.id, redirects, standing });
    const { readings, numbering } = report.edition;
    const breaks = findBreaks({ pinned, standing, readings, numbering });
    return breaks.length > 0
      ? breaks.map((found) => describeBreak(found, { reportId: report.id, contentFolder, today }))
      : checkPinned(pinned, standing, { report: report.id, file: `${contentFolder}/addresses.txt` });
  });
}

/** Words that no digest in the list is of yet are a warning: it is added when the pages are published. */
function checkPinned(
  pinned: readonly PinnedPassage[],
  standing: readonly StandingPassage[],
  { report, file }: { report: string; file: string },
): Issue[] {
  const digests = new Map(standing.map(({ page, id, digest }) => [`${page}#${id}`, digest]));
  const loose = pinned.filter(
    (was) => digests.has(was.address) && digests.get(was.address) !== was.digests.at(-1),
  ).length;
  if (loose === 0) return [];
  return [
    {
      kind: 'addresses',
      severity: 'warning',
      place: { file },
      problem: `${loose === 1 ? 'one passage' : `${loose} passages`} of ${report} not pinned to the present words yet.`,
      remedy: 'Pin them before you publish: npm run addresses',
    },
  ];
}
