import type { PreparedReport } from '../edition/prepare.ts';
import { verdicts as says } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import type { FollowUpRow, RecommendationRow, Standing } from '../registers/recommendations.ts';
import { verdicts } from '../schemas/follow-ups.ts';
import { archive } from './archive-facts.ts';
import { registerAddress } from './bodies.ts';
import type { ArchiveRegisters } from './registers.ts';

/** In the order of lists: from what is done to what nobody has looked at. */
export const standings: readonly Standing[] = [...verdicts, 'undecided', 'unseen'];

/** Does the archive have kinds of finding that ask for something? */
export const hasLedger = archive.findings.some(({ asks }) => asks);

/** As readers see it: `Found again`. */
export function standingLabel(standing: Standing): string {
  return say(says[standing], { body: archive.body.one });
}

/** Where an entry stands in the ledger; with several bodies on the page of its own. */
export function entryAddress({ id, body }: Pick<RecommendationRow, 'id' | 'body'>, divided: boolean): string {
  const [first] = body?.split(' ') ?? [];
  return `${first === undefined ? '/recommendations/' : registerAddress('/recommendations/', first, divided)}#${id}`;
}

/** The entries by the ids of their findings. */
export function entriesById({
  recommendations,
}: Pick<ArchiveRegisters, 'recommendations'>): ReadonlyMap<string, RecommendationRow> {
  return (indexes.get(recommendations) ?? indexOf(recommendations)).byId;
}

/** An entry, and what a passage says of it. */
export interface Answer {
  entry: RecommendationRow;
  followUp: FollowUpRow;
}

/** What the passages of a report answer, by passage; each entry once. */
export function answersIn(
  { id }: Pick<PreparedReport, 'id'>,
  { recommendations }: Pick<ArchiveRegisters, 'recommendations'>,
): ReadonlyMap<string, readonly Answer[]> {
  return (indexes.get(recommendations) ?? indexOf(recommendations)).answers.get(id) ?? new Map();
}

interface LedgerIndex {
  byId: ReadonlyMap<string, RecommendationRow>;
  answers: ReadonlyMap<string, ReadonlyMap<string, readonly Answer[]>>;
}

/** Asked on every page of a report; made once for a build. */
const indexes = new WeakMap<readonly RecommendationRow[], LedgerIndex>();

function indexOf(recommendations: readonly RecommendationRow[]): LedgerIndex {
  const answers = new Map<string, Map<string, Answer[]>>();
  for (const entry of recommendations)
    for (const followUp of entry.followUps) {
      if (followUp.url === null) continue;
      const passage = followUp.url.slice(followUp.url.indexOf('#') + 1);
      const own = answers.get(followUp.report) ?? new Map<string, Answer[]>();
      own.set(passage, [...(own.get(passage) ?? []), { entry, followUp }]);
      answers.set(followUp.report, own);
    }
  const index = { byId: new Map(recommendations.map((entry) => [entry.id, entry])), answers };
  indexes.set(recommendations, index);
  return index;
}
