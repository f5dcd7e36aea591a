import { formatPlace, type Issue } from '../../src/edition/issue.ts';

/**
 * Print issues, warnings first, and a line that counts them.
 *
 * @returns Whether any is more than a warning.
 */
export function printIssues(issues: readonly Issue[], print: (line: string) => void = console.log): boolean {
  // Two checks may read the same broken file.
  const told = [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
  const isWarning = ({ severity }: Issue) => severity === 'warning';
  const warnings = told.filter(isWarning);
  const errors = told.filter((issue) => !isWarning(issue));
  for (const [label, group] of [
    ['warning', warnings],
    ['error', errors],
  ] as const) {
    for (const { kind, place, problem, remedy } of group) print(`${formatPlace(place)}: ${label} (${kind}): ${problem}\n    ${remedy}`);
  }
  print(`check: ${errors.length === 0 ? 'no errors' : counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}.`);
  return errors.length > 0;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
