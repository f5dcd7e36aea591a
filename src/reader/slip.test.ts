import { expect, test } from 'vitest';
import { slipAddress, slipNote } from './slip.ts';

const slip = {
  report: 'Effectiveness 2016',
  passage: 'paragraph p12',
  url: 'https://example.org/reports/2016/one/#p12',
  words: 'The force is “good” & fair, 100% so [sic].\nIt says.',
  notes: ['[sic] printed twice'],
  sourceUrl: 'https://example.org/reports/2016/source/#p12',
};

test('the note names the passage, its address, its words and its source lines', () => {
  for (const part of [slip.report, slip.passage, slip.url, slip.words, ...slip.notes, slip.sourceUrl])
    expect(slipNote(slip)).toContain(part);
});

test('a mail carries the whole note, with the line ends of mail', () => {
  const address = new URL(slipAddress('mailto:editors@example.org', slip));
  expect(address.pathname).toBe('editors@example.org');
  expect(address.searchParams.get('subject')).toBe('Slip: Effectiveness 2016, paragraph p12');
  expect(address.searchParams.get('body')).toBe(slipNote(slip).replaceAll('\n', '\r\n'));
});

test.each(['https://example.org/issues/new', 'https://example.org/issues/new?labels=slip'])(
  'an issue at %s carries the whole note',
  (contact) => {
    const address = new URL(slipAddress(contact, slip));
    expect(address.href.startsWith(contact)).toBe(true);
    expect(address.searchParams.get('title')).toContain('paragraph p12');
    expect(address.searchParams.get('body')).toBe(slipNote(slip));
  },
);

test('a long passage is shortened between words, and its address stays', () => {
  const note = slipNote({ ...slip, words: 'words and more '.repeat(400) });
  expect(note.length).toBeLessThan(1000);
  expect(note).toMatch(/(words|and|more) …”/);
  expect(note).toContain(slip.url);
});

test.each(['', 'and more words '.repeat(100)])('a long passage is cut around the doubtful words', (after) => {
  const note = slipNote({ ...slip, words: `${'words and more '.repeat(400)}the force [sic] is ${after}`.trim() });
  expect(note.length).toBeLessThan(1000);
  expect(note).toMatch(/“… .*the force \[sic\] is/);
});
