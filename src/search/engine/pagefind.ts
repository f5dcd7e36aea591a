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

/**
 * Load and start Pagefind.
 *
 * @param folder Address of its files, ending in a slash.
 */
export async function startPagefind(folder: string): Promise<Pagefind> {
  const entry = preload(`${folder}pagefind.js`, `${folder}wasm.en.pagefind`);
  const pagefind: Pagefind = await import(/* @vite-ignore */ entry);
  await pagefind.options({ basePath: folder, baseUrl: '/', noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Ask for both large files at once; Pagefind alone would ask for the second when the first has run. */
function preload(script: string, wasm: string): string {
  if (typeof document === 'undefined') return script;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: wasm });
  document.head.append(link);
  return script;
}
