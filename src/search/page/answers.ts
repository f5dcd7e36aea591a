import type { Mark } from '../../edition/marks.ts';
import { search as says } from '../../messages/messages.ts';
import { passageTitle } from '../../messages/passage-name.ts';
import { say } from '../../messages/say.ts';
import type { FindingGroup, GivenAnswer } from '../answers/answer.ts';
import type { GradeEntry, Quoted } from '../answers/answer-files.ts';
import type { SearchedArchive } from '../archive-file.ts';
import { labelled } from '../labels.ts';
import type { NamedTerm } from '../name-file.ts';
import type { FoundPassage } from '../passage.ts';
import { el, sayNodes } from './dom.ts';
import { bestWindow, excerpt } from './excerpt.ts';
import { markedNodes } from './marked.ts';
import { hrefOf } from './results.ts';

interface Ways {
  root: URL;
  archive: SearchedArchive;
}

type Part = Node | string;
type AnswerOf<Kind extends GivenAnswer['kind']> = Extract<GivenAnswer, { kind: Kind }>;

/** What stands over the results: each answer with its words, its report, its voice and its address. */
export function answerCards(answers: readonly GivenAnswer[], ways: Ways): HTMLElement[] {
  return answers.map((answer) => answerCard(answer, ways));
}

function answerCard(answer: GivenAnswer, ways: Ways): HTMLElement {
  switch (answer.kind) {
    case 'figures':
      return figuresCard(answer, ways);
    case 'grades':
      return gradesCard(answer, ways);
    case 'findings':
      return findingsCard(answer, ways);
    case 'term':
      return termCard(answer.term, ways);
    case 'theme':
      return themeCard(answer, ways);
    case 'place':
      return placeCard(answer, ways);
    case 'passage':
      return passageCard(answer, ways);
  }
}

const tags = {
  passage: 'tagPassage',
  figures: 'tagFigures',
  grades: 'tagGrades',
  findings: 'tagFindings',
  term: 'tagTerm',
  theme: 'tagTheme',
  place: 'tagPlace',
} as const satisfies Record<GivenAnswer['kind'], string>;

/** A card that says of itself that it is an answer, and of what. */
function card(
  { kind, about }: Pick<GivenAnswer, 'kind' | 'about'>,
  { name, title }: { name: string; title: readonly Part[] },
  ...content: (Part | undefined | false)[]
): HTMLElement {
  return el(
    'section',
    { class: 'card answer', 'aria-label': say(says.answerOf, { name }), 'data-answer': kind, 'data-about': about },
    el('p', { class: 'tag' }, say(says[tags[kind]])),
    el('h2', {}, ...title),
    ...content,
  );
}

function at(path: string, { root }: Ways): string {
  return new URL(`.${path}`, root).href;
}

function titleOf(report: string, { archive }: Ways): string {
  return archive.reports.find(({ id }) => id === report)?.title ?? report;
}

/** The words, the report, who speaks. */
function said({ quote, marks = [], report, url, voice }: Quoted, ways: Ways): HTMLElement {
  return el(
    'p',
    { class: 'said' },
    el('q', {}, ...excerptOf({ text: quote, marks })),
    ' ',
    el('a', { href: at(url, ways) }, titleOf(report, ways)),
    ' ',
    voiceName(voice, ways),
  );
}

/** A long quotation is shown from its beginning, with its marks. */
function excerptOf(words: { text: string; marks: readonly Mark[] }): Node[] {
  return excerpt(words, [], bestWindow(words, [], 220));
}

function voiceName(voice: string, { archive: { labels } }: Ways): HTMLElement {
  const mark = labels.voices.find(([id]) => id === voice)?.[2] ?? 'plain';
  return el('span', { class: 'voice', 'data-mark': mark }, labelled(labels.voices, voice));
}

function figuresCard(answer: AnswerOf<'figures'>, ways: Ways): HTMLElement {
  const { about, label, rows, left } = answer;
  const href = at(`/metrics/${about}/`, ways);
  return card(
    answer,
    { name: label, title: [el('a', { href }, label)] },
    el(
      'ul',
      { class: 'bare rows' },
      ...rows.map((row) =>
        el(
          'li',
          {},
          el('b', {}, row.printed),
          ' ',
          el('span', {}, [...(row.category ? [row.category] : []), row.period, row.geography].join(' · ')),
          said(row, ways),
        ),
      ),
    ),
    el('p', { class: 'quiet' }, ...sayNodes(says.everyFigure, { a: { href } }, { left })),
  );
}

function gradesCard(answer: AnswerOf<'grades'>, ways: Ways): HTMLElement {
  const { rows, distribution } = answer;
  return card(
    answer,
    { name: say(says.tagGrades), title: [el('a', { href: at('/grades/', ways) }, gradesTitle(rows))] },
    el(
      'ul',
      { class: 'bare rows' },
      ...rows.map((row) =>
        el(
          'li',
          {},
          el('b', {}, distribution ? counted(row) : row.grade),
          ' ',
          el('span', {}, [row.area, row.scale].join(' · ')),
          said(row, ways),
        ),
      ),
    ),
    el('p', { class: 'quiet' }, ...sayNodes(says.everyGrade, { a: { href: at('/grades/', ways) } })),
  );
}

/** What was graded, when it is one thing. */
function gradesTitle(rows: readonly GradeEntry[]): string {
  const [area, ...others] = new Set(rows.map((row) => row.area));
  return area !== undefined && others.length === 0 ? area : say(says.grades);
}

/** `Excellent 3, Good 17, Fair 21, Poor 2` */
function counted({ grades, counts = [] }: GradeEntry): string {
  return grades.map((grade, index) => `${grade} ${counts[index] ?? 0}`).join(', ');
}

function findingsCard(answer: AnswerOf<'findings'>, ways: Ways): HTMLElement {
  const { label, scope, groups } = answer;
  const name = scope === '' ? label : say(says.findingsOn, { label, scope });
  return card(
    answer,
    { name, title: [el('a', { href: at('/findings/', ways) }, name)] },
    ...groups.map((group) => findingGroup(group, ways)),
    el('p', { class: 'quiet' }, ...sayNodes(says.everyFinding, { a: { href: at('/findings/', ways) } })),
  );
}

function findingGroup({ report, count, first }: FindingGroup, ways: Ways): HTMLElement {
  const left = count - first.length;
  return el(
    'div',
    { class: 'group' },
    el('h3', {}, say(says.findingCount, { report: titleOf(report, ways), count })),
    el('ul', { class: 'bare rows' }, ...first.map((finding) => el('li', {}, said(finding, ways)))),
    left > 0 && el('p', { class: 'quiet' }, say(says.moreFindings, { left })),
  );
}

function termCard(
  { id, term, signed = term, expansion, expansionFrom, expansionHref, meaning }: NamedTerm,
  ways: Ways,
): HTMLElement {
  const source = (title: string, href: string | undefined) => (href ? el('a', { href: at(href, ways) }, title) : title);
  const from = meaning?.from ? source(meaning.from, meaning.href) : say(says.ourNote);
  const href = at(`/glossary/${id}/`, ways);
  const isLonger = expansion !== undefined && expansion.toLowerCase() !== term.toLowerCase();
  return card(
    { kind: 'term', about: id },
    {
      name: say(says.definitionOf, { term }),
      title: [
        el('a', { href }, signed),
        ...(isLonger
          ? [
              el(
                'span',
                { class: 'expansion' },
                ` ${expansion}`,
                ...(expansionFrom ? [' (', source(expansionFrom, expansionHref), ')'] : []),
              ),
            ]
          : []),
      ],
    },
    meaning &&
      el(
        'p',
        {},
        meaning.from ? el('q', {}, ...markedNodes({ text: meaning.text, marks: meaning.marks ?? [] })) : meaning.text,
        ' ',
        el('span', { class: 'quiet' }, '(', from, ')'),
      ),
    el('p', { class: 'quiet' }, ...sayNodes(says.everyUse, { a: { href } })),
  );
}

/** One line a report: their places are there before the passages are, so that what stands under them does not move. */
function themeCard(answer: AnswerOf<'theme'>, ways: Ways): HTMLElement {
  const { about, title, reports, passages } = answer;
  const href = at(`/themes/${about}/`, ways);
  const line = (report: string) => {
    const found = passages.find(({ passage }) => passage.report === report);
    const passage = found?.passage;
    return el(
      'li',
      { class: 'line' },
      ...(passage
        ? [
            el('a', { href: hrefOf(passage, { root: ways.root, carry: '' }) }, titleOf(report, ways)),
            ' ',
            voiceName(passage.voice, ways),
            ' ',
            el('q', {}, ...excerpt(passage, found?.hits ?? [], bestWindow(passage, found?.hits ?? [], 160))),
          ]
        : [titleOf(report, ways)]),
    );
  };
  return card(
    answer,
    { name: title, title: [el('a', { href }, title)] },
    el('ul', { class: 'bare lines' }, ...reports.map(line)),
    el('p', { class: 'quiet' }, ...sayNodes(says.everyPassage, { a: { href } })),
  );
}

function placeCard(answer: AnswerOf<'place'>, ways: Ways): HTMLElement {
  const { title, report, url } = answer;
  return card(
    answer,
    { name: title, title: [el('a', { href: at(url, ways) }, title)] },
    title !== titleOf(report, ways) &&
      el('p', { class: 'quiet' }, say(says.sectionOf, { report: titleOf(report, ways) })),
  );
}

function passageCard(answer: AnswerOf<'passage'>, ways: Ways): HTMLElement {
  const { passage } = answer;
  const name = nameOf(passage, ways);
  const href = hrefOf(passage, { root: ways.root, carry: '' });
  return card(
    answer,
    { name, title: [el('a', { href }, name)] },
    el('p', {}, el('q', {}, ...excerptOf(passage)), ' ', voiceName(passage.voice, ways)),
  );
}

/** `Paragraph 3.8 of Strong Local Policing 2022` */
function nameOf({ id, report }: FoundPassage, ways: Ways): string {
  return say(says.passageOf, { passage: passageTitle(id), report: titleOf(report, ways) });
}
