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

/** Old anchors of a page that moved within it, by the anchor they moved to. `isHere` tells the page, or the pages that it is made of. */
export function anchorsWithin(redirects: Redirects, isHere: (page: string) => boolean): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const { anchor, to } of anchorsFrom(redirects, isHere)) {
    const { page, fragment } = splitAddress(to);
    if (isHere(page) && fragment) aliases.set(fragment, [...(aliases.get(fragment) ?? []), anchor]);
  }
  return aliases;
}

/** Old anchors of a page whose words stand on another now, with the address there. */
export function anchorsElsewhere(
  redirects: Redirects,
  isHere: (page: string) => boolean,
): { anchor: string; to: string }[] {
  return anchorsFrom(redirects, isHere).filter(({ to }) => {
    const { page, fragment } = splitAddress(to);
    return !isHere(page) || !fragment;
  });
}

function anchorsFrom(redirects: Redirects, isHere: (page: string) => boolean): { anchor: string; to: string }[] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    const { page, fragment } = splitAddress(from);
    return fragment && isHere(page) ? [{ anchor: fragment, to }] : [];
  });
}
