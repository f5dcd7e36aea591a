import { type Counting, countAs } from '../markup/list-marker.ts';
import type { Styles } from './styles.ts';
import { childOf, childrenOf, findAll, isOn, valueOf, type Xml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** The level whose number starts this one again; 0 for never. */
  restart?: number | undefined;
  isLegal: boolean;
  indent?: number | undefined;
}

interface Numbering {
  /** Lists with the same one count on. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  overrides: ReadonlyMap<number, number>;
}

/** A paragraph's place in a list. */
export interface Numbered {
  list: string;
  abstract: string;
  level: number;
  isBullet: boolean;
  /** As Word computes and prints it: `1.2`, `(a)`; empty for a bullet. */
  number: string;
  /** Several levels in one number: `1.2`. */
  isCompound: boolean;
  /** In twentieths of a point. */
  indent: number;
}

/** The numbers of all paragraphs of a document, in its order. They are computed as Word does (ECMA-376, 17.9): the file does not hold them. */
export function computeNumbers(body: Xml, definitions: Xml | undefined, styles: Styles): Map<Xml, Numbered> {
  const lists = readLists(definitions);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const numbers = new Map<Xml, Numbered>();
  for (const paragraph of findAll(body, 'w:p')) {
    const place = placeOf(childOf(paragraph, 'w:pPr'), styles, lists);
    const list = place && lists.get(place.id);
    const level = place && list?.levels.get(place.level);
    if (!place || !list || !level) continue;
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    if (!begun.has(place.id)) {
      begun.add(place.id);
      for (const [at, start] of list.overrides) counts[at] = start - 1;
    }
    count(counts, place.level, list.levels);
    numbers.set(paragraph, {
      list: place.id,
      abstract: list.abstract,
      level: place.level,
      isBullet: level.format === 'bullet' || level.text === '',
      number: level.format === 'bullet' ? '' : printNumber(level, counts, list.levels),
      isCompound: (level.text.match(/%\d/g) ?? []).length > 1,
      indent: indentOf(childOf(paragraph, 'w:pPr')) ?? level.indent ?? place.level * 720,
    });
  }
  return numbers;
}

function count(counts: (number | undefined)[], at: number, levels: ReadonlyMap<number, Level>): void {
  for (let upper = 0; upper < at; upper += 1) counts[upper] ??= levels.get(upper)?.start ?? 1;
  counts[at] = (counts[at] ?? (levels.get(at)?.start ?? 1) - 1) + 1;
  for (let lower = at + 1; lower < 9; lower += 1) {
    const restart = levels.get(lower)?.restart;
    if (restart === undefined || restart > at) counts[lower] = undefined;
  }
}

function printNumber(
  level: Level,
  counts: readonly (number | undefined)[],
  levels: ReadonlyMap<number, Level>,
): string {
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
      return countIn(format, counts[at] ?? levels.get(at)?.start ?? 1);
    })
    .trim();
}

const countings: Readonly<Record<string, Counting>> = {
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};

/** A number in one of Word's formats. Word counts z, aa, bb where others count aa, ab. */
export function countIn(format: string, number: number): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format.endsWith('Letter') && number > 26) {
    const letter = countAs('lower-alpha', ((number - 1) % 26) + 1).repeat(Math.min(20, Math.ceil(number / 26)));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'chicago') return ['*', '†', '‡', '§'][(number - 1) % 4]?.repeat(Math.ceil(number / 4)) ?? '*';
  return countAs(countings[format] ?? 'decimal', number);
}

/** Of the paragraph itself, else of its style; the level of a style is the one that names it. */
function placeOf(
  properties: Xml | undefined,
  styles: Styles,
  lists: ReadonlyMap<string, Numbering & { styleLevels: ReadonlyMap<string, number> }>,
): { id: string; level: number } | undefined {
  const own = childOf(properties, 'w:numPr');
  const chain = styles.chain(valueOf(properties, 'w:pStyle') ?? styles.defaultParagraph);
  const inherited = chain.map(({ paragraph }) => childOf(paragraph, 'w:numPr'));
  const id = [own, ...inherited].map((each) => valueOf(each, 'w:numId')).find((each) => each !== undefined);
  if (id === undefined || id === '0') return undefined;
  const list = lists.get(id);
  const byStyle = chain.map((style) => list?.styleLevels.get(style.id)).find((level) => level !== undefined);
  const said = [own, ...inherited].map((each) => valueOf(each, 'w:ilvl')).find((each) => each !== undefined);
  const level = valueOf(own, 'w:ilvl') ?? byStyle ?? said ?? 0;
  return { id, level: Number(level) || 0 };
}

function readLists(root: Xml | undefined): Map<string, Numbering & { styleLevels: ReadonlyMap<string, number> }> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  );
  // A list may take its levels from the list that a list style names.
  const byStyle = new Map(
    [...abstracts].flatMap(([id, each]) =>
      valueOf(each, 'w:styleLink') ? [[valueOf(each, 'w:styleLink') ?? '', id] as const] : [],
    ),
  );
  return new Map(
    childrenOf(root, 'w:num').map((num) => {
      const named = valueOf(num, 'w:abstractNumId') ?? '';
      const link = valueOf(abstracts.get(named), 'w:numStyleLink');
      const abstract = (link === undefined ? undefined : byStyle.get(link)) ?? named;
      const own = childrenOf(num, 'w:lvlOverride');
      const levels = [
        ...childrenOf(abstracts.get(abstract), 'w:lvl'),
        ...own.flatMap((each) => childrenOf(each, 'w:lvl')),
      ];
      return [
        num.attributes['w:numId'] ?? '',
        {
          abstract,
          levels: new Map(levels.map((level) => [Number(level.attributes['w:ilvl']) || 0, readLevel(level)])),
          styleLevels: new Map(
            levels.flatMap((level) => {
              const style = valueOf(level, 'w:pStyle');
              return style === undefined ? [] : [[style, Number(level.attributes['w:ilvl']) || 0] as const];
            }),
          ),
          overrides: new Map(
            own.flatMap((each) => {
              const start = valueOf(each, 'w:startOverride');
              return start === undefined ? [] : [[Number(each.attributes['w:ilvl']) || 0, Number(start) || 0] as const];
            }),
          ),
        },
      ];
    }),
  );
}

function readLevel(level: Xml): Level {
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 1) || 0,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: isOn(level, 'w:isLgl') ?? false,
    indent: indentOf(childOf(level, 'w:pPr')),
  };
}

function indentOf(properties: Xml | undefined): number | undefined {
  const indent = childOf(properties, 'w:ind')?.attributes;
  const value = indent?.['w:left'] ?? indent?.['w:start'];
  return value === undefined ? undefined : Number.parseInt(value, 10) || 0;
}
