/**
 * The title of a report or section, as a citation names it: in square brackets, as catalogues do, where it is supplied by the archive, which is where the
 * print does not have its words.
 *
 * @param printed Text of the section's first heading; of a report, the text received.
 */
export function citedTitle(title: string, printed: string): string {
  return bare(printed).includes(bare(title)) ? title : `[${title}]`;
}

/** Numbers, capitals and signs of a printed heading make it no other title; whole words do. */
function bare(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
