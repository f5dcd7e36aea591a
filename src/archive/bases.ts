import { reports } from '../messages/messages.ts';
import { say } from '../messages/say.ts';

/** How the archive knows a fact, for readers. */
export const basisLabels = {
  text: say(reports.basisText),
  inferred: say(reports.basisInferred),
  elsewhere: say(reports.basisElsewhere),
  unknown: say(reports.basisUnknown),
} as const;
