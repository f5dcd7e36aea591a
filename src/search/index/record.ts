import { escapeHtml } from '../../messages/say-html.ts';
import { packLabel } from '../label.ts';
import type { Stretch } from './stretches.ts';

/**
 * A stretch as Pagefind takes it: each passage an element with an id, and its label as the title that Pagefind keeps for it but does not search.
 */
export function recordHtml({ report, above, passages, joined = [] }: Stretch): string {
  const { meta } = report;
  const kinds = new Set(passages.map(({ label }) => label.kind));
  const themes = new Set(passages.flatMap(({ label }) => label.themes));
  const voices = new Set(passages.map(({ label }) => label.voice));
  const filters = [
    `report:${report.id}`,
    ...report.bodies.map((body) => `body:${body}`),
    `year:${meta.year}`,
    ...[...voices].map((voice) => `voice:${voice}`),
    ...[...kinds].map((kind) => `kind:${kind}`),
    ...[...themes].map((theme) => `theme:${theme}`),
  ];
  return [
    '<html><body data-pagefind-body>',
    ...filters.map((filter) => `<span data-pagefind-filter="${escapeHtml(filter)}"></span>`),
    `<p id="report" data-pagefind-title="${escapeHtml(JSON.stringify(meta.shortTitle))}">${above.map(escapeHtml).join(' – ')}</p>`,
    ...passages.map(
      ({ id, text, label }) =>
        `<p id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(JSON.stringify(packLabel(label)))}">${escapeHtml(text)}</p>`,
    ),
    ...(joined.length > 0 ? [`<p>${joined.map(escapeHtml).join(' – ')}</p>`] : []),
    '</body></html>',
  ].join('\n');
}
