import type { Element } from 'hast';
import { h } from 'hastscript';
import { type JsxElement, propertiesOf } from '../jsx.ts';

/** What stands where words are missing; by itself it is a paragraph. */
export function hole(node: JsxElement, sign: Element): Element {
  return node.type === 'mdxJsxFlowElement' ? h('p', propertiesOf(node), [sign]) : sign;
}
