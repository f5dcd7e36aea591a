import type { SearchLabels } from '../labels.ts';
import type { SearchKind } from '../passage.ts';
import { type Query, type SpokenWord, sequence } from './query.ts';
import { signature } from './signature.ts';

/** A kind of passage that a query names, and the terms that name it: `recommendations`, `areas for improvement`. */
export interface NamedKind {
  kind: SearchKind;
  covers: number[];
}

/** Kinds of passages that a query asks for by name. */
export function kindsNamed({ spoken }: Pick<Query, 'spoken'>, { kinds }: Pick<SearchLabels, 'kinds'>): NamedKind[] {
  return kinds.flatMap(([kind, , names]) => {
    const covers = names.flatMap((name) => placesOf(name, spoken)).flatMap(({ term }) => term ?? []);
    return covers.length > 0 ? [{ kind, covers: [...new Set(covers)] }] : [];
  });
}

/** Kinds that everyday words stand for: `weaknesses`, where a synonym leads from them to what a kind is called. */
export function kindsMeant(
  forms: readonly string[],
  covers: readonly number[],
  { kinds }: Pick<SearchLabels, 'kinds'>,
): NamedKind[] {
  const meant = new Set(forms.map((form) => signature(sequence(form, false))));
  return kinds.flatMap(([kind, , names]) =>
    names.some((name) => meant.has(signature(sequence(name, false)))) ? [{ kind, covers: [...covers] }] : [],
  );
}

/** Each kind once. */
export function mergeKinds(named: readonly NamedKind[]): NamedKind[] {
  return [...Map.groupBy(named, ({ kind }) => kind)].map(([kind, all]) => ({
    kind,
    covers: [...new Set(all.flatMap(({ covers }) => covers))],
  }));
}

/** Terms that are grades (`poor`, `outstanding`), where the query is about grades: nothing else in it, or it says so. */
export function gradesNamed(
  { terms }: Pick<Query, 'terms'>,
  kinds: readonly NamedKind[],
  grades: ReadonlySet<string>,
): number[] {
  const found = terms.flatMap(({ parts }, index) => (parts.some(({ stem }) => grades.has(stem)) ? [index] : []));
  const aboutGrades = kinds.find(({ kind }) => kind === 'grade')?.covers ?? [];
  return aboutGrades.length > 0 || found.length === terms.length ? found : [];
}

function placesOf(name: string, spoken: readonly SpokenWord[]): NonNullable<SpokenWord>[] {
  const { parts } = sequence(name, false);
  return spoken.flatMap((_, start) => {
    const words = spoken.slice(start, start + parts.length);
    return words.length === parts.length && words.every((word, index) => word?.stem === parts[index]?.stem)
      ? words.filter((word) => word !== null)
      : [];
  });
}
