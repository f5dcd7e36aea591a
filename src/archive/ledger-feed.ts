import { plainMarked } from '../edition/marks.ts';
import { recommendations as says } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { passageName } from '../registers/labels.ts';
import type { RecommendationRow } from '../registers/recommendations.ts';
import { findingNamed } from '../vocabulary/vocabulary.ts';
import { archive } from './archive-facts.ts';
import { isDivided } from './bodies.ts';
import { type FeedFacts, feedOf, pubDate } from './feed.ts';
import { entryAddress, standingLabel } from './ledger.ts';
import type { ArchiveRegisters } from './registers.ts';

/** A feed of verdicts, that of the newest report first; each leads to its entry in the ledger. */
export async function ledgerFeed(
  entries: readonly RecommendationRow[],
  { reports }: Pick<ArchiveRegisters, 'reports'>,
  facts: FeedFacts,
): Promise<Response> {
  const divided = await isDivided();
  const byId = new Map(reports.map((report) => [report.id, report.meta]));
  const order = new Map(reports.map(({ id }, index) => [id, index]));
  const verdicts = entries
    .flatMap((entry) => entry.followUps.map((followUp) => ({ entry, followUp })))
    .toSorted((a, b) => (order.get(b.followUp.report) ?? 0) - (order.get(a.followUp.report) ?? 0));
  return feedOf(
    verdicts.map(({ entry, followUp }) => {
      const later = byId.get(followUp.report);
      const asked = say(says.entry, {
        kind: findingNamed(archive, entry.kind).one,
        report: byId.get(entry.report)?.shortTitle ?? entry.report,
        passage: passageName(entry.url),
      });
      const words = followUp.quote === null ? '' : ` “${plainMarked({ text: followUp.quote, marks: followUp.marks })}”`;
      return {
        title: `${standingLabel(followUp.verdict)}: ${asked}`,
        description: `${later?.title ?? followUp.report}.${words}`,
        link: entryAddress(entry, divided),
        id: `${entry.id}/${followUp.url ?? followUp.report}`,
        ...(later && pubDate(later)),
      };
    }),
    facts,
  );
}
