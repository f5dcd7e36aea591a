/**
 * The title of a section, as a citation names it: in square brackets, as catalogues do, where it is supplied by the archive.
 *
 * @param heading Text of the section's first heading. Its number, and a label before a colon (`Appendix 1:`), make it no other title; words that are left out do.
 */
export function citedSectionTitle(title: string, heading: string): string {
  const labels = [...heading.matchAll(/^[^\p{L}]+(?=\p{L})|:/gu)].map(({ 0: found, index }) => index + found.length);
  return ['', ...labels].some((start) => bare(heading.slice(Number(start))) === bare(title)) ? title : supplied(title);
}

/**
 * The title of a report, as a citation names it.
 *
 * @param text The text received, which prints it somewhere, on a title page or in a running header, or does not have it.
 */
export function citedReportTitle(title: string, text: string): string {
  return bare(text).includes(bare(title)) ? title : supplied(title);
}

/** Whether the archive has given a title. */
export function isSupplied(citedTitle: string): boolean {
  return citedTitle.startsWith('[');
}

function supplied(title: string): string {
  return `[${title}]`;
}

/** Capitals and signs make a title no other; whole words do. */
function bare(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
