import type { ObservationRow } from './observations.ts';

/** `#p12` → `p12`; how a link to a passage reads. */
export function passageName(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

/** A figure as printed, and after it its number where the print does not say it: `5 percent (−5)` where the sign is in the words. */
export function shownFigure(
  { printed, value, isPlain }: Pick<ObservationRow, 'printed' | 'value' | 'isPlain'>,
  language: string,
): string {
  return value === null || isPlain ? printed : `${printed} (${value.toLocaleString(language).replace('-', '−')})`;
}
