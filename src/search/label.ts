import type { Mark } from '../edition/marks.ts';
import { labelled, type SearchLabels } from './labels.ts';
import type { FoundPassage, PassageLabel } from './passage.ts';

/** A label in the index: short, since every passage has one; what most do not have stands at its end and is left out. */
export type PackedLabel = [
  kind: string,
  section: string,
  sectionTitle: string,
  heading: string,
  themes: string[],
  defines: string[],
  voice: string,
  marks?: Mark[],
  flags?: string,
  area?: string,
];

const flags = { opens: 'o', hasFigure: 'f', isSummary: 's' } as const;

export function packLabel(unpacked: PassageLabel): PackedLabel {
  const { kind, section, sectionTitle, heading, themes, defines, voice, marks, area } = unpacked;
  const set = (Object.keys(flags) as (keyof typeof flags)[]).filter((name) => unpacked[name]);
  const label: PackedLabel = [
    kind,
    section,
    sectionTitle,
    heading,
    themes,
    defines,
    voice,
    marks,
    set.map((name) => flags[name]).join(''),
    area,
  ];
  while (label.length > 7 && label.at(-1)?.length === 0) label.pop();
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
  set = '',
  area = '',
]: PackedLabel): PassageLabel {
  return {
    kind,
    section,
    sectionTitle,
    heading,
    themes,
    defines,
    voice,
    marks,
    area,
    opens: set.includes(flags.opens),
    hasFigure: set.includes(flags.hasFigure),
    isSummary: set.includes(flags.isSummary),
  };
}

/** What the archive calls the kind and the voice of a passage. */
export function namesOf(
  { kind, voice }: Pick<PassageLabel, 'kind' | 'voice'>,
  { kinds, voices }: SearchLabels,
): Pick<FoundPassage, 'kindLabel' | 'voiceLabel' | 'voiceMark'> {
  return {
    kindLabel: labelled(kinds, kind),
    voiceLabel: labelled(voices, voice),
    voiceMark: voices.find(([id]) => id === voice)?.[2] ?? 'plain',
  };
}
