import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { ContentError, type Issue } from '../issues/issue.ts';
import { type BodyMeta, bodySchema } from '../schemas/body.ts';
import type { ReportMeta } from '../schemas/report.ts';
import { readText } from './read-text.ts';
import { readYaml, splitFrontMatter } from './yaml.ts';

/** An inspected body, as `content/bodies/` has it. */
export interface Body extends BodyMeta {
  id: string;
}

export type Bodies = ReadonlyMap<string, Body>;

/**
 * Read `content/bodies/`; an archive need not have it.
 *
 * @throws ContentError with every fault of the files.
 */
export async function readBodies(contentFolder: string): Promise<Bodies> {
  const folder = `${contentFolder}/bodies`;
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort() : [];
  const bodies = new Map<string, Body>();
  const issues: Issue[] = [];
  for (const name of names) {
    const file = `content/bodies/${name}`;
    try {
      const { frontMatter } = splitFrontMatter(await readText(`${folder}/${name}`, file), file);
      const id = name.slice(0, -'.mdx'.length);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        throw new ContentError([
          {
            kind: 'bodies',
            place: { file },
            problem: `"${id}" cannot be the id of a body.`,
            remedy:
              'Name the file with lower-case letters, digits and hyphens; it is part of addresses: north-school.mdx',
          },
        ]);
      bodies.set(id, { id, ...readYaml(frontMatter, { file, schema: bodySchema, firstLine: 2 }) });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new ContentError(issues);
  return bodies;
}

/**
 * The bodies that a report is about, by their ids: those it names; without any, the one that bears the name of its subject. None when it is national.
 *
 * A subject that no file tells of is a body all the same, under an id made of its name.
 */
export function bodiesOf({ bodies: named, subject }: Pick<ReportMeta, 'bodies' | 'subject'>, bodies: Bodies): string[] {
  if (named === 'national') return [];
  if (named !== undefined) return [...named];
  const known = [...bodies.values()].find(({ name, shortName }) => name === subject || shortName === subject);
  return [known?.id ?? idOfName(subject)];
}

/** `St Mary’s School` → `st-marys-school` */
export function idOfName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'body';
}

/** Every body of an archive, by name: those with a file, and those that only reports tell of. */
export function allBodies(
  bodies: Bodies,
  reports: readonly { bodies: readonly string[]; meta: Pick<ReportMeta, 'subject'> }[],
): Body[] {
  const found = new Map(bodies);
  for (const report of reports)
    for (const id of report.bodies)
      if (!found.has(id))
        found.set(id, { id, name: report.meta.subject, codes: {}, predecessors: [], successors: [], links: [] });
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Whom a citation has to name beside the title of a report: its subject, where there are several bodies and the title has it not. */
export function unnamedSubject(
  { title, subject }: Pick<ReportMeta, 'title' | 'subject'>,
  about: readonly Body[],
  isOneOfMany: boolean,
): string | undefined {
  const named = [subject, ...about.flatMap(({ name, shortName }) => [name, shortName ?? name])];
  return isOneOfMany && !named.some((name) => title.includes(name)) ? subject : undefined;
}

/** The title of a report in lists: where there are several bodies never without its own. */
export function labelReport(
  { shortTitle, subject }: Pick<ReportMeta, 'shortTitle' | 'subject'>,
  about: readonly Body[],
  isOneOfMany: boolean,
): string {
  const names = about.map(({ shortName, name }) => shortName ?? name);
  const isNamed = names.length > 0 ? names.every((name) => shortTitle.includes(name)) : shortTitle.includes(subject);
  return !isOneOfMany || isNamed ? shortTitle : `${names.length > 0 ? names.join(', ') : subject}: ${shortTitle}`;
}
