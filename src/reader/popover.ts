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
  document.body.append(popover);
  const mine = { popover, opener };
  popover.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    const inside = popover.contains(document.activeElement) || document.activeElement === document.body;
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

export function isOpenFor(opener: HTMLElement): boolean {
  return open?.opener === opener;
}

function place(popover: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const edge = 16;
  const text = opener.closest('article')?.getBoundingClientRect();
  const inMargin = text !== undefined && text.right + edge + width < clientWidth;
  const left = inMargin ? text.right + edge : Math.min(Math.max(edge, at.left - edge), clientWidth - width - edge);
  const below = at.bottom + 8;
  const top = inMargin
    ? Math.max(edge, Math.min(at.top, clientHeight - height - edge))
    : below + height > clientHeight && at.top > height
      ? at.top - height - 8
      : below;
  popover.style.left = `${left + scrollX}px`;
  popover.style.top = `${top + scrollY}px`;
}
