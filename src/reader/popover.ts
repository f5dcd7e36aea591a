let open: { popover: HTMLElement; opener: HTMLElement } | undefined;

/** What the pointer came down on while its popover was open: the browser closes that before the click is here. */
let pressed: HTMLElement | undefined;
addEventListener(
  'pointerdown',
  ({ target }) => {
    pressed = target instanceof Node && open?.opener.contains(target) ? open.opener : undefined;
  },
  true,
);

/** Where a popover is does not depend on its styles, which may come after it. */
const box: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  inset: 'auto',
  margin: '0',
  inlineSize: 'min(22rem, 100vw - 2rem)',
  maxBlockSize: '70vh',
};

/**
 * Show something of ours next to the link that asked for it: in the margin where there is room, else below. Escape, a click elsewhere and a second click
 * close it; the focus goes back.
 */
export function showPopover(opener: HTMLElement, label: string, content: Node): void {
  const again = opener === (open?.opener ?? pressed);
  pressed = undefined;
  open?.popover.hidePopover();
  if (again) return;

  const popover = document.createElement('div');
  popover.className = 'popover';
  popover.dataset.editorial = '';
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-label', label);
  popover.append(content);
  Object.assign(popover.style, box);
  document.body.append(popover);
  popover.addEventListener('keydown', (event) => goOn(event, popover, opener));
  const kept = keepInPlace(popover, opener);
  const mine = { popover, opener };
  popover.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    const inside = popover.contains(document.activeElement) || document.activeElement === document.body;
    kept.abort();
    popover.remove();
    opener.setAttribute('aria-expanded', 'false');
    if (open === mine) open = undefined;
    if (inside) opener.focus({ preventScroll: true });
  });
  popover.showPopover();
  opener.setAttribute('aria-expanded', 'true');
  open = mine;
  place(popover, opener);
  popover.focus({ preventScroll: true });
}

/** Tab leaves it for what stands behind, and with Shift at, the link that opened it, where the reader was. */
function goOn(event: KeyboardEvent, popover: HTMLElement, opener: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const stops = [...popover.querySelectorAll<HTMLElement>('a[href], button')];
  const at = document.activeElement;
  const leaves = event.shiftKey ? at === popover || at === stops[0] : stops.length === 0 || at === stops.at(-1);
  if (!leaves) return;
  // The browser goes on from where the focus is by then.
  if (event.shiftKey) event.preventDefault();
  opener.focus({ preventScroll: true });
  popover.hidePopover();
}

export function isOpenFor(opener: HTMLElement): boolean {
  return open?.opener === opener;
}

/** Place it again when its size or the window's changes, until it is closed. */
function keepInPlace(popover: HTMLElement, opener: HTMLElement): AbortController {
  const closed = new AbortController();
  const again = () => place(popover, opener);
  const sizes = new ResizeObserver(again);
  sizes.observe(popover);
  closed.signal.addEventListener('abort', () => sizes.disconnect());
  addEventListener('resize', again, { signal: closed.signal });
  return closed;
}

function place(popover: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const edge = 16;
  const text = opener.closest('article')?.getBoundingClientRect();
  const inMargin = text !== undefined && text.right + edge + width < clientWidth;
  const left = inMargin ? text.right + edge : within(at.left - edge, clientWidth - width - edge, edge);
  const below = at.bottom + 8;
  const above = at.top - height - 8;
  const beside = below + height > clientHeight && above >= 0 ? above : below;
  const top = within(inMargin ? at.top : beside, clientHeight - height - edge, inMargin ? edge : 0);
  popover.style.left = `${left + scrollX}px`;
  popover.style.top = `${top + scrollY}px`;
}

/** Where one would like to be, but not past the end, and not before the start. */
function within(wanted: number, end: number, start: number): number {
  return Math.max(start, Math.min(wanted, end));
}
