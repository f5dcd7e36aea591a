import type { OfferedFact } from '../../extraction.ts';
import { attribute, type Element, elementsIn, rawText } from './tree.ts';

const fields: Readonly<Record<string, OfferedFact['field']>> = {
  'dc.title': 'title',
  'dcterms.title': 'title',
  'og:title': 'title',
  citation_title: 'title',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.date': 'published',
  'dcterms.issued': 'published',
  'article:published_time': 'published',
  citation_publication_date: 'published',
  'govuk:first-published-at': 'published',
  'dc.publisher': 'publisher',
  'dcterms.publisher': 'publisher',
  'og:site_name': 'publisher',
  citation_publisher: 'publisher',
  author: 'author',
  'dc.creator': 'author',
  'dcterms.creator': 'author',
  citation_author: 'author',
  'dc.subject': 'subject',
  'dcterms.subject': 'subject',
  'dc.language': 'language',
  'dcterms.language': 'language',
};

export interface PageMeta {
  offered: OfferedFact[];
  /** The page's own address, where it gives one. */
  base?: URL;
}

/** What a page says of itself apart from its text. */
export function readMeta(html: Element): PageMeta {
  const offered: OfferedFact[] = [];
  const add = (field: OfferedFact['field'], value: string | undefined, where: string) => {
    const text = (value ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
    if (text !== '' && !offered.some((fact) => fact.field === field && fact.value === text))
      offered.push({ field, value: text, where });
  };
  let [base, canonical]: (string | undefined)[] = [];
  add('language', attribute(html, 'lang') ?? attribute(html, 'xml:lang'), '<html lang>');
  for (const element of elementsIn(html)) {
    if (element.tagName === 'body') break;
    if (element.tagName === 'title') add('title', rawText(element), '<title>');
    if (element.tagName === 'base') base ??= attribute(element, 'href');
    if (element.tagName === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel') ?? ''))
      canonical ??= attribute(element, 'href');
    if (element.tagName !== 'meta') continue;
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase();
    const field = fields[name];
    if (field) add(field, attribute(element, 'content'), `<meta name="${name}">`);
    if (name === 'og:url') canonical ??= attribute(element, 'content');
  }
  const address = [base, canonical].find(
    (each) => each !== undefined && /^https?:\/\//i.test(each) && URL.canParse(each),
  );
  return { offered, ...(address !== undefined && { base: new URL(address) }) };
}
