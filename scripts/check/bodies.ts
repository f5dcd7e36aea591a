import { readFileSync } from 'node:fs';
import type { Archive } from '../../src/edition/archive.ts';
import { allBodies } from '../../src/edition/bodies.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { readRegisters } from '../../src/registers/read-registers.ts';

/** Bodies that reports and bodies name have a file, sections narrow what their report says, and no body takes the address of a measure. */
export async function checkBodies({ facts, bodies, reports }: Archive, contentFolder: string): Promise<Issue[]> {
  const issues: Issue[] = [];
  const known = [...bodies.keys()].join(', ') || 'none yet';
  const fault = (file: string, entry: string, problem: string, remedy: string) =>
    issues.push({ kind: 'bodies', place: { file, line: lineOf(file, entry) }, problem, remedy });
  /** Of an id in a file of the archive. */
  const lineOf = (file: string, id: string) => {
    const lines = readFileSync(`${contentFolder}/${file.slice('content/'.length)}`, 'utf8').split('\n');
    return lines.findIndex((line) => line.includes(id)) + 1 || undefined;
  };
  for (const { id, meta, bodies: own, sections } of reports) {
    const file = `content/reports/${id}/index.mdx`;
    if (Array.isArray(meta.bodies))
      for (const body of meta.bodies.filter((each) => !bodies.has(each)))
        fault(
          file,
          body,
          `bodies: there is no body "${body}".`,
          `Add content/bodies/${body}.mdx, or name one of ${known}.`,
        );
    for (const section of sections)
      for (const body of (section.meta.bodies ?? []).filter((each) => !own.includes(each)))
        fault(
          section.file,
          body,
          `bodies: "${body}" is none of the report’s.`,
          `Name some of ${own.join(', ') || 'none: the report is national'}.`,
        );
  }
  const { measures } = await readRegisters(contentFolder, facts);
  for (const { id, predecessors, successors } of bodies.values()) {
    const file = `content/bodies/${id}.mdx`;
    for (const other of [...predecessors, ...successors].filter((each) => !bodies.has(each)))
      fault(file, other, `there is no body "${other}".`, `Add content/bodies/${other}.mdx, or take it out.`);
    if ([...predecessors, ...successors].includes(id))
      fault(file, id, 'it cannot come before or after itself.', 'Name another body, or take it out.');
    const namesake = [...bodies.values()].find((each) => each.id !== id && each.name === bodies.get(id)?.name);
    if (namesake && namesake.id < id)
      fault(
        file,
        'name:',
        `content/bodies/${namesake.id}.mdx has the same name.`,
        'Give each body a name of its own, or keep one of the files.',
      );
    if (measures.has(id))
      fault(
        file,
        'name:',
        `"${id}" is the id of a measure, and /metrics/${id}/ its page.`,
        'Give the body another id: rename its file.',
      );
  }
  const all = allBodies(bodies, reports);
  // A body that a report names by its id has been told of above.
  const named = new Set(reports.flatMap(({ meta }) => (Array.isArray(meta.bodies) ? meta.bodies : [])));
  for (const body of all.filter(({ id }) => !bodies.has(id) && !named.has(id)))
    if (all.length > 1)
      issues.push({
        severity: 'warning',
        kind: 'bodies',
        place: { file: `content/bodies/${body.id}.mdx` },
        problem: `no file tells of ${body.name}; its id was made from its name.`,
        remedy: `Add the file with "name: ${body.name}" before you publish; the id is part of addresses.`,
      });
  return issues;
}
