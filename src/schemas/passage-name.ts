/** `p12-gap` → `what is missing after p12`; `p12` → `paragraph p12`; `p3.5` → `paragraph 3.5`, since the source prints that number; `fn-3` → `footnote 3`. */
export function passageName(id: string): string {
  const note = /^fn-(.+)$/.exec(id)?.[1];
  if (note) return `footnote ${note}`;
  const gap = /^(p\d.*)-gap(?:-\d+)?$/.exec(id)?.[1];
  if (gap) return `what is missing after ${gap}`;
  const printed = /^p(\d+(?:\.\d+)+)$/.exec(id)?.[1];
  if (printed) return `paragraph ${printed}`;
  return /^p\d/.test(id) ? `paragraph ${id}` : 'heading';
}

/** The same where it stands alone: `Paragraph 3.5`. */
export function passageTitle(id: string): string {
  const name = passageName(id);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
