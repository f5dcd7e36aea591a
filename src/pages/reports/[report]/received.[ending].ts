import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { receivedFile } from '../../../archive/received-file.ts';
import { listReports, loadReport } from '../../../archive/reports.ts';
import { contentFolder } from '../../../folders.mjs';

/** The file that each report was made from, where it may be given away. */
export const getStaticPaths = (async () => {
  const files = await Promise.all(
    (await listReports()).map(async (entry) => ({ report: entry.id, file: receivedFile(await loadReport(entry)) })),
  );
  return files.flatMap(({ report, file }) =>
    file
      ? [
          {
            params: { report, ending: file.name.slice('received.'.length) },
            props: { path: `${contentFolder}/reports/${report}/${file.kept}` },
          },
        ]
      : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = async ({ props }) => new Response(await readFile(props.path));
