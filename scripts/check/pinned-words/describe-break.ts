import type { Issue } from '../../../src/issues/issue.ts';
import { formatPlace } from '../../../src/issues/issue.ts';
import type { Break } from './find-breaks.ts';
import type { StandingPassage } from './passages.ts';

/** A break as a person can mend it: everything to write, ready to paste. */
export function describeBreak(
  found: Break,
  { reportId, contentFolder, today }: { reportId: string; contentFolder: string; today: string },
): Issue {
  const { passage, problems, anchors, readings, redirects, notes } = found;
  const editionFile = `content/reports/${reportId}/edition.yaml`;
  const steps = [
    ...anchors.map((anchor) => anchorStep(anchor.passage, anchor.id)),
    ...notes.map(
      (note) =>
        `${formatPlace(note.passage.place)}: give the note its number again: [^${note.id.slice('fn-'.length)}].`,
    ),
    ...(readings.length > 0
      ? [`${editionFile}, under readings:`, ...readings.map((reading) => `  ${readingEntry(reading, today)}`)]
      : []),
    ...(readings.some(({ was }) => was === undefined)
      ? ['    Take the words that are left out here from the file as it was published.']
      : []),
    ...(redirects.length > 0
      ? [
          `${contentFolder}/redirects.yaml:`,
          ...redirects.map(({ from, to }) => `  ${JSON.stringify(from)}: ${JSON.stringify(to)}`),
          // Words that are gone lead to no other words: the page says at their address that they are not there.
          ...(redirects.some(({ to }) => !to.includes('#'))
            ? ['Withhold words rather than take them out: their place then says why.']
            : []),
        ]
      : []),
  ];
  const { file, line } = passage?.place ?? { file: editionFile, line: undefined };
  return {
    kind: 'addresses',
    place: { file, line },
    problem: `published addresses would say something else: ${problems.join('; ')}.`,
    remedy: ['Bring the words back, or keep each address with what it said:', ...steps.map((step) => `  ${step}`)].join(
      '\n    ',
    ),
  };
}

function anchorStep({ place, kind }: StandingPassage, id: string): string {
  const anchor = `<Anchor id="${id}" />`;
  const where = place.byHand
    ? `write ${anchor} in place of its anchor`
    : kind === 'table' || kind === 'grade' || kind === 'gap'
      ? `put ${anchor} on a line of its own before the ${kind}`
      : `put ${anchor} first in the ${kind}`;
  return `${formatPlace(place)}: ${where}.`;
}

function readingEntry({ passage, reason, was }: Break['readings'][number], today: string): string {
  return `- { passage: ${passage}, was: ${JSON.stringify(was ?? '…')}, reason: ${reason}, date: ${today} }`;
}
