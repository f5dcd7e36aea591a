import type { Font } from './page.ts';

/** What the name of a font says of it. Subsets carry a prefix of six letters: `HBAPEA+Century-Bold`. */
export function describeFont(name: string | undefined, flags: { bold?: boolean; italic?: boolean } = {}): Font {
  const plain = (name ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    name: plain,
    bold: flags.bold === true || /bold|black|heavy|demi|semib|extrab|[-,]bd\b|cmbx/i.test(plain),
    italic: flags.italic === true || /ital|obli|slant|[-,](bd)?it\b|cmti/i.test(plain),
    symbols: /symbol|wingding|webding|dingbat|monotypesorts/i.test(plain),
  };
}
