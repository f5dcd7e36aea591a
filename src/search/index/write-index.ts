import { rm } from 'node:fs/promises';
import * as pagefind from 'pagefind';
import { indexLanguage } from '../match/stem-word.ts';
import { recordHtml } from './record.ts';
import type { Stretch } from './stretches.ts';

export interface WrittenIndex {
  records: number;
  passages: number;
  words: number;
}

/** Files of Pagefind's own interfaces, which nothing here loads. */
const notOurs = ['pagefind-component-ui', 'pagefind-modular-ui', 'pagefind-ui', 'pagefind-highlight'].flatMap(
  (name) => [`${name}.js`, `${name}.css`],
);

/**
 * Write the full-text index of all stretches.
 *
 * @param folder Is emptied first.
 * @throws Error with everything Pagefind complains of.
 */
export async function writeIndex(stretches: Iterable<Stretch>, folder: string): Promise<WrittenIndex> {
  const created = await pagefind.createIndex({ forceLanguage: indexLanguage });
  const { index } = created;
  if (!index) throw new Error(`Pagefind did not start: ${created.errors.join('; ')}`);
  const written: WrittenIndex = { records: 0, passages: 0, words: 0 };
  try {
    for (const stretch of stretches) {
      const { errors } = await index.addHTMLFile({ url: recordUrl(stretch), content: recordHtml(stretch) });
      if (errors.length > 0) throw new Error(`Pagefind refused ${recordUrl(stretch)}: ${errors.join('; ')}`);
      written.records += 1;
      written.words += stretch.passages.reduce((sum, { words }) => sum + words, 0);
      written.passages += stretch.passages.length;
    }
    // An archive begins without a report, and the index of nothing would be none.
    if (written.records === 0)
      await index.addHTMLFile({ url: '/', content: '<html><body data-pagefind-body><p>nothing</p></body></html>' });
    await rm(folder, { recursive: true, force: true });
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`Pagefind could not write ${folder}: ${errors.join('; ')}`);
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
  const unknown = indexLanguage === 'unknown' ? [] : ['wasm.unknown.pagefind'];
  for (const name of [...notOurs, 'pagefind-worker.js', ...unknown]) await rm(`${folder}/${name}`, { force: true });
  return written;
}

/** Names the report and the stretch's place in it; readers never see it. */
export function recordUrl({ report, number }: Pick<Stretch, 'number'> & { report: { id: string } }): string {
  return `/${report.id}/${number}/`;
}
