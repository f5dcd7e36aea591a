import { guideTo } from './guide.ts';
import type { IssueKind } from './kinds.ts';

/** Where a person can go and look. `line` counts from 1. */
export interface Place {
  /** Path from the project's root, for example `content/reports/2016-effectiveness/edition.yaml`. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Something wrong that a person has to settle: where, what, and what to do. */
export interface Issue {
  /** A warning does not fail the build. */
  severity?: 'error' | 'warning';
  /** Of the catalogue, for example `fidelity`. */
  kind: IssueKind;
  place: Place;
  problem: string;
  remedy: string;
}

/** `file:line:column`, as editors and terminals link it. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** Place, problem, remedy, and the page of the guide that says more. */
function sayIssue(issue: Issue): string {
  return `${formatPlace(issue.place)}: ${issue.problem}\n  ${issue.remedy}\n  See ${guideTo(issue)}`;
}

/** Thrown where the work cannot go on; carries every issue known by then. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: { cause?: unknown }) {
    super(issues.map(sayIssue).join('\n'), options);
    this.issues = issues;
  }
}
