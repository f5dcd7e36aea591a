import type { APIRoute, GetStaticPaths } from 'astro';
import { archive } from '../../../archive/archive-facts.ts';
import { type BodyReports, bodyPaths, rowsIn } from '../../../archive/bodies.ts';
import { ledgerFeed } from '../../../archive/ledger-feed.ts';
import { loadRegisters } from '../../../archive/registers.ts';
import { recommendations as says } from '../../../messages/messages.ts';
import { say } from '../../../messages/say.ts';

export const getStaticPaths = bodyPaths satisfies GetStaticPaths;

/** The verdicts on what reports on one body asked for, that of the newest report first. */
export const GET: APIRoute<BodyReports> = async ({ props: { body, reports }, site: root }) => {
  const resolved = await loadRegisters();
  return ledgerFeed(rowsIn(resolved.recommendations, reports), resolved, {
    title: `${archive.name}: ${say(says.of, { body: body.name })}`,
    description: say(says.feedDescription),
    root,
  });
};
