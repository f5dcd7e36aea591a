import type { JsxElement } from '../jsx.ts';
import { anchor } from './anchor.ts';
import { corrected, correctedMark } from './corrected.ts';
import { definitions } from './definitions.ts';
import type { ReportElement } from './element.ts';
import { figure } from './figure.ts';
import { finding } from './finding.ts';
import { findings } from './findings.ts';
import { gap } from './gap.ts';
import { grade } from './grade.ts';
import { practice } from './practice.ts';
import { quote } from './quote.ts';
import { sic } from './sic.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';
import { withheld } from './withheld.ts';

/** What report text may hold beside plain Markdown, by name; `docs/edition-format.md` says what each is for. */
export const vocabulary = byName([
  findings,
  finding,
  grade,
  figure,
  summary,
  quote,
  definitions,
  practice,
  anchor,
  gap,
  withheld,
  sic,
  ...table,
]);

const all = new Map([...vocabulary, ...byName([corrected, correctedMark])]);

/** What is known of an element in a tree, be it an editor's or one of `traces.ts`. */
export function elementOf(node: JsxElement): ReportElement | undefined {
  return all.get(node.name ?? '');
}

function byName(elements: readonly ReportElement[]): ReadonlyMap<string, ReportElement> {
  return new Map(elements.map((element) => [element.name, element]));
}
