import type { Passage } from '../../src/edition/passage.ts';
import { figuresOf } from '../../src/languages/figures.ts';
import { holdsFigure } from '../../src/registers/printed-figure.ts';
import type { Measure } from '../../src/schemas/registers.ts';
import { isSound, sentencesOf } from './sentences.ts';
import { type Suggester, unsaid } from './suggestions.ts';

/** A number with what belongs to it: a currency before it, a multiple or a unit behind it. */
const number =
  /(?<![\p{L}\p{N}.,/:-])[£$€]?\d[\d.,  ]*\d?(?:\s?%|\s(?:percent|per cent|Prozent|million|millionen|billion|thousand|Mio\.))?(?![\p{L}\p{N}/:-])/giu;

/** Each number of the running text with its sentence, where no figure quotes it yet. Years, dates and numbers of sections and pages are none. */
export const suggestFigures: (measures: readonly Measure[]) => Suggester =
  (measures) =>
  (report, { facts }) => {
    const language = report.meta.language ?? facts.language;
    const readFigure = figuresOf(facts, language);
    return report.sections.flatMap(({ slug: section, meta, passages }) =>
      passages
        .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
        .flatMap((passage) =>
          sentencesOf(passage, language).flatMap((quote) => {
            if (!isSound(passage, quote)) return [];
            const known = meta.metrics.filter((metric) => quote.includes(metric.quote) || metric.quote.includes(quote));
            return numbersIn(quote)
              .filter(
                (printed) =>
                  typeof readFigure(printed) === 'number' &&
                  !known.some((metric) => holdsFigure(metric.printed, printed) || holdsFigure(printed, metric.printed)),
              )
              .map((printed) => ({
                section,
                measure: likelyMeasure(measures, quote) ?? unsaid,
                printed,
                period: yearIn(quote) ?? String(report.meta.year),
                quote,
                at: passage.id,
              }));
          }),
        ),
    );
  };

function numbersIn(sentence: string): string[] {
  const bare = withoutDates(sentence);
  const found = [...bare.matchAll(number)].map(({ 0: printed, index }) =>
    sentence.slice(index, index + printed.length).replace(/[.,  ]+$/, ''),
  );
  return [...new Set(found)].filter((printed) => holdsFigure(sentence, printed));
}

/** The sentence with blanks where a date, a year, a number of a paragraph or a reference stands, so that every other place stays where it is. */
function withoutDates(sentence: string): string {
  const references = [
    /^\d+(?:\.\d+)*[.)]?\s/g,
    /\b\d{1,2}(?:st|nd|rd|th)?\.? \p{Lu}\p{L}+(?: \d{4})?\b/gu,
    /\b\p{Lu}\p{L}+ \d{1,2}, \d{4}\b/gu,
    /(?<![£$€\d.,])\b(?:1[89]|20|21)\d\d(?:[/–-]\d{2,4})?\b(?![\d.,]*\d|\s?%)/g,
    /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g,
    /\b(?:pages?|paragraphs?|sections?|chapters?|figures?|tables?|annex|appendix|article|recommendations?|Seite|Abschnitt|Kapitel|Tabelle|Abbildung|Nr\.?|no\.?|p\.|pp\.) \d+(?:[.-]\d+)*/gi,
    /\[\d+\]/g,
    // What a rate is counted against.
    /\b(?:per|je|pro) \d[\d.,]*(?: million| Millionen)?/gi,
  ];
  return references.reduce((text, pattern) => text.replace(pattern, (found) => ' '.repeat(found.length)), sentence);
}

function yearIn(sentence: string): string | undefined {
  const years = new Set([...sentence.matchAll(/(?<![£$€\d.,])\b((?:19|20)\d\d)\b(?![.,]\d)/g)].map(([, year]) => year));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The measure all of whose words the sentence has, two at least; none where several are so. */
function likelyMeasure(measures: readonly Measure[], sentence: string): string | undefined {
  const words = new Set(wordsOf(sentence));
  const named = measures.filter(
    ({ label }) => wordsOf(label).length > 1 && wordsOf(label).every((word) => words.has(word)),
  );
  return named.length === 1 ? named[0]?.id : undefined;
}

function wordsOf(text: Passage['text']): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
