import { readdir, readFile } from 'node:fs/promises';
import type { Issue } from '../issues/issue.ts';
import type { Fault } from './registered-report.ts';

/** Faults as issues, each with the file and the line an editor has to look at. */
export async function faultIssues(faults: readonly Fault[], contentFolder: string): Promise<Issue[]> {
  const texts = new Map<string, Promise<string>>();
  const textOf = (file: string) => {
    const known = texts.get(file) ?? readFile(`${contentFolder}/${file}`, 'utf8');
    texts.set(file, known);
    return known;
  };
  return Promise.all(
    faults.map(async (fault): Promise<Issue> => {
      const file = await fileOf(fault, contentFolder);
      const line = fault.line ?? lineOf(await textOf(file), fault.entry, fault.beside);
      return {
        kind: 'registers',
        place: { file: `content/${file}`, ...(line === undefined ? {} : { line }) },
        problem: fault.problem,
        remedy: fault.remedy,
        ...(fault.severity ? { severity: fault.severity } : {}),
      };
    }),
  );
}

async function fileOf({ report, section }: Fault, contentFolder: string): Promise<string> {
  if (report === '') return section.endsWith('.yaml') ? section : `themes/${section}.mdx`;
  const names = await readdir(`${contentFolder}/reports/${report}`);
  return `reports/${report}/${names.find((name) => name.replace(/^\d+-/, '') === `${section}.mdx`) ?? 'index.mdx'}`;
}

/** The first line that holds the entry's words, spelled as YAML may spell them; of several, the one that holds what stands beside them. */
function lineOf(text: string, entry: string, beside?: string): number | undefined {
  const lines = text.split('\n');
  const spellings = [entry, entry.replaceAll('"', '\\"'), entry.slice(0, 40)];
  for (const spelling of spellings) {
    const holding = lines.flatMap((line, index) => (line.includes(spelling) ? [index] : []));
    const index = holding.find((each) => beside !== undefined && lines[each]?.includes(beside)) ?? holding[0];
    if (index !== undefined) return index + 1;
  }
  return undefined;
}
