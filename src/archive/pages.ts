import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { locale } from '../messages/messages.ts';
import { homePage, openingPage } from '../schemas/page.ts';

export type PageEntry = CollectionEntry<'pages'> | CollectionEntry<'standardPages'>;

/** Every page of prose: the archive's own, and the standard ones that it has no file for. */
export async function listPages(): Promise<PageEntry[]> {
  const [own, standard] = [await getCollection('pages'), await getCollection('standardPages')];
  const replaced = new Set(own.map(({ id }) => id));
  const pages = [...own, ...standard.filter(({ id }) => !replaced.has(id))];
  return pages.sort((a, b) => a.data.order - b.data.order || a.data.title.localeCompare(b.data.title));
}

/** The language of a page, where it is not the interface's: the standard ones are English. */
export function proseLanguage({ collection }: PageEntry): string | undefined {
  return collection === 'standardPages' && new Intl.Locale(locale).language !== 'en' ? 'en' : undefined;
}

/** What stands on the home page under its title. */
export async function loadHomeProse() {
  const home = (await listPages()).find(({ id }) => id === homePage);
  return home && { Content: (await render(home)).Content, lang: proseLanguage(home) };
}

/** The contents of the part about the archive, in order. */
export async function aboutPages(): Promise<{ href: string; title: string; summary: string }[]> {
  const pages = (await listPages()).filter(({ id }) => id !== openingPage && id !== homePage);
  return pages.map(({ id, data: { title, summary } }) => ({ href: `/about/${id}/`, title, summary }));
}

/** Prose of ours on a report, a theme or a term, ready to show; nothing where its file has front matter alone. */
export async function loadProse(collection: 'introductions' | 'bodies' | 'themes' | 'notes', id: string) {
  const entry = await getEntry(collection, id);
  return entry?.body ? (await render(entry)).Content : undefined;
}
