import { type Mark, markKinds } from '../edition/marks.ts';
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
  marks?: PackedMark[],
];
/** Its kind by its place in the list of kinds. */
type PackedMark = [kind: number, at: number, length: number, note: string];

export function packLabel({ kind, section, sectionTitle, heading, themes, defines, voice, marks }: PassageLabel): PackedLabel {
  const packed = marks.map(({ kind: mark, at, length, note }): PackedMark => [markKinds.indexOf(mark), at, length, note]);
  const label: PackedLabel = [kind, section, sectionTitle, heading, themes, defines, voice];
  if (packed.length > 0) label.push(packed);
  return label;
}

export function unpackLabel([kind, section, sectionTitle, heading, themes, defines, voice, marks = []]: PackedLabel): PassageLabel {
  const unpacked = marks.map(([mark, at, length, note]): Mark => ({ kind: markKinds[mark] ?? 'lost', at, length, note }));
  return { kind: kind as SearchKind, section, sectionTitle, heading, themes, defines, voice, marks: unpacked };
}
