/** `/` goes to the search field, from anywhere but a field. */
export function startKeys(first: Event | undefined): void {
  document.addEventListener('keydown', onKey);
  if (first) onKey(first);
}

function onKey(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
  const field = document.querySelector<HTMLInputElement>('main #q') ?? document.querySelector<HTMLInputElement>('#site-q');
  if (!field) return;
  event.preventDefault();
  field.focus();
  // The first key of a visit has typed its stroke by the time this module is here.
  field.select();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
