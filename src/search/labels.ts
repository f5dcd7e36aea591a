import { searchPage } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What the archive calls voices and kinds of passages; in the search page, and in what every search needs to know of the archive. Short, since every search fetches it. */
export interface SearchLabels {
  voices: [id: string, label: string, mark: string][];
  /** In the order of the filter. `asked`: what a query calls it. */
  kinds: [id: string, label: string, asked: string[]][];
}

/** Kinds of passages that every archive has. */
const ownKinds = (): SearchLabels['kinds'] => [
  [
    'grade',
    say(searchPage.grade),
    ['grade', 'graded', 'grading', 'rating', 'rated', 'judgment', 'judgement', 'judged'],
  ],
  ['table', say(searchPage.table), []],
  ['definition', say(searchPage.definition), []],
  ['note', say(searchPage.note), []],
  ['heading', say(searchPage.heading), []],
  ['text', say(searchPage.text), []],
];

/** Labels of an archive. */
export function searchLabels({ voices, findings }: Pick<Vocabulary, 'voices' | 'findings'>): SearchLabels {
  return {
    voices: voices.map(({ id, label, mark }) => [id, label, mark]),
    kinds: [
      ...findings.map(({ id, one, also }): SearchLabels['kinds'][number] => [id, one, [one, ...also]]),
      ...ownKinds(),
    ],
  };
}

/** An entry of a list of labels; what it does not have stands for itself. */
export function labelled<Entry extends readonly [id: string, label: string, ...unknown[]]>(
  list: readonly Entry[],
  id: string,
): string {
  return list.find((entry) => entry[0] === id)?.[1] ?? id;
}
