import type { Body } from '../edition/bodies.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { loadRegisters } from './registers.ts';
import { listReports } from './reports.ts';

/** A body, and what the reports on it say of it, oldest first: of a joint report the sections that are about it. */
export type BodyReports = { body: Body; reports: PreparedReport[] };

/** Every inspected body with its reports, by name. */
export async function loadBodies(): Promise<BodyReports[]> {
  const { bodies, reports } = await loadRegisters();
  return bodies
    .map((body) => ({ body, reports: reportsOn(body.id, reports) }))
    .filter((each) => each.reports.length > 0);
}

/** Reports on a body, with the sections that are about it. */
export function reportsOn(id: string, reports: readonly PreparedReport[]): PreparedReport[] {
  return reports
    .filter(({ bodies }) => bodies.includes(id))
    .map((report) => ({
      ...report,
      sections: report.sections
        .filter(({ bodies }) => bodies?.includes(id) ?? true)
        .map(({ bodies: _, ...section }) => section),
    }));
}

/** Rows that these reports give, in the sections that they are shown with. */
export function rowsIn<Row extends { report: string; section: string }>(
  rows: readonly Row[],
  reports: readonly PreparedReport[],
): Row[] {
  const shown = new Set(reports.flatMap(({ id, sections }) => sections.map(({ slug }) => `${id}/${slug}`)));
  return rows.filter(({ report, section }) => shown.has(`${report}/${section}`));
}

/** Are the registers divided by body? With one body everything stands on one page. Asked on every page, so it reads no report. */
export async function isDivided(): Promise<boolean> {
  return new Set((await listReports()).flatMap(({ data }) => data.bodies)).size > 1;
}

/** Reports about no body in particular, oldest first. */
export async function nationalReports(): Promise<PreparedReport[]> {
  return (await loadRegisters()).reports.filter(({ bodies }) => bodies.length === 0);
}

/** The pages of a register that is divided by body: one for each body. */
export async function bodyPaths(): Promise<{ params: { body: string }; props: BodyReports }[]> {
  const bodies = await loadBodies();
  return bodies.length > 1 ? bodies.map((each) => ({ params: { body: each.body.id }, props: each })) : [];
}

/** Where the rows of a body are listed: on the register's own page while there is one body only. */
export function registerAddress(register: string, body: string, divided: boolean): string {
  return divided ? `${register}${body}/` : register;
}
