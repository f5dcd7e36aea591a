import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { vocabulary } from '../../vocabulary/fixtures/vocabulary.ts';
import { handlers } from '../html/handlers.ts';
import { PassageNumbers } from '../passage-numbers.ts';
import { findPassages } from '../passages.ts';
import { readReportText } from '../report-text.ts';
import { vocabulary as elements } from './index.ts';

/** The passages and the HTML of a text. */
function read(text: string) {
  const { tree, issues } = readReportText(text, 'a.mdx', vocabulary);
  const found = findPassages(tree, { reportId: 'a', file: 'a.mdx', numbers: new PassageNumbers('running') });
  const voices = new Map([['force', { note: 'Its own account.', href: '/reports/a/b/#p1' }]]) as never;
  const html = unified()
    .use(remarkRehype, { handlers: handlers({ reportId: 'a', isWhole: false, voices, vocabulary }) })
    .runSync(tree);
  return {
    problems: issues.map(({ problem }) => problem),
    passages: found.map(({ passage: { id, kind, text: words, lines: _, marks, ...rest } }) => ({
      is: `${id} ${kind} ${words}`,
      ...rest,
      ...(marks.length > 0 && { marks: marks.map((mark) => mark.kind) }),
    })),
    html: toHtml(html as never),
  };
}

const samples: Record<string, { text: string; passages: object[]; html: string }> = {
  Findings: {
    text: '<Findings kind="strength">\n\n- One\n- Two\n\n</Findings>',
    passages: [
      { is: 'p1 item One', finding: { id: 'a-p1', kind: 'strength' } },
      { is: 'p2 item Two', finding: { id: 'a-p2', kind: 'strength' } },
    ],
    html: '<div class="findings" data-kind="strength" data-tone="plain"><p class="finding-kind" data-editorial>+ Strength</p><ul><li id="p1">One</li><li id="p2">Two</li></ul></div>',
  },
  Finding: {
    text: '<Finding kind="strength">\n\nOne\n\nTwo\n\n</Finding>',
    passages: [
      { is: 'p1 paragraph One', finding: { id: 'a-p1', kind: 'strength' } },
      { is: 'p2 paragraph Two', finding: { id: 'a-p1', kind: 'strength' } },
    ],
    html: '<div class="findings" data-kind="strength" data-tone="plain"><p class="finding-kind" data-editorial>+ Strength</p><p id="p1">One</p><p id="p2">Two</p></div>',
  },
  Grade: {
    text: '<Grade grade="Poor">GRADE POOR</Grade>',
    passages: [{ is: 'p1 grade GRADE POOR', grade: 'Poor' }],
    html: '<div id="p1" class="grade" data-grade="poor"><p>GRADE POOR</p></div>',
  },
  Figure: {
    text: '<Figure number="3" lost="labels">\n\nCalls in ten years\n\n</Figure>',
    passages: [
      { is: 'p1 paragraph Calls in ten years', within: 'figure' },
      { is: 'p1-gap gap […]', within: 'figure', marks: ['lost'] },
    ],
    html: '<figure class="figure" data-lost="labels"><p id="p1">Calls in ten years</p><p id="p1-gap" class="lost"><span data-editorial data-mark="lost">The labels of this figure are not in the text this edition is made from.</span></p></figure>',
  },
  Summary: {
    text: '<Summary>In sum.</Summary>',
    passages: [{ is: 'p1 paragraph In sum.', within: 'summary' }],
    html: '<div class="summary"><p id="p1">In sum.</p></div>',
  },
  Quote: {
    text: '<Quote>They said.</Quote>',
    passages: [{ is: 'p1 paragraph They said.', within: 'quote' }],
    html: '<blockquote><p id="p1">They said.</p></blockquote>',
  },
  Definitions: {
    text: '<Definitions>\n\n- **DV** domestic violence\n\n</Definitions>',
    passages: [{ is: 'p1 definition DV domestic violence', term: 'DV' }],
    html: '<dl class="definitions"><div id="p1"><dt>DV</dt> <dd> domestic violence</dd></div></dl>',
  },
  Practice: {
    text: '<Practice voice="force">\n\nCrime fell.\n\n</Practice>',
    passages: [{ is: 'p1 paragraph Crime fell.', within: 'practice', voice: 'force' }],
    html: '<div class="practice" data-voice="force"><p class="voice-note" data-editorial>Its own account. <a href="/reports/a/b/#p1">What the report says of it</a></p><p id="p1">Crime fell.</p></div>',
  },
  Anchor: {
    text: '<Anchor id="p9" />One',
    passages: [{ is: 'p9 paragraph One' }],
    html: '<p id="p9">One</p>',
  },
  Gap: {
    text: 'One <Gap reason="a page" /> two',
    passages: [{ is: 'p1 paragraph One […] two', marks: ['lost'] }],
    html: '<p id="p1">One <span class="gap" data-editorial data-mark="lost">[text lost: a page]</span> two</p>',
  },
  // Its reason is written in once the words are held against the source.
  Withheld: {
    text: 'Call <Withheld />.',
    passages: [{ is: 'p1 paragraph Call [withheld].', marks: ['withheld'] }],
    html: '<p id="p1">Call <span class="withheld" data-editorial data-mark="withheld">[withheld: undefined]</span>.</p>',
  },
  Sic: {
    text: 'On <Sic note="June has 30 days">31 June</Sic>.',
    passages: [{ is: 'p1 paragraph On 31 June.', marks: ['sic'] }],
    html: '<p id="p1">On <span class="sic">31 June</span><span class="sic-mark" data-editorial data-mark="sic"> [sic: June has 30 days]</span>.</p>',
  },
  table: {
    text: '<table><caption>Calls</caption><thead><tr><th scope="col">Year</th></tr></thead><tbody><tr><td>2017</td></tr></tbody></table>',
    passages: [{ is: 'p1 table Calls\nYear\n2017', rows: [['Year'], ['2017']] }],
    html: '<table id="p1"><caption>Calls</caption><thead><tr><th scope="col">Year</th></tr></thead><tbody><tr><td class="number">2017</td></tr></tbody></table>',
  },
};

test.each(Object.entries(samples))('<%s> makes its passages and its HTML', (_, { text, passages, html }) => {
  expect(read(text)).toEqual({ problems: [], passages, html });
});

test('a hole by itself is a paragraph', () => {
  expect(read('One\n\n<Gap reason="a page" />').html).toContain('<p id="p1-gap"><span class="gap"');
});

test('each element has a sample here and a row in the guide', () => {
  const guide = readFileSync(new URL('../../../docs/edition-format.md', import.meta.url), 'utf8');
  for (const name of elements.keys()) {
    expect(Object.values(samples).some(({ text }) => text.includes(`<${name}`))).toBe(true);
    expect(guide).toMatch(new RegExp(`^\\|.*\`<${name}[ >]`, 'm'));
  }
});

test('what the edition writes into a tree is no element for editors', () => {
  expect(read('<Corrected>One</Corrected>').problems).toEqual([expect.stringContaining('unknown element <Corrected>')]);
});
