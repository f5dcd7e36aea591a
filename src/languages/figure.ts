import { escapePattern } from '../edition/escape-pattern.ts';
import type { ReadFigure } from '../schemas/section.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** How the figures of a report are read. */
export interface FigureFormat {
  /** `.` in 81.4, and `,` in 1,556. */
  decimal: string;
  group: string;
  numbers: ReadonlyMap<string, number>;
  multiples: Readonly<Record<string, number>>;
  qualifiers: readonly string[];
  /** What a table prints for no figure, beside dashes. */
  none: readonly string[];
  /** What stands before and behind figures. */
  units: readonly Pick<Vocabulary['units'][number], 'before' | 'after'>[];
}

/**
 * A reader of printed figures.
 *
 * `1,556` → 1556 · `81.4 percent` → 81.4 · `£1.13 million` → 1130000 · `over 1,500` → 1500 · `nine` → 9 · `0:01:21` → 81 (seconds) ·
 * `-27.27pp*` → -27.27 · `N/A` → null. What could be two numbers is not read:
 * `61.300 Euro` in a language whose thousands have a comma. A bare `1.944` is a decimal.
 */
export function figureReader(format: FigureFormat): ReadFigure {
  const { decimal, group, numbers, multiples, units } = format;
  const any = (words: readonly string[]) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(escapePattern)
      .join('|');
  // A space in numbers is any that print has: a narrow one that does not break, or an ordinary one.
  const point = escapePattern(decimal);
  const comma = /\s/.test(group) ? '[\\u0020\\u00A0\\u202F]' : escapePattern(group || '\0');
  const digits = `\\d{1,3}(?:${comma}\\d{3})+(?:${point}\\d+)?|\\d+(?:${point}\\d+)?`;
  const before = any(units.flatMap((unit) => unit.before));
  const after = any(units.flatMap((unit) => unit.after));
  const figure = new RegExp(
    `^([-−–+])?\\s*(?:${before || '(?!)'})?\\s*(${digits})\\s*(${any(Object.keys(multiples)) || '(?!)'})?\\s*(?:${after || '(?!)'})?\\s*\\*{0,2}$`,
    'i',
  );
  const qualifier = new RegExp(`^(?:(?:${any(format.qualifiers) || '(?!)'})\\s*)+`, 'i');
  const unitBehind = new RegExp(`\\s+(?:${after || '(?!)'})$`, 'i');
  const none = new Set(['-', '–', '—', '‐', '−', ...format.none]);
  const twoWays = new RegExp(`^0*[1-9]\\d{0,2}${point}\\d{3}$`);

  return (printed) => {
    const text = printed.trim();
    if (none.has(text.toLowerCase())) return null;
    const bare = text.replace(qualifier, '').trim();
    const duration = /^(\d+):([0-5]\d):([0-5]\d)$/.exec(bare);
    if (duration) return Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3]);
    const [, sign, number = '', multiple] = figure.exec(bare) ?? [];
    if (number === '') return numbers.get(bare.toLowerCase().replace(unitBehind, ''));
    if (twoWays.test(number) && multiple === undefined && bare !== number) return undefined;
    const read = number.replace(new RegExp(comma, 'g'), '').replace(decimal, '.');
    const value = Number(read) * (multiple ? (multiples[multiple.toLowerCase()] ?? 1) : 1);
    return sign && sign !== '+' ? -value : Number(value.toPrecision(12));
  };
}
