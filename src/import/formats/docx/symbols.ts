/** Characters of symbol fonts that reports use, by the font's code; what is not here is a lost character. */
const symbol: Readonly<Record<number, string>> = {
  97: 'α',
  98: 'β',
  99: 'χ',
  100: 'δ',
  101: 'ε',
  102: 'φ',
  103: 'γ',
  104: 'η',
  108: 'λ',
  109: 'μ',
  112: 'π',
  113: 'θ',
  114: 'ρ',
  115: 'σ',
  116: 'τ',
  119: 'ω',
  68: 'Δ',
  83: 'Σ',
  87: 'Ω',
  70: 'Φ',
  45: '−',
  163: '≤',
  179: '≥',
  176: '°',
  177: '±',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
  183: '•',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  214: '√',
  229: '∑',
  242: '∫',
};
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  113: '❑',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  74: '☺',
  70: '☞',
};
const fonts: readonly [RegExp, Readonly<Record<number, string>>][] = [
  [/^symbol$/i, symbol],
  [/^wingdings$/i, wingdings],
];

/** `w:sym`: a character of a symbol font, as Unicode; U+FFFD where nobody knows it. */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (!Number.isFinite(number)) return '\uFFFD';
  const low = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
  const table = fonts.find(([pattern]) => pattern.test(font))?.[1];
  const found = table?.[low];
  if (found) return found;
  const isPlain = !table && (number < 0xe000 || number > 0xf8ff) && number > 0x1f && number < 0x110000;
  return isPlain ? String.fromCodePoint(number) : '\uFFFD';
}
