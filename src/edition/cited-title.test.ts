import { expect, test } from 'vitest';
import { citedReportTitle, citedSectionTitle } from './cited-title.ts';

test.each([
  ['Improving the 101 service', '8. SUB-OBJECTIVE 6: IMPROVING THE 101 SERVICE'],
  ['Glossary of terms', 'Appendix 1: Glossary of Terms'],
  ['Conclusion', '13. CONCLUSION'],
  ['101 services', '101 services'],
  ['Overview', 'Overview'],
  ['Crime, and its victims', 'Crime and its victims'],
])('%j is what the heading prints: %j', (title, heading) => {
  expect(citedSectionTitle(title, heading)).toBe(title);
});

test.each([
  ['Title page', 'Her Majesty’s Inspectorate of Constabulary'],
  ['Preventing crime', 'How effective is the force at preventing crimes?'],
  ['Investigating offending', 'How effective is the force at investigating offending?'],
  ['101 service', '8. SUB-OBJECTIVE 6: IMPROVING THE 101 SERVICE'],
  ['Overview', 'Overview: how effective is the force?'],
])('%j is ours, and looks so: %j', (title, heading) => {
  expect(citedSectionTitle(title, heading)).toBe(`[${title}]`);
});

test('the title of a report may stand anywhere in the text, but whole', () => {
  expect(citedReportTitle('A visit: the harbour', 'Harbour board. A visit – the Harbour. 2008')).toBe(
    'A visit: the harbour',
  );
  expect(citedReportTitle('A visit: the harbour', 'A visit to the harbour')).toBe('[A visit: the harbour]');
});
