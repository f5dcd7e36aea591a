import { expect, test } from 'vitest';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { findingRules } from './findings.ts';

const rules = findingRules({
  findings: [
    ...vocabulary.findings,
    {
      id: 'auflage',
      one: 'Auflage',
      many: 'Auflagen',
      sign: '§',
      tone: 'asked' as const,
      asks: true,
      headings: ['Auflage', 'Auflagen', 'Was zu tun ist'],
      openings: ['Auflage'],
      also: [],
    },
  ],
});

test.each([
  ['Strengths', 'strength'],
  ['AREAS FOR IMPROVEMENT:', 'area-for-improvement'],
  ['Area for improvement 3', 'area-for-improvement'],
  ['Recommendation 12: custody', 'recommendation'],
  ['Was zu tun ist', 'auflage'],
  ['Auflage 2', 'auflage'],
  ['Recommendations of the review', undefined],
  ['3', undefined],
])('the heading %j announces %j', (heading, kind) => {
  expect(rules.kindOf(heading)).toBe(kind);
});

test.each([
  ['Recommendation 2: The council should …', 'recommendation'],
  ['Recommendation A1 – The council should …', 'recommendation'],
  ['Recommendation 2 The council should …', 'recommendation'],
  ['Auflage 4: Die Schule legt einen Plan vor.', 'auflage'],
  ['Recommendation 2 was accepted.', undefined],
  ['Recommendations: none', undefined],
  ['Strength: good teaching', undefined],
])('the paragraph %j says itself that it is %j', (text, kind) => {
  expect(rules.kindOfParagraph(text)).toBe(kind);
});
