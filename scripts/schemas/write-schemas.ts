import { mkdir, writeFile } from 'node:fs/promises';
import { type ContentFile, contentFiles } from './content-files.ts';
import { toJsonSchema } from './json-schema.ts';

/** Name and text of the JSON Schema of a content file. */
export function schemaFile(contentFile: ContentFile): { name: string; text: string } {
  return { name: `${contentFile.name}.schema.json`, text: `${JSON.stringify(toJsonSchema(contentFile), null, 2)}\n` };
}

/** Writes one JSON Schema for each kind of content file, and gives their names. */
export async function writeSchemas(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = contentFiles.map(schemaFile);
  for (const { name, text } of files) await writeFile(`${folder}/${name}`, text);
  return files.map(({ name }) => name);
}
