import type { Block } from '../block.ts';
import type { GradeRules } from '../blocks/grades.ts';
import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import type { Measure } from '../lines/measure.ts';

/** What doubts are found in. */
export interface DoubtOptions {
  lines: readonly Line[];
  taken: Taken;
  blocks: readonly Block[];
  measure: Measure;
  /** Lines whose last word is mended. */
  mended: ReadonlySet<number>;
  grades: GradeRules;
}
