import type { Issue } from '../../src/issues/issue.ts';
import { annotations } from './annotations.ts';
import { json } from './json.ts';
import { ofArchive } from './of-archive.ts';
import type { Reporter } from './reporter.ts';
import { terminal } from './terminal.ts';

export const reporters = { terminal, annotations, json } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

/**
 * Print issues and how many they are.
 *
 * @returns Whether any is more than a warning.
 */
export function reportIssues(
  issues: readonly Issue[],
  { format = 'terminal', print = console.log }: ReportOptions = {},
): boolean {
  // Two checks may read the same broken file.
  const told = [...new Map(issues.map((issue) => [JSON.stringify(issue), ofArchive(issue)])).values()];
  const warnings = told.filter(({ severity }) => severity === 'warning');
  const errors = told.filter(({ severity }) => severity !== 'warning');
  for (const line of reporters[format]({ warnings, errors })) print(line);
  return errors.length > 0;
}

export interface ReportOptions {
  format?: Format;
  print?: (line: string) => void;
}
