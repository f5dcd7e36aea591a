import { z } from 'astro/zod';

/** What has an id that other files name. */
export type Named = Readonly<{ id: string }>;

/** Lists of `content/archive.yaml` whose ids other files name. */
export interface Lists {
  voices: readonly Named[];
  licences: readonly Named[];
  units: readonly Named[];
}

/** An id as addresses and style hooks take it: `response-time`, `cc-by-4`. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    'use lower-case letters and digits, joined by hyphens, for example "response-time"',
  );

/** One of the ids of a list of `content/archive.yaml`; any id where the list is not known. */
export function idOf(known?: readonly Named[]): z.ZodType<string, string> {
  return known && known.length > 0 ? z.enum(known.map(({ id }) => id) as [string, ...string[]]) : idSchema;
}

/** A language tag (BCP 47). */
export const languageSchema = z.string().refine(isLanguage, 'write a language tag, for example en-GB, de, cy');

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
