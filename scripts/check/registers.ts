import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { faultIssues } from '../../src/registers/fault-issues.ts';
import { readRegisters } from '../../src/registers/read-registers.ts';
import { registered } from '../../src/registers/registered-report.ts';
import { resolveRegisters } from '../../src/registers/resolve.ts';

/** Every quotation of every grade, figure and register stands in its passage, holds its value, and names measures, scales and sections that exist. */
export async function checkRegisters({ reports, facts }: Archive, contentFolder: string): Promise<Issue[]> {
  const { faults } = resolveRegisters(reports.map(registered), await readRegisters(contentFolder, facts));
  return faultIssues(faults, contentFolder);
}
