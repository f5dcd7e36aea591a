import type { Archive } from '../../src/edition/archive.ts';
import { expectedRuns, type Word } from '../../src/edition/expected-runs.ts';
import type { Passage } from '../../src/edition/passage.ts';
import type { Report } from '../../src/edition/report.ts';
import { splitWords } from '../../src/edition/words.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { FormCounter } from './form-counter.ts';

/**
 * Every use of every term, counted a second time: over the words of the sources, and with nothing of `TermMatcher`.
 *
 * A use is in one passage, and a source does not say where its passages end: “Safer Neighbourhoods” at the end of a heading and “Team” at the head
 * of the text below are no use of “Safer Neighbourhoods Team”. So each run of words is cut where the edition starts a passage. The edition tells
 * the counter no more than that.
 */
export function checkTermUses({ reports, glossary }: Pick<Archive, 'reports' | 'glossary'>): Issue[] {
  const terms = [...glossary.terms.values()].map(({ id, meta }) => ({ id, forms: meta.forms }));
  return reports.flatMap((report) => {
    if (report.issues.length > 0) return [];
    const passages = report.sections.flatMap((section) => section.passages);
    const found = tally(passages.flatMap(({ text }) => glossary.matcher.find(text, report.id).map(({ term }) => term)));
    const counted = tally(new FormCounter(terms, report.id).find(sourceText(report, passages)));
    return [...glossary.terms.values()].flatMap(({ id, file }): Issue[] => {
      const [inPassages, inSource] = [found.get(id) ?? 0, counted.get(id) ?? 0];
      if (inPassages === inSource) return [];
      return [
        {
          kind: 'term-uses',
          place: { file },
          problem: `"${id}" is used ${times(inPassages)} in the passages of ${report.id}, but ${times(inSource)} in ${report.source.file}.`,
          remedy:
            'Look at its forms in both: a word mended by a correction, a space or sign that the edition adds, or a form that two cells of a table make together.',
        },
      ];
    });
  });
}

/** The words that the edition must hold, with a line feed where a run ends and where a passage starts. */
function sourceText({ source, edition, id }: Report, passages: readonly Passage[]): string {
  const { main, moved, notes } = expectedRuns(source, edition, `content/reports/${id}/edition.yaml`);
  const starts = passageStarts(passages);
  return [main, ...moved, ...notes.values()].map((run) => cutRun(run, starts)).join('\n');
}

/** First words of the passages that start on a line, by line. */
function passageStarts(passages: readonly Passage[]): Map<number, string[][]> {
  const starts = new Map<number, string[][]>();
  for (const { kind, lines, text } of passages) {
    if (!lines || kind === 'note') continue;
    const [line] = lines;
    starts.set(line, [...(starts.get(line) ?? []), splitWords(text).slice(0, wordsToKnowIt)]);
  }
  return starts;
}

const wordsToKnowIt = 6;

function cutRun(run: readonly Word[], starts: ReadonlyMap<number, readonly string[][]>): string {
  const words = run.map(({ text, line }, index) => {
    const startsHere = starts
      .get(line)
      ?.some((first) => first.every((word, offset) => run[index + offset]?.text === word));
    return `${startsHere ? '\n' : ' '}${text}`;
  });
  return words.join('');
}

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
