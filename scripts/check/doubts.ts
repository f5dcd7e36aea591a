import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Archive } from '../../src/edition/archive.ts';
import { readDoubts } from '../../src/import/doubt.ts';
import type { Issue } from '../../src/issues/issue.ts';

/** What an import left for an editor to settle is settled before a report is published. */
export async function checkDoubts({ reports }: Archive, contentFolder: string): Promise<Issue[]> {
  const found = await Promise.all(reports.map(({ id }) => openDoubts(id, contentFolder)));
  return found.flat();
}

async function openDoubts(id: string, contentFolder: string): Promise<Issue[]> {
  const file = `reports/${id}/doubts.md`;
  if (!existsSync(`${contentFolder}/${file}`)) return [];
  const open = readDoubts(await readFile(`${contentFolder}/${file}`, 'utf8')).filter(({ settled }) => !settled);
  const [first] = open;
  if (!first) return [];
  return [
    {
      kind: 'doubts',
      place: { file: `content/${file}`, line: first.line },
      problem: `${open.length === 1 ? 'a doubt of the import is' : `${open.length} doubts of the import are`} open, first: "${first.text}"`,
      remedy: `Settle each and tick it ("- [x]"), or delete the file once all are settled; npm run import -- --settle ${id} lists them.`,
    },
  ];
}
