import { reader } from '../messages/messages.ts';
import { say } from '../messages/say.ts';

interface Definition {
  meaning?: string;
  from?: string;
}

let definitions: Promise<Record<string, Definition>> | undefined;

/** Escape puts a definition away until the pointer or the focus has left it; a switch takes the marks off for the visit. */
export function startTerms(): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const wrap of document.querySelectorAll('.term-wrap:is(:hover, :focus-within)')) dismiss(wrap);
  });

  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, ({ target }) => complete(target));
  // Someone may have got to a term while this module was on its way.
  for (const wrap of document.querySelectorAll('.term-wrap:is(:hover, :focus-within)')) void complete(wrap);

  const button = document.querySelector<HTMLButtonElement>('#mark-terms');
  if (!button) return;
  show(button, !document.documentElement.classList.contains('plain'));
  button.addEventListener('click', () => {
    const marked = document.documentElement.classList.toggle('plain') === false;
    remember(marked);
    show(button, marked);
  });
}

/** The page holds what letters stand for; what a term means comes when a term is first asked for. */
async function complete(target: EventTarget | null): Promise<void> {
  const link =
    target instanceof Element
      ? target.closest('article .term-wrap')?.querySelector<HTMLAnchorElement>('.term:not(.whole)')
      : null;
  const term = /\/glossary\/([^/]+)\//.exec(link?.href ?? '')?.[1];
  if (!link || !term) return;
  link.classList.add('whole');
  definitions ??= fetch(new URL('../terms.json', location.href)).then((response) =>
    response.ok ? response.json() : {},
  );
  const definition = (await definitions.catch((): Record<string, Definition> => ({})))[term];
  const means = (['meaning', 'from'] as const).flatMap((part) =>
    definition?.[part] ? [ours(part, definition[part])] : [],
  );
  if (means.length === 0) return;
  const note = link.querySelector('.term-note') ?? link.appendChild(ours('term-note', ''));
  // What a pointer does by a click, a finger does by a second tap.
  const again = matchMedia('(hover: none)').matches ? [ours('again', say(reader.tapAgain))] : [];
  note.append(...means, ...again);
}

function ours(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.dataset.editorial = '';
  span.textContent = text;
  return span;
}

function dismiss(wrap: Element): void {
  wrap.classList.add('dismissed');
  const back = (event: Event) => {
    const isThere =
      event instanceof FocusEvent
        ? wrap.contains(event.relatedTarget as Node | null) || wrap.matches(':hover')
        : wrap.matches(':focus-within');
    if (isThere) return;
    wrap.classList.remove('dismissed');
    wrap.removeEventListener('pointerleave', back);
    wrap.removeEventListener('focusout', back);
  };
  wrap.addEventListener('pointerleave', back);
  wrap.addEventListener('focusout', back);
}

function show(button: HTMLButtonElement, marked: boolean): void {
  button.setAttribute('aria-pressed', String(marked));
  for (const term of document.querySelectorAll<HTMLElement>('article .term')) {
    if (marked) term.removeAttribute('tabindex');
    else term.tabIndex = -1;
  }
}

function remember(marked: boolean): void {
  try {
    sessionStorage.terms = marked ? 'on' : 'off';
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}
