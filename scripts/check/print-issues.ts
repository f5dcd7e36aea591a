import { formatPlace, type Issue } from '../../src/edition/issue.ts';

/**
 * Print issues, warnings first, and a line that counts them.
 *
 * @returns Whether any is more than a warning.
 */
export function printIssues(issues: readonly Issue[], print: (line: string) => void = console.log): boolean {
  const isWarning = ({ severity }: Issue) => severity === 'warning';
  const warnings = issues.filter(isWarning);
  const errors = issues.filter((issue) => !isWarning(issue));
  for (const [label, group] of [
    ['warning', warnings],
    ['error', errors],
  ] as const) {
    for (const { kind, place, problem, remedy } of group) print(`${formatPlace(place)}: ${label} (${kind}): ${problem}\n    ${remedy}`);
  }
  print(errors.length === 0 ? `check: no errors, ${warnings.length} warnings.` : `check: ${errors.length} errors, ${warnings.length} warnings.`);
  return errors.length > 0;
}
