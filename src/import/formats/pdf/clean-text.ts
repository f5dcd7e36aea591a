/** What stands for a character that the file does not give: a glyph without a meaning. */
export const lostCharacter = '\uFFFD';

/** Signs that symbol fonts draw where their encoding says a letter or nothing: the code of the glyph, in Symbol, Wingdings and Zapf Dingbats. */
const bulletCodes = new Set([0x6c, 0x6e, 0x71, 0x75, 0x76, 0x77, 0x9f, 0xa7, 0xa8, 0xb7, 0xd8, 0xf0, 0xfc]);

/**
 * The text of a run as a reader sees it: private-use glyphs of symbol fonts are bullets or lost, control characters are lost characters. No private-use
 * character comes out, so none can be taken for a mark of ours.
 */
export function cleanText(text: string, inSymbolFont: boolean): string {
  const clean = text
    .toWellFormed()
    .replace(/[\uE000-\uF8FF]/g, (sign) => meaningOf(sign))
    .replace(/[\u{F0000}-\u{10FFFD}]/gu, lostCharacter)
    .replace(unprintable, lostCharacter)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/^([•▪▫■□●○◦‣⁃➢➤►✓✔❖])(?=[\p{L}\p{N}“"‘'(])/u, '$1 ');
  return inSymbolFont && letterBullet.test(clean.trim()) ? '•' : clean;
}

function meaningOf(sign: string): string {
  const code = sign.charCodeAt(0) & 0xff;
  return sign >= '\uF000' && sign <= '\uF0FF' && bulletCodes.has(code) ? '•' : lostCharacter;
}

/** Letters at which the symbol fonts of word processors hold their bullets. */
const letterBullet = /^[\u00B7lnquv\u00A7\u00A8\u00D8\u00FC]$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that nobody can see.
const unprintable = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

/** Sign of a list without an order, alone or before a text. */
export const bulletSign = /^[•▪▫■□●○◦‣⁃∙·➢➤►✓✔❖◆◊–—−-]$/u;
