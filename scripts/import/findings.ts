import type { FindingKind } from '../../src/schemas/section.ts';
import { comparable } from './set-aside.ts';

/** The headings under which inspectorates list findings. */
const kinds: readonly [RegExp, FindingKind][] = [
  [/^strengths?$/, 'strength'],
  [/^work in progress$/, 'work-in-progress'],
  [/^areas? for improvement$|^area for improvement \d+\b/, 'area-for-improvement'],
  [/^recommendations?$|^recommendation \d+\b/, 'recommendation'],
  [/^causes? of concern$|^cause of concern \d+\b/, 'cause-of-concern'],
];

export function findingKindOf(heading: string): FindingKind | undefined {
  const text = comparable(heading).replace(/:$/, '');
  return kinds.find(([pattern]) => pattern.test(text))?.[1];
}

/** `Recommendation 2: The force should …`: a paragraph that says itself what it is. */
export function findingKindOfParagraph(text: string): FindingKind | undefined {
  const label = /^(recommendation|area for improvement|cause of concern)(?: [A-Z]?\d+)?[:.–-] +\S|^(recommendation) \d+ +\p{Lu}/iu.exec(text);
  return label ? findingKindOf(label[1] ?? label[2] ?? '') : undefined;
}

/** `None identified.`: a list that says that there is no finding. */
export function saysNone(text: string): boolean {
  return /^(none|nothing|no [a-z ]{3,40}) ?(identified|found|noted|recorded)?\.?$/i.test(text.trim());
}
