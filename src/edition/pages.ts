import type { LineRange, Page } from '../schemas/edition.ts';

/** A page of the received file. */
export interface OriginalPage {
  /** Which sheet of the file, from 1. */
  sheet?: number;
  /** The number it prints, as printed. */
  printed?: string;
}

/** What a passage has to say of the pages of the received file. */
export interface PassagePages {
  /** The page on which it starts. */
  page?: OriginalPage;
  /** Anchors of pages that begin in it, or before it and behind the passage before: `page-12`. */
  anchors: string[];
}

/** The page that a line stands on; nothing before the first. `pages` are in the order of their lines. */
export function pageOfLine(pages: readonly Page[], line: number): OriginalPage | undefined {
  const { sheet, printed } = pages.findLast((page) => page.line <= line) ?? {};
  return sheet === undefined && printed === undefined
    ? undefined
    : { ...(sheet !== undefined && { sheet }), ...(printed !== undefined && { printed }) };
}

/**
 * The page on which each passage starts, and anchors of pages by their printed numbers, each at the first passage that has words of the page. A number
 * that stands twice leads to the first page that prints it.
 *
 * @param passages In reading order.
 */
export function pagesOfPassages(
  pages: readonly Page[],
  passages: readonly { id: string; lines: LineRange | null }[],
): Map<string, PassagePages> {
  const found = new Map<string, PassagePages>();
  for (const { id, lines } of passages) {
    const page = lines ? pageOfLine(pages, lines[0]) : undefined;
    found.set(id, { ...(page && { page }), anchors: [] });
  }
  const taken = new Set(passages.map(({ id }) => id));
  pages.forEach(({ line, printed }, index) => {
    const anchor = printed === undefined ? undefined : pageAnchor(printed);
    if (anchor === undefined || taken.has(anchor)) return;
    const end = pages[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const first = passages.find(({ lines }) => lines && lines[1] >= line && lines[0] < end);
    if (!first) return;
    taken.add(anchor);
    found.get(first.id)?.anchors.push(anchor);
  });
  return found;
}

/** `12` → `page-12`, `A-3` → `page-a-3` */
export function pageAnchor(printed: string): string | undefined {
  const words = printed.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words ? `page-${words.join('-')}` : undefined;
}
