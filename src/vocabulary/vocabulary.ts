import type { ArchiveFacts } from '../schemas/archive.ts';
import { type Fact, factValue } from '../schemas/fact.ts';

/** What an archive calls things: the lists of `content/archive.yaml`. */
export type Vocabulary = Pick<ArchiveFacts, 'body' | 'voices' | 'findings' | 'licences' | 'units'>;

export type VoiceName = Vocabulary['voices'][number];
export type KindOfFinding = Vocabulary['findings'][number];
export type Licence = Vocabulary['licences'][number];

/** A voice by its id. What no list has cannot come from a report that was read: it stands for itself. */
export function voiceNamed({ voices }: Pick<Vocabulary, 'voices'>, id: string): VoiceName {
  return voices.find((voice) => voice.id === id) ?? { id, label: id, short: id, mark: 'plain' };
}

/** A kind of finding by its id. */
export function findingNamed({ findings }: Pick<Vocabulary, 'findings'>, id: string): KindOfFinding {
  return (
    findings.find((kind) => kind.id === id) ?? {
      id,
      one: id,
      many: id,
      sign: '·',
      tone: 'plain',
      asks: false,
      headings: [],
      openings: [],
      also: [],
    }
  );
}

/** `+ Strength`: how a kind of finding stands over its words. */
export function findingLabel({ sign, one }: Pick<KindOfFinding, 'sign' | 'one'>): string {
  return `${sign} ${one}`;
}

/** The licence of a report's words; nothing while it is unknown, which no build has. */
export function licenceOf({ licences }: Pick<Vocabulary, 'licences'>, { licence }: { licence: Fact }): Licence {
  const id = factValue(licence);
  return (
    licences.find((each) => each.id === id) ?? {
      id: id ?? '',
      name: 'not known',
      openId: 'notspecified',
      sentence: '',
      terms: '',
      printed: [],
    }
  );
}

/** A unit as a reader says it; a rate says itself: `per 1,000 population`. */
export function unitLabel({ units }: Pick<Vocabulary, 'units'>, unit: string): string {
  return units.find(({ id }) => id === unit)?.label ?? unit;
}

/** The first letter large: `school` → `School`. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
