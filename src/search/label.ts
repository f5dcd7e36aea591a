import type { PassageLabel, SearchKind } from './passage.ts';

/** A label in the index: short, since every passage has one. */
export type PackedLabel = [kind: string, section: string, sectionTitle: string, heading: string, themes: string[], defines: string[], voice: string];

export function packLabel({ kind, section, sectionTitle, heading, themes, defines, voice }: PassageLabel): PackedLabel {
  return [kind, section, sectionTitle, heading, themes, defines, voice];
}

export function unpackLabel([kind, section, sectionTitle, heading, themes, defines, voice]: PackedLabel): PassageLabel {
  return { kind: kind as SearchKind, section, sectionTitle, heading, themes, defines, voice };
}
