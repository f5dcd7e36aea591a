import type { Doubt } from '../../doubt.ts';
import { ImportError } from '../../import-error.ts';
import { lostCharacter } from './clean-text.ts';
import { bottomOf, type Page, type Run, rightOf } from './page.ts';

/** Pages whose text is none: a picture of text, or signs in a secret order. */
export interface TextFaults {
  /** Nothing but a picture. */
  scanned: number[];
  /** Fonts that do not say which letters their glyphs are. */
  garbled: number[];
}

/**
 * Looks for pages without text.
 *
 * @throws ImportError when most pages have none, with the command that mends it.
 */
export function checkText(pages: readonly Page[], file: string): TextFaults {
  const scanned = pages
    .filter((page) => lettersOf(page.runs) + lettersOf(page.turned) < 12 && isCovered(page))
    .map(({ number }) => number);
  const garbled = pages.filter((page) => isGarbled([...page.runs, ...page.turned])).map(({ number }) => number);
  const empty = pages.filter((page) => lettersOf(page.runs) + lettersOf(page.turned) === 0).length;
  if (empty === pages.length || scanned.length > pages.length * 0.5)
    throw new ImportError(
      `the PDF has no text: ${scanned.length > 0 ? `page ${scanned[0]} and ${scanned.length - 1} others are pictures of text` : 'none of its pages has a word'}.`,
      {
        place: { file },
        remedy: 'Let its letters be recognised, and compare the result with the pages: ocrmypdf in.pdf out.pdf',
      },
    );
  if (garbled.length > pages.length * 0.5)
    throw new ImportError(
      `the PDF does not say which letters it draws: on page ${garbled[0]} and ${garbled.length - 1} others its text reads as other signs than a reader sees.`,
      {
        place: { file },
        remedy: 'Let the letters be recognised from the pages as they look: ocrmypdf -f in.pdf out.pdf',
      },
    );
  return { scanned, garbled };
}

/** For the pages that are refused alone. @param lineOf First line at or after a page. */
export function doubtFaults({ scanned, garbled }: TextFaults, lineOf: (page: number) => number): Doubt[] {
  const groups = [
    { pages: scanned, problem: 'is a picture without text', command: 'ocrmypdf --pages' },
    {
      pages: garbled,
      problem: 'reads as other signs than a reader sees: its fonts do not say which letters they draw',
      command: 'ocrmypdf -f --pages',
    },
  ];
  return groups.flatMap(({ pages, problem, command }) =>
    pages.map((page) => ({
      lines: [lineOf(page), lineOf(page)] as [number, number],
      problem: `Page ${page} ${problem}.`,
      remedy: `Let its letters be recognised, and import the result: ${command} ${page} in.pdf out.pdf`,
    })),
  );
}

function lettersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
}

function isCovered(page: Page): boolean {
  return page.pictures.some(
    (box) =>
      rightOf(box) - Math.max(0, box.x) > page.width * 0.6 && bottomOf(box) - Math.max(0, box.y) > page.height * 0.5,
  );
}

/** Many lost signs; or letters of the Latin alphabet hardly any of which are vowels, or in words that mix them with figures and signs. */
function isGarbled(runs: readonly Run[]): boolean {
  const text = runs.map((run) => run.text).join(' ');
  const seen = text.replace(/\s/g, '');
  if (seen.length < 60) return false;
  const lost = seen.split(lostCharacter).length - 1;
  if (lost > seen.length * 0.2) return true;
  const latin = seen.replace(/[^A-Za-z\u00C0-\u024F]/g, '');
  if (latin.length < Math.max(150, seen.length * 0.4))
    return (
      latin.length + seen.replace(/[^\p{L}\p{N}]/gu, '').length < seen.length * 0.3 &&
      seen.length > 200 &&
      !/\d/.test(seen)
    );
  const vowels = latin.replace(
    /[^aeiouyAEIOUY\u00C0-\u00C6\u00C8-\u00CF\u00D2-\u00D6\u00D9-\u00DD\u00E0-\u00E6\u00E8-\u00EF\u00F2-\u00F6\u00F9-\u00FD]/g,
    '',
  );
  return vowels.length < latin.length * 0.2;
}
