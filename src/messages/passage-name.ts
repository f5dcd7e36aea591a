import { passages } from './messages.ts';
import { say } from './say.ts';

/** `p12-gap` → `what is missing after p12`; `p12` → `paragraph p12`; `p3.5` → `paragraph 3.5`, since the source prints that number; `fn-3` → `footnote 3`. */
export function passageName(id: string): string {
  const { kind, value } = partsOf(id);
  return say(passages[kind], value);
}

/** The same where it stands alone: `Paragraph 3.5`. */
export function passageTitle(id: string): string {
  const { kind, value } = partsOf(id);
  return say(passages[`${kind}Title`], value);
}

function partsOf(id: string): { kind: 'heading' | 'paragraph' | 'note' | 'gap'; value: Record<string, string> } {
  const note = /^fn-(.+)$/.exec(id)?.[1];
  if (note) return { kind: 'note', value: { number: note } };
  const passage = /^(p\d.*)-gap(?:-\d+)?$/.exec(id)?.[1];
  if (passage) return { kind: 'gap', value: { passage } };
  const printed = /^p(\d+(?:\.\d+)+)$/.exec(id)?.[1];
  return /^p\d/.test(id) ? { kind: 'paragraph', value: { number: printed ?? id } } : { kind: 'heading', value: {} };
}
