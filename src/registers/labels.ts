import { readFigure } from '../schemas/figure.ts';

/** `#p12` → `p12`; how a link to a passage reads. */
export function passageName(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

/** A figure as printed, and after it its number where the print does not say it: `5 percent (−5)` where the sign is in the words. */
export function shownFigure({ printed, value }: { printed: string; value: number | null }, language: string): string {
  return value === null || readFigure(printed) === value ? printed : `${printed} (${value.toLocaleString(language).replace('-', '−')})`;
}
