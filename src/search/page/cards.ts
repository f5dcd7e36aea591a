import { search as says } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { SearchedArchive } from '../archive-file.ts';
import type { SearchFiles } from '../engine/files.ts';
import type { NamedTerm } from '../name-file.ts';
import type { Query } from '../query/query.ts';
import { sequence } from '../query/query.ts';
import { signature } from '../query/signature.ts';
import { el, sayNodes } from './dom.ts';
import { markedNodes } from './marked.ts';
import { hrefOf, type ResultContext } from './results.ts';

/** What stands before the results: the definition of a term, the paragraph of a number. */
export async function cards(
  query: Query,
  { files, archive, context }: { files: SearchFiles; archive: SearchedArchive; context: ResultContext },
): Promise<HTMLElement[]> {
  return [...(await numberCards(query, files, archive, context)), ...(await termCards(query, files, context))];
}

/** Terms that are the whole of what was asked. */
async function termCards(query: Query, files: SearchFiles, { root }: ResultContext): Promise<HTMLElement[]> {
  const [first] = query.terms;
  const key = first?.parts[0]?.key;
  if (!key || query.terms.length > 8) return [];
  const asked = query.terms.map((term) => signature({ ...term, exact: false })).join(' ');
  const { terms } = await files.names(key);
  return terms
    .filter(({ forms }) => forms.some((form) => signature(sequence(form.replace(/\(s\)$/, ''), false)) === asked))
    .slice(0, 2)
    .map((term) => termCard(term, root));
}

function termCard(
  { id, term, signed = term, expansion, expansionFrom, expansionHref, meaning }: NamedTerm,
  root: URL,
): HTMLElement {
  const source = (title: string, href: string | undefined) =>
    href ? el('a', { href: new URL(`.${href}`, root).href }, title) : title;
  const from = meaning?.from ? source(meaning.from, meaning.href) : say(says.ourNote);
  return el(
    'section',
    { class: 'card', 'aria-label': say(says.definitionOf, { term }), 'data-answer': 'term', 'data-about': id },
    el(
      'h2',
      {},
      el('a', { href: new URL(`glossary/${id}/`, root).href }, signed),
      expansion &&
        expansion.toLowerCase() !== term.toLowerCase() &&
        el(
          'span',
          { class: 'expansion' },
          ` ${expansion}`,
          ...(expansionFrom ? [' (', source(expansionFrom, expansionHref), ')'] : []),
        ),
    ),
    meaning &&
      el(
        'p',
        {},
        meaning.from ? el('q', {}, ...markedNodes({ text: meaning.text, marks: meaning.marks ?? [] })) : meaning.text,
        ' ',
        el('span', { class: 'quiet' }, '(', from, ')'),
      ),
    el('p', { class: 'quiet' }, ...sayNodes(says.everyUse, { a: { href: new URL(`glossary/${id}/`, root).href } })),
  );
}

/** `3.8`, `paragraph 3.8`: the paragraph that a report prints this number before. */
async function numberCards(
  { text }: Query,
  files: SearchFiles,
  archive: SearchedArchive,
  context: ResultContext,
): Promise<HTMLElement[]> {
  const number = /^(?:(?:para(?:graph)?|section|¶|§)\.?\s*)?(\d+(?:\.\d+)+)$/i.exec(text)?.[1];
  if (!number || !archive.reports.some(({ numbered }) => numbered)) return [];
  const numbers = await files.numbers();
  const places = archive.reports.flatMap(({ id, title }) => {
    const section = numbers[id]?.[number];
    const href = section && hrefOf({ report: id, section, id: `p${number}` }, { ...context, carry: '' });
    return href
      ? [
          el(
            'h2',
            { 'data-answer': 'passage', 'data-about': `${id}#p${number}` },
            el('a', { href }, say(says.paragraphOf, { number, report: title })),
          ),
        ]
      : [];
  });
  return places.length > 0 ? [el('section', { class: 'card', 'aria-label': say(says.ofThisNumber) }, ...places)] : [];
}
