import type { APIRoute } from 'astro';
import { archive } from '../../archive/archive-facts.ts';
import { archiveVersion, loadDataFiles, loadRegisters } from '../../archive/registers.ts';
import { publishedOn } from '../../citation/date.ts';
import { dataPackage } from '../../open-data/data-package.ts';
import { factText } from '../../schemas/fact.ts';

export const GET: APIRoute = async ({ site: address }) => {
  const { reports } = await loadRegisters();
  const description = dataPackage(await loadDataFiles(), archive, {
    name: 'inspection-archive',
    title: `${archive.name}: open data`,
    description:
      'Inspection reports word for word, with their grades, findings and figures as data. Each row carries the report’s exact words and a permanent address. Addresses start at the root of the archive (“/reports/…”): put the address under which the archive is published before them. No licence covers the whole: each file names the licences of the reports whose words it holds, each row its own, and what the archive adds is under the MIT licence.',
    version: await archiveVersion(),
    ...(address ? { homepage: address.href } : {}),
    sources: reports.map(({ citedTitle, meta }) => ({
      title: `${factText(meta.publisher)}: ${citedTitle} (${publishedOn(meta)})`,
    })),
  });
  return new Response(`${JSON.stringify(description, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
};
