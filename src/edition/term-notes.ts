import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Glossary, type ShownTerm, type Sourced, shownTerm } from './glossary.ts';

/** What opens at a term, in one report. */
export interface TermNotes {
  /**
   * In the page: what the letters stand for, else the beginning of what the term means. Kept short, because a page of a long section holds ninety of them and must
   * stay light.
   */
  short: (term: string, words: string) => ElementContent[] | undefined;
  /** Expansion and definition whole, as `[term, HTML]`; fetched when a reader first asks for a term. */
  full: (term: string) => [string, string][] | undefined;
}

/** @param titles Year and short title of every report, by id. */
export function termNotes(reportId: string, glossary: Glossary, titles: ReadonlyMap<string, { year: number; shortTitle: string }>): TermNotes {
  const years = new Map([...titles].map(([id, { year }]) => [id, year]));
  const shownOf = (id: string): ShownTerm => {
    const term = glossary.terms.get(id);
    return term ? shownTerm(term, reportId, years) : {};
  };
  const from = ({ report }: Sourced): ElementContent[] => {
    if (report === reportId) return [];
    return [h('span', { className: 'term-from' }, report === undefined ? 'Our note' : `As in ${titles.get(report)?.shortTitle ?? report}`)];
  };

  return {
    short(id, words) {
      const { expansion, meaning } = shownOf(id);
      if (expansion && isShortened(words)) return [h('span', { className: 'expansion' }, [expansion.text]), ...from(expansion)];
      return meaning && [{ type: 'text', value: beginning(meaning.text) }, ...from(meaning)];
    },
    full(id) {
      const { expansion, meaning } = shownOf(id);
      const parts = [
        ...(expansion ? [h('b', { className: 'expansion' }, [expansion.text]), ...(meaning?.report === expansion.report ? [] : from(expansion))] : []),
        ...(meaning ? [h('span', { className: 'meaning' }, [meaning.text, ...from(meaning)])] : []),
      ];
      return parts.length > 0 ? [[id, toHtml(parts)]] : undefined;
    },
  };
}

const longest = 64;

function beginning(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest)).replace(/[,;:]$/, '')} …`;
}

/** Whether words leave something to spell out: “MARAC”, “PIP level 3” and “Uplift” do, “domestic abuse” does not. */
function isShortened(words: string): boolean {
  return !/\s/.test(words) || /\p{Lu}{2}/u.test(words);
}
