import type { PhrasingContent } from 'mdast';
import { append } from './collect.ts';
import type { ItemPart, Part, PartDoubt, PartOf } from './part.ts';
import { textNode } from './phrases.ts';

/** What one item of a list was read as; without `isItem` it is something between items. */
export interface ReadItem {
  marker?: string | undefined;
  isItem: boolean;
  parts: readonly Part[];
}

/** One list; what can stand in no item (a heading, a table) parts it in two, what is no text of it comes after it. */
export function buildList(read: readonly ReadItem[], why: string): Part[] {
  const parts: Part[] = [];
  let items: ItemPart[] = [];
  let doubts: PartDoubt[] = [];
  let trailing: Part[] = [];
  for (const each of read) addItem(each);
  finish();
  return parts;

  function finish(): void {
    const told = doubts.length > 0 && { doubts };
    if (items.length > 0) parts.push({ kind: 'list', items, why, ...told });
    else if (told) parts.push({ kind: 'nothing', ...told });
    append(parts, trailing);
    [items, doubts, trailing] = [[], [], []];
  }

  function addItem({ marker, isItem, parts: own }: ReadItem): void {
    let printed = isItem ? marker : undefined;
    let item: ItemPart | undefined = isItem ? undefined : items.at(-1);
    const inItem = () => {
      if (item) return item;
      item = { ...(printed !== undefined && { marker: printed }), paragraphs: [], items: [] };
      printed = undefined;
      items.push(item);
      return item;
    };
    let isParted = false;
    for (const part of own) {
      if (part.kind === 'aside' || part.kind === 'note') trailing.push(part);
      else if (part.kind === 'nothing') append(doubts, part.doubts ?? []);
      else if (!isParted && part.kind === 'paragraph') {
        append(doubts, part.doubts ?? []);
        inItem().paragraphs.push(part.text, ...(part.continued ?? []));
      } else if (!isParted && part.kind === 'list') {
        append(doubts, part.doubts ?? []);
        append(inItem().items, part.items);
      } else {
        // A number before what has no text of its own is an item by itself.
        if (printed !== undefined && !('text' in part)) inItem();
        finish();
        parts.push(withMarker(part, printed));
        [printed, isParted] = [undefined, true];
      }
    }
    if (printed !== undefined) inItem();
  }
}

function withMarker(part: Part, marker: string | undefined): Part {
  if (marker === undefined) return part;
  return 'text' in part ? { ...part, text: [textNode(`${marker} `), ...part.text] } : part;
}

/** The items of a list as running text, with their numbers. */
export function itemTexts({ items }: Pick<PartOf<'list'>, 'items'>): PhrasingContent[][] {
  return items.flatMap(({ marker, paragraphs: [first = [], ...more], items: inner }) => [
    ...(marker === undefined ? [first] : [[textNode(`${marker} `), ...first]]),
    ...more,
    ...itemTexts({ items: inner }),
  ]);
}
