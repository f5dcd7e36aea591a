import type { Font, Page, Run } from './page.ts';

/**
 * Some fonts do not say which letters their codes mean. pdf.js then takes the codes for those of the old Macintosh, where most files mean those of
 * Windows: quotation marks and dashes come out as accented letters (`ìthisî`, `Railís`). A font is read anew when its accented letters stand where
 * quotation marks stand, and hardly anywhere that letters do. Gives the fonts that were, with the first page of each.
 */
export function mendEncodings(pages: readonly Page[]): { font: Font; page: number }[] {
  const byFont = new Map<Font, { runs: Run[]; page: number }>();
  for (const page of pages)
    for (const run of [...page.runs, ...page.turned]) {
      if (!run.font.assumed || !accented.test(run.text)) continue;
      const known = byFont.get(run.font) ?? { runs: [], page: page.number };
      known.runs.push(run);
      byFont.set(run.font, known);
    }
  return [...byFont].flatMap(([font, { runs, page }]) => {
    const count = (pattern: RegExp) => runs.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
    if (count(likeMarks) <= count(likeLetters) * 2) return [];
    for (const run of runs) run.text = run.text.replace(/[\u0080-\uFFFF]/g, (sign) => signs.get(sign) ?? sign);
    return [{ font, page }];
  });
}

const accented = /[ëíìîïñó•]/;
/** Before a word, behind one, before a final s, or alone. */
const likeMarks =
  /(?<=^|[\s(])[ìë](?=\p{L})|(?<=[\p{L}.,?!])[îí](?=$|[\s.,;:)?!])|(?<=\p{L})í(?=s\b)|(?<=^|\s)[ñó](?=$|\s)/gu;
const likeLetters = /(?<=\p{L})[ëíìîïñó](?=\p{Ll}{2})/gu;

/** The same codes in the alphabets of Macintosh and Windows. */
const signs = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const code = Uint8Array.of(128 + index);
    return [new TextDecoder('macintosh').decode(code), new TextDecoder('windows-1252').decode(code)];
  }),
);
