import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import english from './en.json' with { type: 'json' };
import { reports, search } from './messages.ts';
import { listed, say, sayPieces } from './say.ts';
import { sayHtml } from './say-html.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));
type Rooms = Record<string, Record<string, string>>;
const sentences = (rooms: Rooms) =>
  Object.entries(rooms).flatMap(([room, own]) =>
    Object.entries(own).map(([name, text]): [string, string] => [`${room}.${name}`, text]),
  );
const originals = new Map(sentences(english));

/** What is put into a sentence, and the tags in it: what a translation has to have as well. */
function placesOf(elements: readonly MessageFormatElement[]): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    if ('value' in element && element.type !== TYPE.literal)
      found.add(`${element.type === TYPE.tag ? '<>' : ''}${element.value}`);
    for (const place of 'children' in element ? placesOf(element.children) : []) found.add(place);
    for (const { value } of 'options' in element ? Object.values(element.options) : [])
      for (const place of placesOf(value)) found.add(place);
  }
  return found;
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (file) => {
  const own: Rooms = JSON.parse(readFileSync(folder + file, 'utf8'));

  test.each(sentences(own))('%s can be said, with what its English has', (name, text) => {
    expect(originals.has(name)).toBe(true);
    expect([...placesOf(parse(text))].sort()).toEqual([...placesOf(parse(originals.get(name) ?? ''))].sort());
  });
});

test('no sentence waits in vain: each is said somewhere', () => {
  const code = globSync('src/**/*.{ts,astro}').map((name) => readFileSync(name, 'utf8'));
  // Names of a room may be computed: kinds of terms, of marks, of passages, ways a measure is better, what an archive is missing.
  const computed =
    /^(?:glossary|marks|passages|log|reasons)\.|^search\.(?:no[A-Z]|tag[A-Z]|about|report|year|voice|kind|theme)|^figures\.(?:higher|lower|neither)$/;
  const unsaid = [...originals.keys()].filter((name) => {
    const [, field = ''] = name.split('.');
    return (
      !computed.test(name) &&
      !code.some((text) => new RegExp(`\\.${field}\\b`).test(text) && text.includes('messages.ts'))
    );
  });
  expect(unsaid).toEqual([]);
});

test('one and several are told apart, and counts are written as the language writes them', () => {
  const found = (passages: number, reports: number) =>
    say(search.found, { passages, reports, complete: 'yes', filtered: 'no' });
  expect([found(1, 1), found(1556, 5)]).toEqual(['1 passage in 1 report.', '1,556 passages in 5 reports.']);
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});

test('what stands in the places of a sentence is text, in HTML as well', () => {
  expect(sayHtml(reports.shell, { code: ['<code>', '</code>'] }, { command: 'cat <a> & b' })).toBe(
    'A shell that prints the second: <code>cat &lt;a&gt; &amp; b</code>',
  );
  expect(sayHtml(reports.wholeLog, { a: '/source/?a="b"' })).toContain('<a href="/source/?a=&quot;b&quot;">');
});

test('marked-up words come as the pieces that were made of them', () => {
  expect(sayPieces(search.onlyTyped, { a: (words) => ({ link: words }) as never })).toEqual([
    'Only the words typed were searched. ',
    { link: ['Also what they are called otherwise'] },
  ]);
});
