import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** An address that readers can go to. */
export const httpsAddress = z.url({ protocol: /^https$/, error: 'give an address that begins with https://' });

/** What the archive says of a report, and how it knows; the value is one of `value`, and `more` are further fields. */
function factOf<Value extends z.ZodType<string>, More extends z.ZodRawShape>(value: Value, more: More) {
  return z.discriminatedUnion('basis', [
    /** The report prints it: its exact words, which a check finds in the source. */
    z.strictObject({ ...more, value, basis: z.literal('text'), quote: text }),
    /** Another publication says it, at this address. */
    z.strictObject({ ...more, value, basis: z.literal('elsewhere'), address: httpsAddress, note: text.optional() }),
    /** The editor concluded it, from what the note says. */
    z.strictObject({ ...more, value, basis: z.literal('inferred'), note: text }),
    /** Nobody knows it yet. */
    z.strictObject({ ...more, basis: z.literal('unknown'), note: text.optional() }),
  ]);
}

export const factSchema = <Value extends z.ZodType<string>>(value: Value) => factOf(value, {});

/** Any other fact worth stating, with its name. */
export const labelledFactSchema = factOf(text, { label: text });

export type Fact<Value extends string = string> =
  | { value: Value; basis: 'text'; quote: string }
  | { value: Value; basis: 'elsewhere'; address: string; note?: string | undefined }
  | { value: Value; basis: 'inferred'; note: string }
  | { basis: 'unknown'; note?: string | undefined };

/** What a fact says; nothing where it is unknown. */
export function factValue<Value extends string>(fact: Fact<Value>): Value | undefined {
  return fact.basis === 'unknown' ? undefined : fact.value;
}

/** What a fact says, for readers. Unknown ones are seen at the editor's desk only: no build has them. */
export function factText(fact: Fact): string {
  return factValue(fact) ?? 'not known';
}
