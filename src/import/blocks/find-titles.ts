import type { ReportRules } from '../findings.ts';
import { withoutMarks } from '../marks.ts';
import { endsClause, endsSentence, startsUpper } from '../sentence.ts';
import { isCapitals, type Stretch } from './join-lines.ts';

export interface TitleOptions {
  stretches: readonly Stretch[];
  /** Stretches that are part of a table already. */
  inTable: ReadonlySet<number>;
  /** Where a table without a header starts. */
  bareTables: ReadonlySet<number>;
  fit: number;
  rules: ReportRules;
}

/**
 * Which stretches are headings: short, without a full stop, and over something. Four or more short lines in a row are a list, a table or a
 * chart's labels instead.
 */
export function findTitles({ stretches, inTable, bareTables, fit, rules }: TitleOptions): Set<number> {
  const titles = new Set<number>();
  // Where most of what has a number like 2.1 is a paragraph, a short one is a paragraph too.
  const clauses = stretches.filter(({ opening }) => opening.kind === 'clause');
  const numberedParagraphs = clauses.filter((stretch) => isTitleLike(stretch, fit)).length <= clauses.length / 2;
  const candidates: boolean[] = [];
  stretches.forEach((stretch, index) => {
    const isScale = rules.grades.isGrade(textOfStretch(stretch));
    const isParagraph = numberedParagraphs && stretch.opening.kind === 'clause' && !isOverItsParts(stretch, index);
    candidates.push(
      !inTable.has(index) &&
        !isParagraph &&
        isTitleLike(stretch, fit) &&
        (!isScale || (!candidates[index - 1] && isDefined(index))),
    );
  });
  for (let index = 0; index < stretches.length; index += 1) {
    if (!candidates[index]) continue;
    let end = index;
    while (candidates[end + 1] && !stretches[end + 1]?.page) end += 1;
    const run = Array.from({ length: end - index + 1 }, (_, offset) => index + offset);
    if (run.length < 4 || run.every((each) => isCapitals(textOf(each)))) {
      const over = (stretches[end + 1] === undefined || isOverSomething(end + 1)) && !isTableHeader(run);
      for (const each of run) if (over ? isFree(each) : isSure(each)) titles.add(each);
    } else for (const each of run) if (isSure(each)) titles.add(each);
    index = end;
  }
  return titles;

  /** `1.2 Site details` over what starts with `1.2.1`. */
  function isOverItsParts({ opening }: Stretch, index: number): boolean {
    const next = stretches[index + 1]?.opening;
    return opening.kind === 'clause' && next?.kind === 'clause' && next.number === `${opening.number}.1`;
  }

  function textOf(index: number): string {
    const stretch = stretches[index];
    return stretch ? textOfStretch(stretch) : '';
  }

  /** Text, a list or a table follows, not just another short line. */
  function isOverSomething(index: number): boolean {
    const stretch = stretches[index];
    if (!stretch) return false;
    const text = textOf(index);
    return (
      (stretch.opening.kind !== 'text' && (stretch.opening.kind !== 'clause' || numberedParagraphs)) ||
      inTable.has(index) ||
      stretch.aside === true ||
      text.length > 90 ||
      endsClause(text) ||
      isLabelled(text) ||
      rules.grades.isGrade(text)
    );
  }

  /** `Good` over what the grade means; under a heading, or at a page's end, it is the grade. */
  function isDefined(index: number): boolean {
    const [own, next] = [stretches[index], stretches[index + 1]];
    return (
      own !== undefined &&
      own.gap > 0 &&
      !own.page &&
      next !== undefined &&
      !next.page &&
      next.opening.kind === 'text' &&
      textOf(index + 1).length > 60
    );
  }

  /** Over rows of numbers without a header stand the header's cells. */
  function isTableHeader(run: readonly number[]): boolean {
    return bareTables.has((run.at(-1) ?? 0) + 1) && !run.some((index) => stretches[index]?.page);
  }

  function isSure(index: number): boolean {
    return (
      stretches[index]?.lines.every(({ inMargin }) => inMargin) ||
      rules.kindOf(textOf(index)) !== undefined ||
      (stretches[index]?.page && /\b(glossary|appendix|annex)\b/i.test(textOf(index))) ||
      /^(numbered|clause)$/.test(stretches[index]?.opening.kind ?? '') ||
      (isCapitals(textOf(index)) && textOf(index).length > 8)
    );
  }

  /** Under a line that ends with a colon stands what it announces. */
  function isFree(index: number): boolean {
    if (isSure(index) || stretches[index]?.page) return true;
    const before = textOf(index - 1);
    const sameStart =
      before.length > 20 && !titles.has(index - 1) && before.split(' ', 1)[0] === textOf(index).split(' ', 1)[0];
    return !/:[”’"')]*$/.test(withoutMarks(before)) && !sameStart;
  }
}

export function textOfStretch({ lines }: Stretch): string {
  return lines.map((line) => line.text).join(' ');
}

function isTitleLike(stretch: Stretch, fit: number): boolean {
  const { opening, lines, aside } = stretch;
  if (lines.every(({ inMargin }) => inMargin)) return true;
  if (aside || lines.length > 4 || !/^(text|numbered|clause)$/.test(opening.kind)) return false;
  const text = withoutMarks(textOfStretch(stretch));
  const isNumbered = opening.kind !== 'text';
  const body = isNumbered ? text.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '') : text;
  if (body.length > 240) return false;
  if (/^ISBN\b/.test(body)) return false;
  if (isCapitals(body)) return !/[.;,]$/.test(body);
  if (isNumbered) return body.length < 80 && startsUpper(body) && !/[.;:,?]$/.test(body);
  if (body.length > 140 || lines.length > 3 || !/\p{L}{2}/u.test(body)) return false;
  if (
    /^\d*[*†]|^(Source|Note|Notes)\b|^For further information|^(Figure|Table|Chart|Graph) \d|^(www\.|http)/.test(body)
  )
    return false;
  if (isLabelled(body) || /https?:\/\/|www\./.test(body)) return false;
  const isQuestion = /\?$/.test(body);
  if (!startsUpper(body) || (/[.!,;:…]$/.test(body) && !isQuestion) || (endsSentence(body) && !isQuestion))
    return false;
  // A heading's last line ends where it ends; a full one is the start of a paragraph that something cut off.
  return isQuestion || lines.every((line) => line.text.length < fit * 0.95);
}

/** `TITLE: Glossop town centre`: a label and what it is about. */
function isLabelled(text: string): boolean {
  return /^[A-Z][A-Z ()&/]+: \S/.test(text);
}
