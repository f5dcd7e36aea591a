import type { Archive } from '../../src/edition/archive.ts';
import { readText } from '../../src/edition/read-text.ts';
import { readYaml } from '../../src/edition/yaml.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { synonymsSchema } from '../../src/schemas/synonyms.ts';

/** The list of everyday words can be read; the search index needs it long after the pages are built. */
export async function checkSynonyms(_: Archive, contentFolder: string): Promise<Issue[]> {
  const file = `${contentFolder}/synonyms.yaml`;
  readYaml(await readText(file, file), { file, schema: synonymsSchema });
  return [];
}
