import { existsSync } from 'node:fs';
import { readText } from '../../src/edition/read-text.ts';
import { readYaml } from '../../src/edition/yaml.ts';
import { gradeScalesSchema } from '../../src/schemas/registers.ts';

/** The grades of an archive's scales, as `grade-scales.yaml` writes them. */
export async function readGrades(contentFolder: string): Promise<string[]> {
  const path = `${contentFolder}/grade-scales.yaml`;
  if (!existsSync(path)) return [];
  const file = 'content/grade-scales.yaml';
  const scales = readYaml(await readText(path, file), { file, schema: gradeScalesSchema });
  return scales.flatMap(({ grades }) => grades.map(({ grade }) => grade));
}
