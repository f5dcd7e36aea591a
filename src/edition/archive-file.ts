import { type ArchiveFacts, archiveSchema } from '../schemas/archive.ts';
import { readText } from './read-text.ts';
import { readYaml } from './yaml.ts';

/**
 * What `archive.yaml` says: what the archive is, what it calls things, who runs it.
 *
 * @throws ContentError when the file is missing, or does not hold what it must.
 */
export async function readArchiveFile(contentFolder: string): Promise<ArchiveFacts> {
  const file = 'content/archive.yaml';
  return readYaml(await readText(`${contentFolder}/archive.yaml`, file), { file, schema: archiveSchema });
}
