import type { Element } from 'hast';
import { h } from 'hastscript';
import { findingLabel, findingNamed } from '../../vocabulary/vocabulary.ts';
import { attributeOf, type JsxElement } from '../jsx.ts';
import type { Rendering } from './element.ts';

/** Findings, under the name of their kind, which is ours. */
export function findingsHtml(node: JsxElement, { contentOf, vocabulary }: Rendering): Element {
  const kind = findingNamed(vocabulary, attributeOf(node, 'kind') ?? '');
  return h('div', { className: 'findings', dataKind: kind.id, dataTone: kind.tone }, [
    h('p', { className: 'finding-kind', dataEditorial: true }, findingLabel(kind)),
    ...contentOf(node),
  ]);
}
