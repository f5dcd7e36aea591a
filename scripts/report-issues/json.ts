import { guideTo } from '../../src/issues/guide.ts';
import type { Issue } from '../../src/issues/issue.ts';
import type { Reporter } from './reporter.ts';

/** One JSON text for programs: `{ errors: [...], warnings: [...] }`, each issue with the page of the guide. */
export const json: Reporter = ({ errors, warnings }) => {
  const withGuide = (issue: Issue) => ({ ...issue, guide: guideTo(issue) });
  return [JSON.stringify({ errors: errors.map(withGuide), warnings: warnings.map(withGuide) }, null, 2)];
};
