import { expect, test } from 'vitest';
import { checkMessages } from './messages.ts';

const archive = (language: string) => ({ facts: { language } }) as Parameters<typeof checkMessages>[0];

test.each(['en', 'en-GB', 'de', 'de-CH'])('an interface that is whole is no issue: %s', (language) => {
  expect(checkMessages(archive(language))).toEqual([]);
});

test('a language that the engine does not speak is a warning, with the file to write', () => {
  expect(checkMessages(archive('cy'))).toEqual([
    expect.objectContaining({
      severity: 'warning',
      problem: 'the interface speaks English: the engine has no sentences in Welsh yet.',
      remedy: 'Translate src/messages/en.json as src/messages/cy.json; what it lacks is said in English.',
    }),
  ]);
});
