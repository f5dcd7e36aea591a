import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { readText } from '../edition/read-text.ts';
import { readYaml, yamlLines } from '../edition/yaml.ts';
import { ContentError, type Issue } from '../issues/issue.ts';
import { type FollowUpEntry, followUpsSchema } from '../schemas/follow-ups.ts';

/** What editors decided of the findings of one report, and where in its file. */
export interface FollowUpFile {
  report: string;
  entries: readonly FollowUpEntry[];
  /** Line of an entry, or of what stands in it. */
  lineOf: (entry: number, path?: readonly (string | number)[]) => number | undefined;
}

export const followUpsFolder = 'follow-ups';

/**
 * `content/follow-ups/<report>.yaml`, one file a report that asked for something; an archive may be without.
 *
 * @throws ContentError with every fault of their schema.
 */
export async function readFollowUps(contentFolder: string): Promise<FollowUpFile[]> {
  const folder = `${contentFolder}/${followUpsFolder}`;
  if (!existsSync(folder)) return [];
  const issues: Issue[] = [];
  const files: FollowUpFile[] = [];
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.yaml')).sort()) {
    const file = `content/${followUpsFolder}/${name}`;
    try {
      const text = await readText(`${folder}/${name}`, file);
      const entries = readYaml(text, { file, schema: followUpsSchema });
      const lines = yamlLines(text);
      files.push({
        report: name.slice(0, -'.yaml'.length),
        entries,
        lineOf: (entry, path = []) => lines([entry, ...path]),
      });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new ContentError(issues);
  return files;
}
