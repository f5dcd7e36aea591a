import { ContentError } from '../../src/issues/issue.ts';
import { reportIssues } from '../report-issues/report-issues.ts';

/** Run a change and print what it did; what keeps it from being made is printed as checks print it, and the exit code is 1. */
export async function tell(change: () => Promise<string[]>): Promise<void> {
  try {
    for (const line of await change()) console.log(line);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    reportIssues(error.issues, { print: console.error });
    console.error('Nothing has changed.');
    process.exitCode = 1;
  }
}
