import type { Archive } from '../../src/edition/archive.ts';
import { allBodies } from '../../src/edition/bodies.ts';
import type { Issue } from '../../src/edition/issue.ts';
import { readRegisters } from '../../src/registers/read-registers.ts';

/** Bodies that reports and bodies name have a file, sections narrow what their report says, and no body takes the address of a measure. */
export async function checkBodies({ facts, bodies, reports }: Archive, contentFolder: string): Promise<Issue[]> {
  const issues: Issue[] = [];
  const known = [...bodies.keys()].join(', ') || 'none yet';
  const fault = (file: string, problem: string, remedy: string, severity?: 'warning') =>
    issues.push({ kind: 'bodies', place: { file }, problem, remedy, ...(severity && { severity }) });
  for (const { id, meta, bodies: own, sections } of reports) {
    const file = `content/reports/${id}/index.mdx`;
    if (Array.isArray(meta.bodies))
      for (const body of meta.bodies.filter((each) => !bodies.has(each)))
        fault(file, `bodies: there is no body "${body}".`, `Add content/bodies/${body}.mdx, or name one of ${known}.`);
    for (const section of sections)
      for (const body of (section.meta.bodies ?? []).filter((each) => !own.includes(each)))
        fault(section.file, `bodies: "${body}" is none of the report’s.`, `Name some of ${own.join(', ') || 'none: the report is national'}.`);
  }
  const { measures } = await readRegisters(contentFolder, facts);
  for (const { id, predecessors, successors } of bodies.values()) {
    const file = `content/bodies/${id}.mdx`;
    for (const other of [...predecessors, ...successors].filter((each) => !bodies.has(each)))
      fault(file, `there is no body "${other}".`, `Add content/bodies/${other}.mdx, or take it out.`);
    if (measures.has(id)) fault(file, `"${id}" is the id of a measure, and /metrics/${id}/ its page.`, 'Give the body another id: rename its file.');
  }
  const all = allBodies(bodies, reports);
  for (const body of all.filter(({ id }) => !bodies.has(id)))
    if (all.length > 1)
      fault(
        `content/bodies/${body.id}.mdx`,
        `no file tells of ${body.name}; its id was made from its name.`,
        `Add the file with "name: ${body.name}" before you publish; the id is part of addresses.`,
        'warning',
      );
  return issues;
}
