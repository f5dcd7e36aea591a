import type { PhrasingContent } from 'mdast';
import type { Part, PartOf } from './part.ts';

/** A part with each stretch of its running text made anew. */
export function mapTexts(part: Part, resolve: (text: readonly PhrasingContent[]) => PhrasingContent[]): Part {
  if (part.kind === 'table')
    return {
      ...part,
      ...(part.caption && { caption: resolve(part.caption) }),
      rows: part.rows.map((row) =>
        row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((text) => resolve(text)) })),
      ),
    };
  if (part.kind === 'list') return { ...part, items: part.items.map(withItemTexts) };
  if (part.kind === 'definitions')
    return {
      ...part,
      entries: part.entries.map(({ term, meaning }) => ({
        term: term.map((text) => resolve(text)),
        meaning: meaning.map((text) => resolve(text)),
      })),
    };
  if (part.kind === 'note') return { ...part, paragraphs: part.paragraphs.map((text) => resolve(text)) };
  if (part.kind === 'paragraph')
    return {
      ...part,
      text: resolve(part.text),
      ...(part.continued && { continued: part.continued.map((text) => resolve(text)) }),
    };
  return 'text' in part ? { ...part, text: resolve(part.text) } : part;

  function withItemTexts<Item extends PartOf<'list'>['items'][number]>(item: Item): Item {
    return { ...item, paragraphs: item.paragraphs.map((text) => resolve(text)), items: item.items.map(withItemTexts) };
  }
}
