import type { Mark } from '../edition/marks.ts';
import { labelled, type SearchLabels } from './labels.ts';
import type { FoundPassage, PassageLabel } from './passage.ts';

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

export function packLabel({
  kind,
  section,
  sectionTitle,
  heading,
  themes,
  defines,
  voice,
  marks,
}: PassageLabel): PackedLabel {
  const label: PackedLabel = [kind, section, sectionTitle, heading, themes, defines, voice];
  if (marks.length > 0) label.push(marks);
  return label;
}

export function unpackLabel([
  kind,
  section,
  sectionTitle,
  heading,
  themes,
  defines,
  voice,
  marks = [],
]: PackedLabel): PassageLabel {
  return { kind, section, sectionTitle, heading, themes, defines, voice, marks };
}

/** What the archive calls the kind and the voice of a passage. */
export function namesOf(
  { kind, voice }: PassageLabel,
  { kinds, voices }: SearchLabels,
): Pick<FoundPassage, 'kindLabel' | 'voiceLabel' | 'voiceMark'> {
  return {
    kindLabel: labelled(kinds, kind),
    voiceLabel: labelled(voices, voice),
    voiceMark: voices.find(([id]) => id === voice)?.[2] ?? 'plain',
  };
}
