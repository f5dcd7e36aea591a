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
  return [kind, section, sectionTitle, heading, themes, defines, voice, ...(packed.length > 0 ? ([packed] as const) : [])];
}

export function unpackLabel([kind, section, sectionTitle, heading, themes, defines, voice, marks = []]: PackedLabel): PassageLabel {
  const unpacked = marks.map(([mark, at, length, note]): Mark => ({ kind: markKinds[mark] ?? 'lost', at, length, note }));
  return { kind: kind as SearchKind, section, sectionTitle, heading, themes, defines, voice, marks: unpacked };
}
