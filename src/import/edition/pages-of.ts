import type { Edition } from '../../schemas/edition.ts';
import type { ExtractedLine } from '../extraction.ts';

/** Where each page of the file begins, for formats that know pages. */
export function pagesOf(lines: readonly ExtractedLine[]): Edition['pages'] {
  const pages: Edition['pages'] = [];
  lines.forEach(({ page, pageLabel }, index) => {
    if (page === undefined || page === pages.at(-1)?.sheet) return;
    pages.push({ line: index + 1, sheet: page, ...(pageLabel && { printed: pageLabel }) });
  });
  return pages;
}
