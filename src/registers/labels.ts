import type { FindingKind } from '../schemas/section.ts';

/** What a kind of finding is called, one and many. */
export const findingLabels: Readonly<Record<FindingKind, readonly [one: string, many: string]>> = {
  strength: ['Strength', 'Strengths'],
  'work-in-progress': ['Work in progress', 'Works in progress'],
  'area-for-improvement': ['Area for improvement', 'Areas for improvement'],
  recommendation: ['Recommendation', 'Recommendations'],
  'cause-of-concern': ['Cause of concern', 'Causes of concern'],
};

/** `#p12` → `p12`; how a link to a passage reads. */
export function passageName(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

/** A unit as a reader says it. */
export function unitLabel(unit: string): string {
  return units[unit] ?? unit;
}

const units: Readonly<Record<string, string>> = {
  count: 'number', percent: 'percent', 'percentage-points': 'percentage points', gbp: 'pounds', seconds: 'seconds', hours: 'hours', days: 'days', weeks: 'weeks', months: 'months', years: 'years', rank: 'rank', 'square-miles': 'square miles', other: 'as printed',
};
