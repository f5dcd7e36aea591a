import type { Body } from '../edition/bodies.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { isAbout } from '../registers/registered-report.ts';
import { loadRegisters } from './registers.ts';

/** A body, and the reports on it, oldest first. */
export type BodyReports = { body: Body; reports: PreparedReport[] };

/** Every inspected body with its reports, by name. */
export async function loadBodies(): Promise<BodyReports[]> {
  const { bodies, reports } = await loadRegisters();
  return bodies
    .map((body) => ({ body, reports: reports.filter((report) => report.bodies.includes(body.id)) }))
    .filter((each) => each.reports.length > 0);
}

/** Are the registers divided by body? With one body everything stands on one page. */
export async function isDivided(): Promise<boolean> {
  return (await loadBodies()).length > 1;
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

/** Rows about a body. */
export function rowsAbout<Row extends { body: string | null }>(rows: readonly Row[], id: string): Row[] {
  return rows.filter((row) => isAbout(row, id));
}

/** Where the rows of a body are listed: on the register's own page while there is one body only. */
export function registerAddress(register: string, body: string, divided: boolean): string {
  return divided ? `${register}${body}/` : register;
}
