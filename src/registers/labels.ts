import { readFigure } from '../schemas/figure.ts';
import type { FindingKind } from '../schemas/section.ts';

/** What a kind of finding is called, one and many. */
export const findingLabels: Readonly<Record<FindingKind, readonly [one: string, many: string]>> = {
  strength: ['Strength', 'Strengths'],
  'work-in-progress': ['Work in progress', 'Work in progress'],
  'area-for-improvement': ['Area for improvement', 'Areas for improvement'],
  recommendation: ['Recommendation', 'Recommendations'],
  'cause-of-concern': ['Cause of concern', 'Causes of concern'],
};

/** `#p12` → `p12`; how a link to a passage reads. */
export function passageName(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

/** A figure as printed, and after it its number where the print does not say it: `5 percent (−5)` where the sign is in the words. */
export function shownFigure({ printed, value }: { printed: string; value: number | null }): string {
  return value === null || readFigure(printed) === value ? printed : `${printed} (${value.toLocaleString('en-GB').replace('-', '−')})`;
}

/** A unit as a reader says it. */
export function unitLabel(unit: string): string {
  return units[unit] ?? unit;
}

const units: Readonly<Record<string, string>> = {
  count: 'number',
  percent: 'percent',
  'percentage-points': 'percentage points',
  gbp: 'pounds',
  seconds: 'seconds',
  hours: 'hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  rank: 'rank',
  'square-miles': 'square miles',
  other: 'as printed',
};
