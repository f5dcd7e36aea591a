import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { Document, parseDocument } from 'yaml';
import { splitAddress } from '../../src/edition/addresses.ts';
import { escapePattern } from '../../src/edition/escape-pattern.ts';
import { ContentError } from '../../src/issues/issue.ts';
import { applyChange, type Change } from '../change/apply-change.ts';

/**
 * Give a section another address; the old one leads there, and each of its anchors to the very passage.
 *
 * @param section Report and section: `2016-effectiveness/overview`.
 * @param name The last part of the new address.
 * @returns What was done, a line each.
 * @throws ContentError when it cannot be done; nothing is changed then.
 */
export async function renameSection(contentFolder: string, section: string, name: string): Promise<string[]> {
  const [report = '', old = ''] = section.replace(/^\/?(?:reports\/)?|\/$/g, '').split('/');
  const folder = `reports/${report}`;
  if (!existsSync(`${contentFolder}/${folder}/index.mdx`))
    throw refuse(
      `content/${folder}`,
      'there is no such report.',
      'Give report and section, for example 2016-effectiveness/overview.',
    );
  const files = (await readdir(`${contentFolder}/${folder}`)).filter((file) => /^\d{2,3}-.*\.mdx$/.test(file));
  const slugOf = (file: string) => file.replace(/^\d+-|\.mdx$/g, '');
  const file = files.find((each) => slugOf(each) === old);
  if (!file)
    throw refuse(
      `content/${folder}`,
      `there is no section "${old}".`,
      `Its sections: ${files.map(slugOf).join(', ')}.`,
    );
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw refuse(
      `content/${folder}/${file}`,
      `"${name}" cannot be an address.`,
      'Use lower-case letters, digits and hyphens.',
    );
  if (files.some((each) => slugOf(each) === name))
    throw refuse(`content/${folder}/${file}`, `another section is called "${name}".`, 'Choose another name.');

  const renamed = file.replace(`-${old}.mdx`, `-${name}.mdx`);
  const change = new Map<string, string | undefined>(
    await mendReferences(contentFolder, { report, old, name, file, renamed }),
  );
  change.set(
    `${folder}/${renamed}`,
    change.get(`${folder}/${file}`) ?? (await readFile(`${contentFolder}/${folder}/${file}`, 'utf8')),
  );
  change.set(`${folder}/${file}`, undefined);
  change.set(
    'redirects.yaml',
    await redirect(contentFolder, { from: `/${folder}/${old}/`, to: `/${folder}/${name}/` }),
  );
  await applyChange(contentFolder, change);
  return [
    `content/${folder}/${file} is ${renamed} now.`,
    `content/redirects.yaml: /${folder}/${old}/ leads to /${folder}/${name}/, and each of its anchors to its passage.`,
    ...[...change.keys()]
      .filter(
        (each) => !each.startsWith(`${folder}/${file}`) && each !== `${folder}/${renamed}` && each !== 'redirects.yaml',
      )
      .map((each) => `content/${each}: its references lead to the new address.`),
    'Before you publish: npm run build && npm run addresses',
  ];
}

/** `redirects.yaml` with the old address; what led to it leads on, and an earlier way from the new address is gone. */
async function redirect(contentFolder: string, { from, to }: { from: string; to: string }): Promise<string> {
  const path = `${contentFolder}/redirects.yaml`;
  const document = existsSync(path) ? parseDocument(await readFile(path, 'utf8')) : new Document({});
  const redirects = (document.toJS() ?? {}) as Record<string, string>;
  if (document.contents === null) document.contents = document.createNode({}) as never;
  for (const [address, target] of Object.entries(redirects)) {
    const { page, fragment } = splitAddress(target);
    if (page === from) document.set(address, fragment === undefined ? to : `${to}#${fragment}`);
  }
  document.delete(to);
  document.set(from, to);
  return document.toString({ lineWidth: 0 });
}

interface Names {
  report: string;
  old: string;
  name: string;
  file: string;
  renamed: string;
}

/** Files whose words name the section: links of texts of ours, and lists of sections. The received text and the list of published addresses stay. */
async function mendReferences(contentFolder: string, { report, old, name, file, renamed }: Names): Promise<Change> {
  const names = (await readdir(contentFolder, { recursive: true })).filter(
    (each) => /\.(mdx|yaml)$/.test(each) && each !== 'redirects.yaml',
  );
  const reference = new RegExp(`(?<![\\w-])${escapePattern(`${report}/${old}`)}(?![\\w-])`, 'g');
  const texts = await Promise.all(
    names.map(async (path): Promise<[string, string, string]> => {
      const text = await readFile(`${contentFolder}/${path}`, 'utf8');
      const mended = text.replace(reference, `${report}/${name}`);
      return [
        path.replaceAll('\\', '/'),
        text,
        path.endsWith('edition.yaml') && path.includes(report) ? mended.replaceAll(file, renamed) : mended,
      ];
    }),
  );
  return new Map(texts.flatMap(([path, text, mended]) => (text === mended ? [] : [[path, mended]])));
}

function refuse(file: string, problem: string, remedy: string): ContentError {
  return new ContentError([{ kind: 'addresses', place: { file }, problem, remedy }]);
}
