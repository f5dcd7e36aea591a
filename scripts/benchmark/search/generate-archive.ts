import type { PreparedReport, PreparedSection } from '../../../src/edition/prepare.ts';
import type { SearchSources } from '../../../src/search/index/build-search.ts';

const forces = [
  'Ashford',
  'Brackmoor',
  'Calderwick',
  'Dunmere',
  'Eastvale',
  'Fenbridge',
  'Garside',
  'Harrowdale',
  'Inglefield',
  'Kestrel',
];

/** Share of a copy's words that are words of its own: places, names, figures. */
const rewritten = 0.06;

/**
 * An archive of so many reports, made from those there are: copies under other force names, the paragraphs of each section in another order and partly
 * rewritten. The same for the same number.
 */
export function generateArchive(sources: SearchSources, count: number): SearchSources {
  const reports = Array.from({ length: count }, (_, index) => {
    const original = sources.reports[index % sources.reports.length];
    if (!original) throw new Error('There is no report to make others from.');
    const copy = Math.floor(index / sources.reports.length);
    return copy === 0 ? original : copyReport(original, copy);
  });
  const themePassages = new Map(
    [...sources.themePassages].map(([theme, passages]) => [
      theme,
      passages.flatMap((passage) =>
        reports
          .filter(({ id }) => id.endsWith(passage.split('#')[0] ?? ''))
          .map(({ id }) => `${id}#${passage.split('#')[1]}`),
      ),
    ]),
  );
  return { ...sources, reports, themePassages };
}

function copyReport(report: PreparedReport, copy: number): PreparedReport {
  const force = `${forces[copy % forces.length]}${copy >= forces.length ? ` ${Math.floor(copy / forces.length)}` : ''}`;
  const home = placeOf(report);
  const random = randomFrom(copy * 7919 + report.meta.year);
  return {
    ...report,
    id: `${force.toLowerCase().replace(' ', '-')}-${report.id}`,
    meta: {
      ...report.meta,
      shortTitle: `${force}: ${report.meta.shortTitle}`,
      subject: report.meta.subject.replace(home, force),
    },
    sourceLines: [],
    sections: report.sections.map((section) => copySection(section, { from: home, to: force }, random)),
  };
}

function copySection(section: PreparedSection, names: Renamed, random: () => number): PreparedSection {
  const headings = section.passages.filter(({ kind }) => kind === 'heading');
  const rest = section.passages
    .filter(({ kind }) => kind !== 'heading')
    .map((passage) => ({ passage, place: random() }));
  rest.sort((a, b) => a.place - b.place);
  const passages = section.passages.map(
    (passage) => (passage.kind === 'heading' ? headings.shift() : rest.shift()?.passage) ?? passage,
  );
  return {
    ...section,
    html: '',
    fullHtml: '',
    grades: [],
    passages: passages.map((passage) => ({ ...passage, text: rewrite(passage.text, names, random) })),
  };
}

/** The place that a report's subject is named for. */
function placeOf({ meta }: Pick<PreparedReport, 'meta'>): string {
  return meta.subject.split(' ')[0] ?? meta.subject;
}

interface Renamed {
  from: string;
  to: string;
}

function rewrite(text: string, { from, to }: Renamed, random: () => number): string {
  return text
    .replaceAll(from, to)
    .replace(/\b\p{L}{5,}\b/gu, (word) => (random() < rewritten ? invented(word, random) : word));
}

const syllables = [
  'bar',
  'cor',
  'den',
  'fal',
  'gil',
  'hal',
  'kin',
  'lor',
  'mar',
  'nor',
  'pel',
  'ran',
  'sal',
  'tor',
  'ven',
  'wick',
  'ston',
  'ham',
  'ley',
  'ford',
];

/** Half of the time another word of the archive’s kind, half a name that only this copy has. */
function invented(word: string, random: () => number): string {
  const syllable = () => syllables[Math.floor(random() * syllables.length)] ?? '';
  return random() < 0.5
    ? `${word.slice(0, 4)}${syllable()}`
    : syllable() + syllable() + (random() < 0.5 ? syllable() : '');
}

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, so that every run makes the same archive. */
function randomFrom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
