import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { diffArrays } from 'diff';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readArchive } from '../../src/edition/archive.ts';
import { sourceText } from '../../src/edition/marks.ts';
import type { Report, Section } from '../../src/edition/report.ts';
import { splitWords } from '../../src/edition/words.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { checkBuiltAddresses } from './addresses.ts';
import { settleFaults } from './settle-faults.ts';
import { checkWithheld } from './withheld.ts';

/**
 * Hold the built pages against the editions: the text of each article, without what is marked as ours, is the section's words in order; every
 * passage has its anchor once; withheld words are nowhere.
 */
export function checkBuiltSite({
  contentFolder,
  siteFolder,
}: {
  contentFolder: string;
  siteFolder: string;
}): Promise<Issue[]> {
  return settleFaults(async () => {
    const { reports } = await readArchive(contentFolder);
    const issues: Issue[] = [];
    for (const report of reports) {
      for (const section of report.sections)
        issues.push(
          ...(await checkPage(`${siteFolder}/reports/${report.id}/${section.slug}/index.html`, report, [section])),
        );
      issues.push(...(await checkPage(`${siteFolder}/reports/${report.id}/full/index.html`, report, report.sections)));
    }
    return [
      ...issues,
      ...(await checkWithheld(siteFolder, reports)),
      ...(await checkBuiltAddresses(contentFolder, siteFolder)),
    ];
  });
}

async function checkPage(file: string, report: Report, sections: readonly Section[]): Promise<Issue[]> {
  if (!existsSync(file))
    return [
      {
        kind: 'built',
        place: { file },
        problem: 'the page is missing.',
        remedy: 'Build the site again: npm run build',
      },
    ];
  const articles = find(
    fromHtml(await readFile(file, 'utf8')),
    (element) => element.tagName === 'article' && element.properties.dataReport === report.id,
  );
  const [article] = articles;
  if (!article || articles.length > 1)
    return [
      {
        kind: 'built',
        place: { file },
        problem: `${articles.length} articles of ${report.id} on the page; one is expected.`,
        remedy: 'Correct the page’s template.',
      },
    ];

  const passages = sections.flatMap((section) => section.passages);
  return [
    ...compareWords(
      file,
      passages.flatMap((passage) => splitWords(sourceText(passage))),
      splitWords(publishedText(article)),
    ),
    ...compareAnchors(
      file,
      passages.map(({ id }) => id),
      article,
    ),
  ];
}

function compareWords(file: string, expected: readonly string[], found: readonly string[]): Issue[] {
  if (expected.length === found.length && expected.every((word, index) => word === found[index])) return [];
  return diffArrays([...expected], [...found])
    .filter(({ added, removed }) => added || removed)
    .map(
      ({ added, value }): Issue => ({
        kind: 'built-fidelity',
        place: { file },
        problem: `${value.length} words ${added ? 'on the page that the edition does not have' : 'of the edition that the page does not have'}: "${value.slice(0, 16).join(' ')}".`,
        remedy: added ? 'Mark what is ours with data-editorial.' : 'Find the component that dropped them.',
      }),
    );
}

function compareAnchors(file: string, ids: readonly string[], article: Element): Issue[] {
  const counts = new Map<string, number>();
  for (const { properties } of find(article, ({ properties }) => typeof properties.id === 'string'))
    counts.set(String(properties.id), (counts.get(String(properties.id)) ?? 0) + 1);
  return ids
    .filter((id) => counts.get(id) !== 1)
    .map(
      (id): Issue => ({
        kind: 'built-anchors',
        place: { file },
        problem: `the anchor #${id} stands ${counts.get(id) ?? 0} times.`,
        remedy: 'Each passage keeps its id, once.',
      }),
    );
}

/** Text of a node without what is marked as ours. */
function publishedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties.dataEditorial !== undefined) return '';
  return 'children' in node ? node.children.map(publishedText).join('') : '';
}

function find(node: Nodes, wanted: (element: Element) => boolean): Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => find(child, wanted)) : [];
  return node.type === 'element' && wanted(node) ? [node, ...below] : below;
}
