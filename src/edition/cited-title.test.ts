import { expect, test } from 'vitest';
import { citedTitle } from './cited-title.ts';

test.each([
  ['Improving the 101 service', '8. SUB-OBJECTIVE 6: IMPROVING THE 101 SERVICE'],
  ['Overview', 'Overview'],
  ['Crime, and its victims', 'Crime and its victims'],
])('%j is what the report prints: %j', (title, heading) => {
  expect(citedTitle(title, heading)).toBe(title);
});

test.each([
  ['Title page', 'Her Majesty’s Inspectorate of Constabulary'],
  ['Preventing crime', 'How effective is the force at preventing crimes?'],
])('%j is ours, and looks so: %j', (title, heading) => {
  expect(citedTitle(title, heading)).toBe(`[${title}]`);
});
