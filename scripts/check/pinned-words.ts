import { readRedirects } from '../../src/edition/addresses.ts';
import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/edition/issue.ts';
import { describeBreak } from './pinned-words/describe-break.ts';
import { findBreaks } from './pinned-words/find-breaks.ts';
import { pinnedPassages, standingPassages } from './pinned-words/passages.ts';
import { readPublished } from './published.ts';

/** Every published passage has the words it was published with, or its earlier ones on record; none has the id of another. */
export async function checkPinnedWords({ reports }: Pick<Archive, 'reports'>, contentFolder: string): Promise<Issue[]> {
  const published = (await readPublished(contentFolder)) ?? [];
  const redirects = await readRedirects(contentFolder);
  const today = new Date().toISOString().slice(0, 10);
  return reports.flatMap((report) => {
    const pinned = pinnedPassages(report.id, published, redirects);
    const { readings, numbering } = report.edition;
    const breaks = findBreaks({ pinned, standing: standingPassages(report), readings, numbering });
    return breaks.map((found) => describeBreak(found, { reportId: report.id, contentFolder, today }));
  });
}
