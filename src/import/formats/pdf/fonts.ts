import type { Font } from './page.ts';

/** What pdf.js tells of a font, with its extra properties. */
export interface LoadedFont {
  name?: string;
  bold?: boolean;
  italic?: boolean;
  type?: string;
  isSymbolicFont?: boolean;
  defaultEncoding?: readonly string[];
  differences?: object;
}

/** What the name of a font says of it. Subsets carry a prefix of six letters: `HBAPEA+Century-Bold`. */
export function describeFont(loaded: LoadedFont = {}): Font {
  const plain = (loaded.name ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    name: plain,
    bold: loaded.bold === true || /bold|black|heavy|demi|semib|extrab|[-,]bd\b|cmbx/i.test(plain),
    italic: loaded.italic === true || /ital|obli|slant|[-,](bd)?it\b|cmti/i.test(plain),
    ...(isAssumed(loaded) ? { assumed: true as const } : {}),
    symbols: /symbol|wingding|webding|dingbat|monotypesorts/i.test(plain),
  };
}

/** A TrueType font without an encoding of its own. */
function isAssumed({ type, isSymbolicFont, defaultEncoding, differences }: LoadedFont): boolean {
  return (
    type === 'TrueType' &&
    isSymbolicFont === true &&
    defaultEncoding?.[0x93] === 'igrave' &&
    Object.keys(differences ?? {}).length === 0
  );
}
