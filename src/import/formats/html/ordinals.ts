import { type Counting, countAs } from '../markup/list-marker.ts';
import { attribute, childElements, type Element, parentOf } from './tree.ts';

const countings: Readonly<Record<string, Counting>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const cssCountings: Readonly<Record<string, Counting>> = {
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
  decimal: 'decimal',
};

/** The numbers of each list that has been asked about. */
const known = new WeakMap<Element, ReadonlyMap<Element, string>>();

/** What a browser prints before an item of an ordered list, with its full stop: `4.`, `b.`; undefined where it prints none or a bullet. */
export function ordinals(item: Element): string | undefined {
  if (item.tagName !== 'li') return undefined;
  const list = parentOf(item);
  if (list?.tagName !== 'ol') return undefined;
  let numbers = known.get(list);
  if (!numbers) {
    numbers = count(list);
    known.set(list, numbers);
  }
  return numbers.get(item);
}

function count(list: Element): Map<Element, string> {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  let next = whole(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length);
  const numbers = new Map<Element, string>();
  for (const item of items) {
    const number = whole(attribute(item, 'value')) ?? next;
    next = number + step;
    const counting = countingOf(item) ?? countingOf(list) ?? 'decimal';
    if (counting !== 'none') numbers.set(item, `${countAs(counting, number)}.`);
  }
  return numbers;
}

function countingOf(element: Element): Counting | 'none' | undefined {
  const [, css] = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(element, 'style') ?? '') ?? [];
  if (css?.toLowerCase() === 'none') return 'none';
  const type = attribute(element, 'type') ?? '';
  return countings[type] ?? (type === '1' ? 'decimal' : undefined) ?? cssCountings[css?.toLowerCase() ?? ''];
}

function whole(text: string | undefined): number | undefined {
  return /^\s*-?\d{1,9}\s*$/.test(text ?? '') ? Number(text) : undefined;
}
