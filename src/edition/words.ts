/**
 * What a word is. The one definition that the importer, the fidelity checks (on MDX and on HTML) and the search for quotations share.
 *
 * Words are what stands between white space, compared character by character: case, accents, quotation marks and punctuation all
 * count. Tolerated, because a text taken from a PDF cannot tell:
 *
 * - A space after a hyphen inside a word. At a line's end nobody knows whether `co-` / `ordination` had one, so a word is
 *   split after each inner hyphen on both sides, and `co-ordination` equals `co- ordination`.
 * - Bullets and lone dashes. A token that is nothing else is structure (a list, a pause), and a bullet lost in the extraction is given
 *   back as a list without adding a word.
 * - Characters that no reader sees: control characters, the byte order mark, soft hyphens, zero-width spaces, private-use glyphs of symbol fonts. HTML cannot
 *   hold some of them.
 * - A lone surrogate is U+FFFD, as in every encoder.
 */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const token of text.toWellFormed().replace(unseen, '').split(whiteSpace)) {
    if (token === '' || onlyStructure.test(token)) continue;
    words.push(...token.split(afterInnerHyphen));
  }
  return words;
}

/** A word and the characters of the text it stands in: `text.slice(start, end)`, with whatever no reader sees. */
export interface WordSpan {
  start: number;
  end: number;
}

/** Where each word of `splitWords` stands in a text, in order. */
export function wordSpans(text: string): WordSpan[] {
  const { seen, places } = withoutUnseen(text.toWellFormed());
  return [...seen.matchAll(token)].flatMap(({ 0: whole, index }) => {
    if (onlyStructure.test(whole)) return [];
    let start = index;
    return whole.split(afterInnerHyphen).map(({ length }): WordSpan => {
      const span = { start: places[start] ?? 0, end: (places[start + length - 1] ?? 0) + 1 };
      start += length;
      return span;
    });
  });
}

/** What a reader sees of a text, and for each of its characters the place in the text. */
function withoutUnseen(text: string): { seen: string; places: number[] } {
  const places: number[] = [];
  let [seen, next] = ['', 0];
  const keepUntil = (end: number) => {
    seen += text.slice(next, end);
    for (; next < end; next += 1) places.push(next);
  };
  for (const { 0: dropped, index } of text.matchAll(unseen)) {
    keepUntil(index);
    next = index + dropped.length;
  }
  keepUntil(text.length);
  return { seen, places };
}

/** One string with a single space between words: equal for two texts exactly when their words are. */
export function normaliseWords(text: string): string {
  return splitWords(text).join(' ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be passed over.
const unseen = /[\u0000-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\uFEFF\uFFFE\uFFFF]|\p{Co}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators U+001C to U+001F are white space to Unicode.
const whiteSpace = /[\s\u0085\u001C-\u001F]+/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: whatever is no white space.
const token = /[^\s\u0085\u001C-\u001F]+/gu;
const onlyStructure = /^[-‐‑‒–—―−•▪▫■□●○◦‣⁃∙·]+$/u;
const afterInnerHyphen = /(?<=[\p{L}\p{N}][-‐‑])(?=[\p{L}\p{N}])/u;
