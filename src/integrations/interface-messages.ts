import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** Sentences by their names, in rooms. */
type Rooms = Readonly<Record<string, Readonly<Record<string, string>>>>;

const folder = new URL('../messages/', import.meta.url);

/** What an interface of a language says: its own sentences, English for those it lacks. */
export interface Interface {
  /** The archive's language, or English where there is nothing of it. */
  locale: string;
  rooms: Rooms;
  /** Sentences that are said in English for want of a translation: `search.order`. */
  missing: string[];
}

/** @param language A language tag: `de-CH` takes `de-CH.json`, else `de.json`. */
export function readInterface(language: string): Interface {
  const english = readRooms('en') as Rooms;
  const own = readRooms(language) ?? readRooms(new Intl.Locale(language).language);
  if (!own) return { locale: 'en', rooms: english, missing: namesOf(english) };
  const rooms = Object.fromEntries(
    Object.entries(english).map(([room, sentences]) => [room, { ...sentences, ...own[room] }]),
  );
  return { locale: language, rooms, missing: namesOf(english).filter((name) => !namesOf(own).includes(name)) };
}

function readRooms(language: string): Rooms | undefined {
  const file = new URL(`${language}.json`, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function namesOf(rooms: Rooms): string[] {
  return Object.entries(rooms).flatMap(([room, sentences]) => Object.keys(sentences).map((name) => `${room}.${name}`));
}

/** Gives pages and scripts the sentences of the archive's language, already parsed, so that no script needs a parser of messages. */
export function interfaceMessages(language: string): Plugin {
  const module = fileURLToPath(new URL('messages.ts', folder));
  return {
    name: 'inspection-archive:interface-messages',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
    }),
    load(id) {
      if (id !== module) return undefined;
      const { locale, rooms } = readInterface(language);
      const parsed = Object.entries(rooms).map(
        ([room, sentences]) => `export const ${room} = ${JSON.stringify(parseAll(sentences))};`,
      );
      return [`export const locale = ${JSON.stringify(locale)};`, ...parsed].join('\n');
    },
  };
}

/** A sentence without places stays a text. */
function parseAll(sentences: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sentences).map(([name, text]) => [
      name,
      /[{<]/.test(text) ? parse(text, { captureLocation: false }) : text,
    ]),
  );
}
