import { expect, test } from 'vitest';
import type { Issue } from '../../src/issues/issue.ts';
import { type Format, reportIssues } from './report-issues.ts';

const warning: Issue = {
  severity: 'warning',
  kind: 'archive',
  place: { file: 'content/archive.yaml' },
  problem: 'the archive does not say who runs it.',
  remedy: 'Add "responsible".',
};
const error: Issue = {
  kind: 'schema',
  place: { file: 'content/bodies/a.mdx', line: 3, column: 2 },
  problem: '100% wrong,\nhere.',
  remedy: 'Correct it.',
};

function reported(issues: readonly Issue[], format: Format): { text: string; hasErrors: boolean } {
  const lines: string[] = [];
  const hasErrors = reportIssues(issues, { format, print: (line) => lines.push(line) });
  return { text: lines.join('\n'), hasErrors };
}

test('a terminal gets errors last, each once, with its place, its remedy and the page that says more', () => {
  const { text, hasErrors } = reported([error, warning, { ...error }], 'terminal');
  expect(hasErrors).toBe(true);
  expect(text).toBe(
    [
      'content/archive.yaml: warning (archive): the archive does not say who runs it.',
      '    Add "responsible".',
      '    See docs/archive.md#what-the-archive-says-of-itself',
      'content/bodies/a.mdx:3:2: error (schema): 100% wrong,\nhere.',
      '    Correct it.',
      '    See docs/bodies.md#inspected-bodies',
      'check: 1 error, 1 warning.',
    ].join('\n'),
  );
});

test('warnings alone are no failure', () => {
  expect(reported([warning], 'terminal')).toMatchObject({
    hasErrors: false,
    text: expect.stringMatching(/check: no errors, 1 warning\.$/),
  });
});

test('an annotation stands on one line, and its place is read as it was meant', () => {
  const [line] = reported([error], 'annotations').text.split('\n');
  expect(line).toBe(
    '::error file=content/bodies/a.mdx,line=3,col=2,title=schema::100%25 wrong,%0Ahere.%0ACorrect it.%0ASee docs/bodies.md#inspected-bodies',
  );
});

test('JSON is one text that programs read back', () => {
  const { text } = reported([error, warning], 'json');
  expect(JSON.parse(text)).toEqual({
    errors: [{ ...error, guide: 'docs/bodies.md#inspected-bodies' }],
    warnings: [{ ...warning, guide: 'docs/archive.md#what-the-archive-says-of-itself' }],
  });
});
