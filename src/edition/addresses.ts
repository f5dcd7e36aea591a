import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readText } from './read-text.ts';
import { readYaml } from './yaml.ts';

const address = z
  .string()
  .regex(
    /^\/(?:[^#?\s]*\/)?(?:#\S+)?$/,
    'write an address from the root of the archive, with its last slash, for example /reports/2016-effectiveness/overview/#p12',
  );

/** `content/redirects.yaml`: old address → the address it moved to. */
export const redirectsSchema = z.record(address, address);
export type Redirects = z.infer<typeof redirectsSchema>;

/** Addresses that moved; none when there is no such file. */
export async function readRedirects(contentFolder: string): Promise<Redirects> {
  const file = `${contentFolder}/redirects.yaml`;
  return existsSync(file) ? readYaml(await readText(file, file), { file, schema: redirectsSchema }) : {};
}

/** An address without its fragment, and the fragment without its sign. */
export function splitAddress(whole: string): { page: string; fragment: string | undefined } {
  const [page = '', fragment] = whole.split('#');
  return { page, fragment };
}

/**
 * Old anchors of a page that moved within it, by the anchor they moved to. Without script an anchor cannot lead to another page, unless its whole
 * page has gone.
 */
export function anchorsWithin(redirects: Redirects, page: string): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const [from, to] of Object.entries(redirects)) {
    const [old, current] = [splitAddress(from), splitAddress(to)];
    if (old.page !== page || current.page !== page || !old.fragment || !current.fragment) continue;
    aliases.set(current.fragment, [...(aliases.get(current.fragment) ?? []), old.fragment]);
  }
  return aliases;
}
