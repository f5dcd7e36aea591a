/**
 * Fill the fields of a form as its address has them; an option that a list does not offer is none.
 *
 * @param keep What is in a field already stands: someone was here before the script that listens.
 * @returns Whether anything stood.
 */
export function fillForm(form: HTMLFormElement, address: URLSearchParams, { keep }: { keep: boolean }): boolean {
  let stood = false;
  for (const field of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')) {
    const wanted = address.get(field.name) ?? '';
    if (keep && field.value !== '' && field.value !== wanted) stood = true;
    else field.value = 'options' in field && ![...field.options].some(({ value }) => value === wanted) ? '' : wanted;
  }
  return stood;
}
