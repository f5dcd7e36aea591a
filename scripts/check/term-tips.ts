import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Nodes as MdastNodes } from 'mdast';
import type { Archive } from '../../src/edition/archive.ts';
import { asPrinted, holdsWords, lettersOf } from '../../src/edition/expansions.ts';
import { type PreparedReport, prepareReport } from '../../src/edition/prepare.ts';
import type { Report, Section } from '../../src/edition/report.ts';
import type { Issue, Place } from '../../src/issues/issue.ts';

/** An expansion that a page shows at a term. */
export interface Tip {
  term: string;
  /** The report's words that it stands at. */
  words: string;
  expansion: string;
  /** Whose words it says they are; empty when it does not say. */
  from: string;
  /** Id of the passage. */
  passage: string;
}

/**
 * What the pages of each report say letters stand for, against the glossary: this report's own words, or another's with its name and year; no misprint of
 * another; at letters only; and not where the passage itself spells them out. Pages are read as they are made, however that is.
 */
export function checkTermTips(archive: Archive): Issue[] {
  const titles = new Map(archive.reports.map(({ id, meta }) => [id, { year: meta.year, shortTitle: meta.shortTitle }]));
  return archive.reports.flatMap((report) =>
    tipIssues(
      report,
      prepareReport(report, { glossary: archive.glossary, titles, vocabulary: archive.facts }),
      archive,
    ),
  );
}

/** Faults of the expansions in the pages and in the file of definitions of one report. */
export function tipIssues(report: Report, prepared: PreparedReport, archive: Archive): Issue[] {
  const inPages = report.sections.flatMap((section, index) => {
    const html = prepared.sections[index];
    return [...tipsOf(html?.html ?? ''), ...tipsOf(html?.fullHtml ?? '')].flatMap((tip) =>
      [whoseFault(tip, report, archive), whereFault(tip, section)]
        .filter((fault) => fault !== undefined)
        .map((fault) => issueAt(tip, fault, placeOf(section, tip.passage))),
    );
  });
  const inFile = Object.entries(prepared.termNotes).flatMap(([term, { expansion, expansionFrom = '' }]) => {
    if (expansion === undefined) return [];
    const tip: Tip = { term, words: term, expansion, from: expansionFrom, passage: '' };
    const fault = whoseFault(tip, report, archive);
    return fault ? [issueAt(tip, fault, { file: archive.glossary.terms.get(term)?.file ?? 'content/glossary' })] : [];
  });
  return [...inPages, ...inFile];
}

/** Every expansion in the HTML of a section. */
export function tipsOf(html: string): Tip[] {
  const tips: Tip[] = [];
  walk(fromHtml(html, { fragment: true }), '');
  return tips;

  function walk(node: Nodes, passage: string): void {
    if (node.type === 'element' && hasClass(node, 'term')) tips.push(...tipAt(node, passage));
    const id =
      node.type === 'element' && node.properties.dataEditorial === undefined ? String(node.properties.id ?? '') : '';
    if ('children' in node) for (const child of node.children) walk(child, id || passage);
  }
}

function tipAt(link: Element, passage: string): Tip[] {
  return within(link, 'expansion').map((expansion) => {
    const from = within(expansion, 'expansion-from').map(toString).join('');
    const [words] = link.children;
    return {
      term: /\/glossary\/([^/]+)\//.exec(String(link.properties.href))?.[1] ?? '',
      words: words ? toString(words) : '',
      expansion: toString(expansion).slice(0, -from.length || undefined),
      from,
      passage,
    };
  });
}

function within(node: Element, className: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element'
      ? []
      : hasClass(child, className)
        ? [child, ...within(child, className)]
        : within(child, className),
  );
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** Whose words they are, and whether that is said. */
function whoseFault(
  { term, expansion, from }: Tip,
  report: Report,
  { reports, glossary }: Archive,
): string | undefined {
  const known = (glossary.terms.get(term)?.meta.expansions ?? []).filter((each) => asPrinted(each) === expansion);
  const yearOf = (id: string) => reports.find((each) => each.id === id)?.meta.year;
  const own = known.some((each) => each.report === report.id);
  if (known.length === 0) return 'which the glossary has from no report';
  if (own && from === '') return undefined;
  if (from === '') return `the words of ${known[0]?.report}, without saying so`;
  const named = known.filter((each) => each.report !== report.id && from.includes(String(yearOf(each.report))));
  if (named.length === 0)
    return `and says “${from.trim()}”, where it is from ${known.map((each) => each.report).join(', ')}`;
  return named.every(({ misprint }) => misprint !== undefined) ? `a misprint of ${named[0]?.report}` : undefined;
}

/** At letters only, and not where the report spells them out itself. */
function whereFault({ words, expansion, passage }: Tip, section: Section): string | undefined {
  const found = section.passages.find(({ id }) => id === passage);
  if (!found) return 'in no passage';
  if (lettersOf(words) === undefined) return 'though these words are no abbreviation';
  if (found.kind === 'definition') return 'in the list where the report spells it out itself';
  return holdsWords(found.text, expansion) ? 'beside the report’s own words for it' : undefined;
}

function issueAt({ words, expansion }: Tip, fault: string, place: Place): Issue {
  return {
    kind: 'term-tips',
    place,
    problem: `at “${words}” a reader is shown “${expansion}”, ${fault}.`,
    remedy:
      'Correct the expansions of the term under content/glossary/; if they are right, src/edition/expansions.ts chose wrongly.',
  };
}

/** The line of the edition on which a passage starts. */
function placeOf({ file, tree }: Section, passage: string): Place {
  return { file, line: nodeWithId(tree, passage)?.position?.start.line };
}

function nodeWithId(node: MdastNodes, id: string): MdastNodes | undefined {
  if ((node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id === id) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = nodeWithId(child, id);
    if (found) return found;
  }
  return undefined;
}
