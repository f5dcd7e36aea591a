import type { Mark } from '../edition/marks.ts';
import type { PassageLabel, SearchKind } from './passage.ts';

/** A label in the index: short, since every passage has one. Most have no marks. */
export type PackedLabel = [
  kind: string,
  section: string,
  sectionTitle: string,
  heading: string,
  themes: string[],
  defines: string[],
  voice: string,
  marks?: Mark[],
];

export function packLabel({ kind, section, sectionTitle, heading, themes, defines, voice, marks }: PassageLabel): PackedLabel {
  const label: PackedLabel = [kind, section, sectionTitle, heading, themes, defines, voice];
  if (marks.length > 0) label.push(marks);
  return label;
}

export function unpackLabel([kind, section, sectionTitle, heading, themes, defines, voice, marks = []]: PackedLabel): PassageLabel {
  return { kind: kind as SearchKind, section, sectionTitle, heading, themes, defines, voice, marks };
}
