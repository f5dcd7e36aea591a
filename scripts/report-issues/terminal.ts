import { guideTo } from '../../src/issues/guide.ts';
import { formatPlace, type Issue } from '../../src/issues/issue.ts';
import { counted, type Reporter } from './reporter.ts';

/** Lines that a terminal links: warnings first, so that errors stand last, where one looks. */
export const terminal: Reporter = (findings) => {
  const lines = (label: string, issues: readonly Issue[]) =>
    issues.flatMap((issue) => [
      `${formatPlace(issue.place)}: ${label} (${issue.kind}): ${issue.problem}`,
      `    ${issue.remedy}`,
      `    See ${guideTo(issue)}`,
    ]);
  return [...lines('warning', findings.warnings), ...lines('error', findings.errors), `check: ${counted(findings)}.`];
};
