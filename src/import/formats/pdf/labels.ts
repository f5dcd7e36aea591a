import { bulletSign } from './clean-text.ts';
import { mergeSegments, type Segment } from './segment.ts';

/** What stands before the text of an item or a numbered paragraph. */
export interface Label {
  kind: 'bullet' | 'number' | 'letter' | 'roman' | 'parts';
  /** As printed: `•`, `(iv)`, `2.3.1`. */
  sign: string;
  /** Characters of the line's text up to the item's own text. */
  length: number;
}

const patterns: readonly [Label['kind'], RegExp][] = [
  ['parts', /^(?:§\s?)?(\d{1,3}(?:\.\d{1,3}){1,5}\.?)(?=\s+\S|$)/],
  ['parts', /^([A-Z]\.?\d{1,3}(?:\.\d{1,3}){0,4}\.?)(?=\s+\S|$)/],
  ['number', /^(\(?\d{1,3}[.)]|\[\d{1,3}\])(?=\s+\S|$)/],
  ['roman', /^(\(?[ivxl]{1,6}[.)])(?=\s+\S|$)/],
  ['letter', /^(\(?[a-zA-Z][.)])(?=\s+\S|$)/],
];

const captionSign =
  /^(?:figure|fig\.|table|chart|box|exhibit|map|photo|plate|annex|appendix|abbildung|tabelle)\s+(?:[A-Z]\.?)?\d+(?:[.-]\d+)*[:.]?$/i;

/** The label a line begins with. */
export function labelOf(segment: Segment): Label | undefined {
  const [first, second] = segment.runs;
  const { text } = segment;
  if (!first) return undefined;
  const sign = [...text][0] ?? '';
  if (bulletSign.test(sign)) {
    // A bullet is parted from its text, or it is a sign of another font; a dash may begin a word.
    const parted = /^.\s/u.test(text) || text === sign;
    if (parted || (!/[-–—−]/.test(sign) && first.text === sign && first.font.name !== second?.font.name))
      return { kind: 'bullet', sign, length: sign.length + (text[sign.length] === ' ' ? 1 : 0) };
    return undefined;
  }
  if (
    text.startsWith('o ') &&
    first.text === 'o' &&
    second &&
    first.font.name !== second.font.name &&
    /courier/i.test(first.font.name)
  )
    return { kind: 'bullet', sign: 'o', length: 2 };
  for (const [kind, pattern] of patterns) {
    const [, found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { kind, sign: found, length: Math.min(text.length, found.length + 1) };
  }
  return undefined;
}

/** A label that stands apart, with its text beside it, is one line with it; where its text begins is kept. */
export function joinLabels(segments: readonly Segment[]): Segment[] {
  const [first, second, ...rest] = segments;
  if (!first || !second) return [...segments];
  const label = labelOf(first);
  const whole =
    (label !== undefined && label.length >= first.text.length) ||
    (rest.length === 0 && (/^\d{1,3}$/.test(first.text) || captionSign.test(first.text)));
  const near = second.x - first.x2 < (label?.kind === 'bullet' ? 5 : 7) * second.size;
  if (!whole || !near || !(label?.kind === 'bullet' || rest.length === 0) || !/\p{L}/u.test(second.text))
    return [...segments];
  return [{ ...mergeSegments([first, second]), textX: second.x }, ...rest];
}

/** Value of an enumerator, for telling whether one follows another: `(c)` → 3, `iv.` → 4. */
export function ordinalOf({ kind, sign }: Label): number | undefined {
  const bare = sign.replace(/[^\p{L}\p{N}.]/gu, '').replace(/\.$/, '');
  if (kind === 'number') return Number(bare);
  if (kind === 'letter') return bare.toLowerCase().charCodeAt(0) - 96;
  return undefined;
}
