/**
 * The title of a section, as a citation names it: in square brackets where it is ours, which is where the section's heading does not have its words.
 *
 * @param heading Text of the section's first heading.
 */
export function citedTitle(title: string, heading: string): string {
  return bare(heading).includes(bare(title)) ? title : `[${title}]`;
}

/** Numbers, capitals and signs of a printed heading make it no other title; whole words do. */
function bare(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
