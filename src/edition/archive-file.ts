import { existsSync } from 'node:fs';
import { type ArchiveFacts, archiveSchema } from '../schemas/archive.ts';
import { readText } from './read-text.ts';
import { readYaml } from './yaml.ts';

/** What `archive.yaml` says of the archive; nothing when there is no such file. */
export async function readArchiveFile(contentFolder: string): Promise<ArchiveFacts> {
  const path = `${contentFolder}/archive.yaml`;
  if (!existsSync(path)) return {};
  return readYaml(await readText(path, 'content/archive.yaml'), { file: 'content/archive.yaml', schema: archiveSchema });
}
