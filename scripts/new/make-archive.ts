import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const template = fileURLToPath(new URL('./template/', import.meta.url));
const example = fileURLToPath(new URL('../../tests/archives/schools/', import.meta.url));

/**
 * Make an archive in a new or empty folder: empty, or with two schools to look at.
 *
 * @param options.shown The folder as the person who asked names it.
 * @returns What comes next, a line each.
 * @throws Error when there are files in the folder already; nothing is written then.
 */
export async function makeArchive(
  folder: string,
  { example: isExample = false, shown = folder } = {},
): Promise<string[]> {
  const found = existsSync(folder) ? await readdir(folder) : [];
  if (found.some((name) => name !== '.git'))
    throw new Error(
      `${shown} is not empty (${found.slice(0, 3).join(', ')} …).\n    Name a new folder: npm run new -- ../my-archive`,
    );
  await mkdir(folder, { recursive: true });
  await cp(template, folder, { recursive: true });
  // With their dots git would heed them here.
  for (const name of ['gitignore', 'gitattributes']) await rename(`${folder}/${name}`, `${folder}/.${name}`);
  if (isExample) await cp(`${example}content`, `${folder}/content`, { recursive: true, force: true });
  return [
    `${shown}: an archive${isExample ? ' of two schools, to look at and to change' : ''}. What comes next:`,
    ...(isExample
      ? []
      : [
          `  1. ${shown}/content/archive.yaml: its name, who speaks in the reports, the kinds of finding, the licences.`,
          `  2. ${shown}/content/bodies/example.mdx: rename it, and say which body it is.`,
          `  3. npm run import -- report.txt --id 2024-visit --content ${shown}/content`,
        ]),
    `  To see it: npm start -- --content ${shown}/content`,
    `  To build it: npm run build -- --content ${shown}/content --out ${shown}/dist`,
  ];
}
