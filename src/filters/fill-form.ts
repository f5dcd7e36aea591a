import { filters } from '../messages/messages.ts';
import { listed, say } from '../messages/say.ts';
/**
 * Fill the fields of a form as its address has them; an option that a list does not offer is none.
 *
 * @param keep What is in a field already stands: someone was here before the script that listens.
 * @returns Whether anything stood, and what is asked for that there is none of.
 */
export function fillForm(
  form: HTMLFormElement,
  address: URLSearchParams,
  { keep }: { keep: boolean },
): { stood: boolean; unknown: string[] } {
  let stood = false;
  const unknown: string[] = [];
  for (const field of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')) {
    const wanted = address.get(field.name) ?? '';
    const isOffered = !('options' in field) || [...field.options].some(({ value }) => value === wanted);
    if (!isOffered) unknown.push(`${field.name}=${wanted.slice(0, 40)}`);
    if (keep && field.value !== '' && field.value !== wanted) stood = true;
    else field.value = isOffered ? wanted : '';
  }
  return { stood, unknown };
}

/** What a list says of an address that asks for what it does not have; nothing otherwise. */
export function sayUnknown(unknown: readonly string[]): string {
  return unknown.length === 0
    ? ''
    : ` ${say(filters.unknown, { count: unknown.length, asked: listed(unknown.map((each) => `“${each}”`)) })}`;
}
