import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { splitWords } from '../../src/edition/words.ts';

const { reports } = await readArchive('content');

test('nothing is withheld but what the reason names: words between two numbers stay', () => {
  for (const { id, edition } of reports)
    for (const { from, reason } of edition.withheld) {
      if (reason !== 'personal contact details') continue;
      expect(
        splitWords(from).filter((word) => !/\d|@/.test(word)),
        `${id}: ${from}`,
      ).toEqual([]);
    }
});

test('the two numbers of the Glossop example keep the word between them', () => {
  const contact = reports
    .flatMap(({ sections }) => sections.flatMap(({ passages }) => passages))
    .find(({ text }) => /Town Centre SNT/.test(text));
  expect(contact?.text).toMatch(/Town Centre SNT –.* or\b/);
});
