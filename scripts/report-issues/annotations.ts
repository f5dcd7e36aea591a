import { guideTo } from '../../src/issues/guide.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { counted, type Reporter } from './reporter.ts';

/**
 * Annotations that a pull request shows beside its lines: workflow commands, which GitHub, Forgejo and Gitea read.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const annotations: Reporter = (findings) => {
  const lines = (command: string, issues: readonly Issue[]) =>
    issues.map(
      (issue) =>
        `::${command} ${properties(issue)}::${message(`${issue.problem}\n${issue.remedy}\nSee ${guideTo(issue)}`)}`,
    );
  return [...lines('warning', findings.warnings), ...lines('error', findings.errors), `check: ${counted(findings)}.`];
};

function properties({ kind, place: { file, line, column } }: Issue): string {
  return Object.entries({ file, line, col: column, title: kind })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${message(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
