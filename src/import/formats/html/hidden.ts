import { attribute, classesOf, type Element, rawText } from './tree.ts';

/** Never text: programs, styles, pictures, fields of forms. */
const silent = new Set(
  (
    'area audio base button canvas col colgroup datalist embed frame frameset iframe input link map meta meter noembed noframes noscript object param ' +
    'progress script select source style svg template textarea title track video'
  ).split(' '),
);

/** Classes by which frameworks hide words from view and keep them for screen readers. */
const unseenClass =
  /^(?:govuk-|nhsuk-|usa-|wb-|gem-)?(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|visuallyhidden(?:-focusable)?|element-invisible|element-hidden|offscreen|inv|u-vh|vh|a11y-hidden)$/;

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Elements that no reader sees; `aside` of them hold so many words that an editor should look. */
export type Hiddenness = 'silent' | 'hidden' | 'aside' | undefined;

/** So many words hidden behind a tab or a fold may well be the report's. */
const manyWords = 40;

export function hiddennessOf(element: Element): Hiddenness {
  if (silent.has(element.tagName)) return 'silent';
  const classes = classesOf(element);
  if (classes.some((name) => unseenClass.test(name)) || isHiddenByBootstrap(classes)) return 'hidden';
  const isHidden =
    (attribute(element, 'hidden') ?? 'until-found') !== 'until-found' ||
    hiddenStyle.test(attribute(element, 'style') ?? '');
  // While a dialog is open, pages hide all the rest from screen readers: a stretch of text is no decoration.
  const isDecoration = attribute(element, 'aria-hidden') === 'true';
  if (!isHidden && !isDecoration) return undefined;
  const words = countWords(rawText(element), manyWords);
  if (isHidden) return words >= manyWords ? 'aside' : 'hidden';
  return words >= manyWords ? undefined : 'hidden';
}

/** On every screen: `d-none d-md-block` hides it on small ones alone. */
function isHiddenByBootstrap(classes: readonly string[]): boolean {
  return classes.includes('d-none') && !classes.some((name) => /^d-(?:sm|md|lg|xl|xxl)-/.test(name));
}

function countWords(text: string, enough: number): number {
  let count = 0;
  for (const _ of text.matchAll(/\S+/g)) if (++count >= enough) break;
  return count;
}
