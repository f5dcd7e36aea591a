import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Glossary, type Sourced, shownTerm } from './glossary.ts';

/** All that opens at a term in one report, as plain text. */
export interface TermNote {
  expansion?: string;
  meaning?: string;
  /** Who says so, when it is not the report itself. */
  from?: string;
}

export interface TermNotes {
  /**
   * In the page: what the letters stand for, for the screen and for paper. A long section holds ninety terms and must stay light, so what a term means comes
   * from a file of its report when it is first asked for.
   */
  inPage: (term: string, words: string) => ElementContent[] | undefined;
  whole: (term: string) => TermNote;
}

/** @param titles Year and short title of every report, by id. */
export function termNotes(reportId: string, glossary: Glossary, titles: ReadonlyMap<string, { year: number; shortTitle: string }>): TermNotes {
  const years = new Map([...titles].map(([id, { year }]) => [id, year]));
  const shownOf = (id: string) => {
    const term = glossary.terms.get(id);
    return term ? shownTerm(term, reportId, years) : {};
  };
  const sourceOf = ({ report }: Sourced) => {
    if (report === reportId) return undefined;
    return report === undefined ? 'Our note' : `As in ${titles.get(report)?.shortTitle ?? report}`;
  };

  return {
    inPage(id, words) {
      const { expansion } = shownOf(id);
      return expansion && !sameWords(words, expansion.text) ? [h('span', { className: 'expansion' }, [expansion.text])] : undefined;
    },
    whole(id) {
      const { expansion, meaning } = shownOf(id);
      const last = meaning ?? expansion;
      const from = last && sourceOf(last);
      return { ...(expansion && { expansion: expansion.text }), ...(meaning && { meaning: meaning.text }), ...(from && { from }) };
    },
  };
}

/** The same words, but for case and a plural. */
function sameWords(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/\W+/g, ' ').replace(/s\b/g, '').trim();
  return bare(a) === bare(b);
}
