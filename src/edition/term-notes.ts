import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { reading } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { asPrinted, expansionAt, lettersOf, type Place } from './expansions.ts';
import { type Glossary, shownMeaning } from './glossary.ts';
import type { Passage } from './passage.ts';

/** All that opens at a term in one report, as plain text. */
export interface TermNote {
  /** What the letters that the report uses stand for. */
  expansion?: string;
  /** Who says so, when it is not the report itself. */
  expansionFrom?: string;
  meaning?: string;
  /** Who says so, when it is not the report itself. */
  from?: string;
}

export interface TermNotes {
  /**
   * In the page: what the letters stand for there, for the screen and for paper. A long section holds ninety terms and must stay light, so what a term means
   * comes from a file of its report when it is first asked for.
   */
  inPage: (term: string, words: string, passage: Pick<Passage, 'kind' | 'text'>) => ElementContent[] | undefined;
  /** @param spellings The words that stand for the term in this report. */
  whole: (term: string, spellings: Iterable<string>) => TermNote;
}

/** @param titles Year and short title of every report, by id. */
export function termNotes(reportId: string, glossary: Glossary, titles: ReadonlyMap<string, ReportTitle>): TermNotes {
  const years = new Map([...titles].map(([id, { year }]) => [id, year]));
  const expand = (id: string, place: Omit<Place, 'report'>) => {
    const term = glossary.terms.get(id);
    return term && expansionAt(term.meta.expansions, { report: reportId, ...place }, years);
  };
  const sourceOf = (report: string) =>
    report === reportId ? undefined : say(reading.asIn, { report: nameOf(titles.get(report), report) });

  return {
    inPage(id, words, passage) {
      const expansion = expand(id, { words, passage });
      if (!expansion) return undefined;
      const source = sourceOf(expansion.report);
      return [
        h('span', { className: 'expansion' }, [
          asPrinted(expansion),
          ...(source ? [h('span', { className: 'expansion-from' }, ` (${source})`)] : []),
        ]),
      ];
    },
    whole(id, spellings) {
      const term = glossary.terms.get(id);
      if (!term) return {};
      const [expansion] = [...spellings]
        .filter(lettersOf)
        .flatMap((words) => expand(id, { words, passage: nowhere }) ?? []);
      const meaning = shownMeaning(term, reportId, years);
      const [expansionFrom, from] = [
        expansion && sourceOf(expansion.report),
        meaning && (meaning.report ? sourceOf(meaning.report) : 'our note'),
      ];
      return {
        ...(expansion && { expansion: asPrinted(expansion) }),
        ...(expansionFrom && { expansionFrom }),
        ...(meaning && { meaning: meaning.text }),
        ...(from && { from: capitalised(from) }),
      };
    },
  };
}

interface ReportTitle {
  year: number;
  shortTitle: string;
}

/** The name of a report, with its year in it. */
function nameOf(title: ReportTitle | undefined, id: string): string {
  if (!title) return id;
  return title.shortTitle.includes(String(title.year)) ? title.shortTitle : `${title.shortTitle} (${title.year})`;
}

const nowhere = { kind: 'paragraph', text: '' } as const;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
