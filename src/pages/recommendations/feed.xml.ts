import type { APIRoute } from 'astro';
import { archive } from '../../archive/archive-facts.ts';
import { ledgerFeed } from '../../archive/ledger-feed.ts';
import { loadRegisters } from '../../archive/registers.ts';
import { recommendations as says } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';

/** Every verdict, that of the newest report first. */
export const GET: APIRoute = async ({ site: root }) => {
  const resolved = await loadRegisters();
  return ledgerFeed(resolved.recommendations, resolved, {
    title: `${archive.name}: ${say(says.title)}`,
    description: say(says.feedDescription),
    root,
  });
};
