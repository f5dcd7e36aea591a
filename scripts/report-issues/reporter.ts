import type { Issue } from '../../src/issues/issue.ts';

/** What was found, sorted: each issue once. */
export interface Findings {
  warnings: readonly Issue[];
  errors: readonly Issue[];
}

/** Says what was found, as lines to print. */
export type Reporter = (findings: Findings) => string[];

/** "2 errors", "no errors", "1 warning". */
export function counted({ warnings, errors }: Findings): string {
  return `${errors.length === 0 ? 'no errors' : plural(errors.length, 'error')}, ${plural(warnings.length, 'warning')}`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
