import { fileURLToPath } from 'node:url';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { type PreparedReport, prepareReport } from '../../src/edition/prepare.ts';
import { normaliseWords } from '../../src/edition/words.ts';
import { type Tip, tipIssues, tipsOf } from './term-tips.ts';

const archive = await readArchive(fileURLToPath(new URL('../../content', import.meta.url)));
const titles = new Map(archive.reports.map(({ id, meta }) => [id, meta]));
const prepared = new Map(
  archive.reports.map((report) => [
    report.id,
    prepareReport(report, { glossary: archive.glossary, titles, vocabulary: archive.facts }),
  ]),
);
const expansionsOf = (term: string) => archive.glossary.terms.get(term)?.meta.expansions ?? [];
const unmarked = (expansion: string) => expansion.replace(/ \[sic\]$/, '');

function passagesOf({ id }: { id: string }): ReadonlyMap<string, { kind: string; text: string }> {
  return new Map(
    archive.reports
      .find((report) => report.id === id)
      ?.sections.flatMap(({ passages }) => passages.map((each) => [each.id, each])),
  );
}

function pageTips({ sections }: PreparedReport): Tip[] {
  return sections.flatMap(({ html }) => tipsOf(html));
}

test('there are tips to be tested, and none on the page of the whole report', () => {
  expect([...prepared.values()].flatMap(pageTips).length).toBeGreaterThan(150);
  expect(
    [...prepared.values()].flatMap(({ sections }) => sections.flatMap(({ fullHtml }) => tipsOf(fullHtml))),
  ).toEqual([]);
});

describe.each([...prepared.values()])('every tip of $id', (report) => {
  const passages = passagesOf(report);
  const tips = pageTips(report);
  const stands = (quote: string) =>
    [...passages.values()].some(({ text }) => normaliseWords(text).includes(normaliseWords(quote)));

  test('is this report’s own printed expansion, or names the report and the year it is from', () => {
    const unnamed = tips.filter(({ term, expansion, from }) => {
      const known = expansionsOf(term).filter(({ text }) => text === unmarked(expansion));
      if (from === '') return !known.some((each) => each.report === report.id && stands(each.quote));
      return !known.some((each) => {
        const { shortTitle, year } = titles.get(each.report) ?? { shortTitle: '?', year: 0 };
        return each.report !== report.id && from.includes(shortTitle) && from.includes(String(year));
      });
    });
    expect(unnamed).toEqual([]);
  });

  test('is no misprint of another report, and says so of a misprint of its own', () => {
    const wrong = tips.filter(({ term, expansion, from }) => {
      const slips = expansionsOf(term).filter(
        ({ text, misprint }) => text === unmarked(expansion) && misprint !== undefined,
      );
      return (
        slips.length > 0 &&
        (from !== '' || !expansion.endsWith(' [sic]') || slips.every((each) => each.report !== report.id))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('stands at an abbreviation', () => {
    expect(
      tips.filter(({ words }) => !/^(?:\p{Lu}[\p{L}.&-]*\p{Lu}[\p{L}.]*|4Ps|pp)(?: level \d)?$/u.test(words)),
    ).toEqual([]);
  });

  test('stands nowhere beside its own expansion, nor in the report’s own glossary', () => {
    const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
    const beside = tips.filter(({ term, passage }) => {
      const { kind, text } = passages.get(passage) ?? { kind: 'none', text: '' };
      return (
        kind === 'none' ||
        kind === 'definition' ||
        expansionsOf(term).some((each) => bare(text).includes(bare(each.text)))
      );
    });
    expect(beside).toEqual([]);
  });

  test('is in the file of definitions as the page has it: whose words, and whose name', () => {
    const named = new Map(tips.map(({ term, expansion, from }) => [term, from === '' ? undefined : expansion]));
    for (const [term, expansion] of named) {
      const { expansionFrom } = report.termNotes[term] ?? {};
      expect(expansionFrom === undefined, term).toBe(expansion === undefined);
    }
  });
});

test.each([...prepared.values()])('every term that a page of $id links is a mention of its passage', ({ sections }) => {
  const strays = sections.flatMap(({ html, passages, mentions }) => {
    const texts = new Map(passages.map(({ id, text }) => [id, text]));
    const known = new Set(
      mentions.map(({ term, passage, start, end }) => `${term} ${passage} ${texts.get(passage)?.slice(start, end)}`),
    );
    return termLinks(fromHtml(html, { fragment: true }), '', texts).filter((link) => !known.has(link));
  });
  expect(strays).toEqual([]);
});

/** Term, passage and words of every link to the glossary. */
function termLinks(node: Nodes, around: string, passages: ReadonlyMap<string, string>): string[] {
  const id = node.type === 'element' ? String(node.properties.id) : '';
  const passage = passages.has(id) ? id : around;
  const own =
    node.type === 'element' && node.children[0] && String(node.properties.className) === 'term'
      ? [`${String(node.properties.href).split('/')[2]} ${passage} ${toString(node.children[0])}`]
      : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => termLinks(child, passage, passages))] : own;
}

describe('known cases', () => {
  const tipAt = (report: string, term: string) =>
    pageTips(prepared.get(report) as PreparedReport)
      .filter((tip) => tip.term === term)
      .map(({ expansion, from }) => `${expansion}${from}`);

  test.each([
    ['2014-crime-inspection', 'emsou', []],
    ['2016-effectiveness', 'npcc', []],
    ['2016-effectiveness', 'acpo', ['Association of Chief Police Officers']],
  ])('%s, %s', (report, term, expected) => {
    expect([...new Set(tipAt(report, term))]).toEqual(expected);
  });

  test('GAIN in 2008 is named with the year of the report that spells it out, and is not its slip', () => {
    expect(new Set(tipAt('2008-major-crime', 'gain'))).toEqual(
      new Set(['Government Agency Intelligence Network (as in Effectiveness 2016)']),
    );
  });

  test('“Domestic abuse” prints nothing in 2008', () => {
    const tips = pageTips(prepared.get('2008-major-crime') as PreparedReport).filter(
      ({ term }) => term === 'domestic-abuse',
    );
    expect(tips.map(({ words }) => words)).not.toContain('Domestic abuse');
  });

  test('no tip of EMSOU in 2016 prints “Specialist”', () => {
    expect(tipAt('2016-effectiveness', 'emsou').join()).not.toContain('Specialist');
  });
});

describe('whatever code makes the page', () => {
  const report = archive.reports.find(({ id }) => id === '2014-crime-inspection') as (typeof archive.reports)[number];
  const own = prepared.get(report.id) as PreparedReport;
  const problems = (change: (html: string) => string, termNotes = own.termNotes) =>
    tipIssues(
      report,
      { ...own, termNotes, sections: own.sections.map((section) => ({ ...section, html: change(section.html) })) },
      archive,
    ).map(({ place, problem }) => [place, problem]);

  test('the report as it is has no fault', () => {
    expect(problems((html) => html)).toEqual([]);
  });

  test('words of another report unnamed are found, with file and line', () => {
    const [first] = problems((html) => html.replaceAll(/<span class="expansion-from">[^<]*<\/span>/g, ''));
    expect(first).toEqual([
      { file: 'content/reports/2014-crime-inspection/01-overall-summary.mdx', line: expect.any(Number) },
      'at “HMIC” a reader is shown “Her Majesty’s Inspectorate of Constabulary”, the words of 2007-inspection, without saying so.',
    ]);
  });

  test('a wrong name, a misprint of another, words that no report has, and a tip at what is no abbreviation are found', () => {
    const hmic = (expansion: string, from: string) => (html: string) =>
      html.replaceAll(
        /<span class="expansion">.*?<\/span><\/span>/g,
        `<span class="expansion">${expansion}<span class="expansion-from">${from}</span></span>`,
      );
    expect(problems(hmic('Her Majesty’s Inspectorate of Constabulary', ' (as in 2022)')).join('\n')).toContain(
      'where it is from',
    );
    expect(
      problems(
        hmic('His Majesty’s Inspectorate of Constabulary and Fire and Rescue Service [sic]', ' (as in 2022)'),
      ).join('\n'),
    ).toContain('a misprint of 2022-strong-local-policing');
    expect(problems(hmic('Her Majesty’s Inspectors', '')).join('\n')).toContain('from no report');
    expect(problems((html) => html.replaceAll('>HMIC<span', '>The inspectorate<span')).join('\n')).toContain(
      'no abbreviation',
    );
  });

  test('so is an unnamed one in the file of definitions', () => {
    const { expansionFrom: _, ...unnamed } = own.termNotes.hmic ?? {};
    expect(problems((html) => html, { ...own.termNotes, hmic: unnamed })).toEqual([
      [{ file: 'content/glossary/hmic.mdx' }, expect.stringContaining('without saying so')],
    ]);
  });
});
