import { indexLanguage } from '../match/stem-word.ts';
import { chunkFor, type IndexNames } from './index-names.ts';

/** What we use of Pagefind's browser module. It runs without a worker: one file and a round trip less, and a search takes a few milliseconds. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  preload(term: string, options?: Record<string, unknown>): Promise<void>;
  search(term: string | null, options?: { filters?: Record<string, unknown> }): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Places of matched words in the record, counted in words. */
  words: number[];
  data(): Promise<PagefindRecord>;
}

export interface PagefindRecord {
  raw_url: string;
  filters: Record<string, string[]>;
  anchors: { id: string; title?: string; text: string; location: number }[];
}

/** Records with the very word far above those with longer ones, so that the engine can tell them apart. */
const ranking = { termSimilarity: 20, pageLength: 0, termSaturation: 2 };

/**
 * Load and start Pagefind.
 *
 * @param folder Address of its files, ending in a slash.
 * @param names When known, everything it needs is asked for at once; alone it would ask for one file after the other.
 */
export async function startPagefind(folder: string, names?: IndexNames): Promise<Pagefind> {
  askFor(`${folder}wasm.${indexLanguage}.pagefind`);
  if (names) {
    askFor(`${folder}pagefind-entry.json?ts=${names.hash}`);
    askFor(`${folder}pagefind.${names.hash}.pf_meta`);
  }
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  await pagefind.options({
    basePath: folder,
    baseUrl: '/',
    noWorker: true,
    ranking,
    ...(names && { metaCacheTag: names.hash }),
  });
  await pagefind.init();
  return pagefind;
}

/** Ask for the part of the index that a word's beginning is in, before the engine is there to do it. */
export function askForWord(beginning: string, folder: string, names: IndexNames): void {
  const chunk = chunkFor(beginning.toLowerCase(), names);
  if (chunk) askFor(`${folder}index/${chunk}.pf_index`);
}

const asked = new Set<string>();

/** The browser hands what it has asked for so to whoever fetches the same address next. */
function askFor(href: string): void {
  if (typeof document === 'undefined' || asked.has(href)) return;
  asked.add(href);
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  document.head.append(link);
}
