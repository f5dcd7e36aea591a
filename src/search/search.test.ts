import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import type { ArchiveReport, SearchedArchive } from './archive-file.ts';
import { Engine } from './engine/engine.ts';
import type { SearchFiles } from './engine/files.ts';
import type { Pagefind, PagefindResult } from './engine/pagefind.ts';
import { packLabel } from './label.ts';
import { searchLabels } from './labels.ts';
import { stemOf, tokenise } from './match/tokens.ts';
import { countPassages, isComplete, type Request, search } from './search.ts';
import { unpackText } from './text-file.ts';

/** Reports by year, their passages one a record. */
type Texts = Record<number, readonly string[]>;

const reportOf = (year: number): ArchiveReport => ({
  id: `r${year}`,
  title: `Report ${year}`,
  year,
  voice: 'inspectorate',
  numbered: false,
  bodies: ['north'],
});
const labels = searchLabels(vocabulary);
const label = packLabel({
  kind: 'text',
  section: 's',
  sectionTitle: 'S',
  heading: '',
  themes: [],
  defines: [],
  voice: 'inspectorate',
  marks: [],
  area: '',
  opens: false,
  hasFigure: false,
  isSummary: false,
});

/** An archive whose index holds its words as the real one does; searches read `mostRead` records of it at most. */
function archiveOf(texts: Texts, { mostRead, hasTexts }: { mostRead: number; hasTexts: boolean }) {
  const reports = Object.keys(texts).map((year) => reportOf(Number(year)));
  const records = reports.flatMap(({ year, id, title }) =>
    (texts[year] ?? []).map((text, index) => ({
      id: `${id}-${index}`,
      year: String(year),
      stems: tokenise(text).map(({ stem }) => stem),
      data: {
        raw_url: `/${id}/${index}/`,
        filters: { year: [String(year)], voice: ['inspectorate'], body: ['north'] },
        anchors: [
          { id: 'report', title: JSON.stringify(title), text: '', location: 0 },
          { id: `p${index}`, title: JSON.stringify(label), text, location: 0 },
        ],
      },
    })),
  );
  const pagefind: Pagefind = {
    options: async () => undefined,
    init: async () => undefined,
    preload: async () => undefined,
    search: async (word, { filters = {} } = {}) => {
      const years = (filters.year as { any: string[] } | undefined)?.any;
      const results = records.flatMap(({ id, year, stems, data }): PagefindResult[] => {
        const words =
          word === null ? [] : stems.flatMap((stem, at) => (stem === stemOf(word.toLowerCase()) ? [at] : []));
        const isFound = (word === null || words.length > 0) && (years?.includes(year) ?? true);
        return isFound ? [{ id, score: words.length, words, data: async () => data }] : [];
      });
      return { results };
    },
  };
  const archive: SearchedArchive = {
    records: records.length,
    mostRead,
    hasTexts,
    reports,
    bodies: [],
    themes: new Map(),
    labels,
    meanings: [],
    grades: [],
  };
  const files: Pick<SearchFiles, 'archive' | 'passages' | 'spelling'> = {
    archive: async () => archive,
    passages: async (report) =>
      unpackText(
        (texts[report.year] ?? []).map((text, index) => ({ id: `p${index}`, text, label })),
        report,
        labels,
      ),
    spelling: async () => [],
  };
  return { engine: new Engine(pagefind, labels), files: files as SearchFiles };
}

const asked = (text: string, more: Partial<Request> = {}): Request => ({
  text,
  chosen: {},
  sort: 'relevance',
  widen: true,
  ...more,
});

const words = fc
  .array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'alphas'), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));
const report = fc.array(words, { minLength: 1, maxLength: 8 });

test('however little is read of the index, an archive that has its texts counts exactly, and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ 2007: report, 2014: report, 2022: report }),
      fc.constantFrom('alpha', 'beta gamma', '"alpha beta"', 'alpha -beta', ''),
      fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
      fc.subarray(['r2007', 'r2022']),
      async (texts, text, sort, reports) => {
        const request = asked(text, {
          sort,
          chosen: { voice: ['inspectorate'], ...(reports.length > 0 && { report: reports }) },
        });
        const everything = await search(request, archiveOf(texts, { mostRead: 1000, hasTexts: false }));
        const little = await search(request, archiveOf(texts, { mostRead: 1, hasTexts: true }));
        expect(isComplete(little)).toBe(true);
        const places = ({ results }: typeof little) =>
          results.map(({ passage, again }) =>
            [passage, ...again.map((each) => each.passage)].map(({ report, id }) => report + id),
          );
        expect(places(little)).toEqual(places(everything));
        if (text !== '') expect(little.counts).toEqual(everything.counts);
      },
    ),
    { numRuns: 300 },
  );
});

test('of an archive too large for that, the page is told what was read, and by date the first are the first of all', async () => {
  const texts = {
    2007: ['old alpha one', 'old alpha two'],
    2014: ['alpha beta'],
    2022: ['alpha alpha alpha', 'alpha'],
  };
  const tools = archiveOf(texts, { mostRead: 2, hasTexts: false });
  const outcome = await search(asked('alpha', { sort: 'oldest' }), tools);
  expect(outcome.parts).toEqual({ read: 2, matching: 5 });
  expect(outcome.results.map(({ passage }) => passage.year)).toEqual([2007, 2007]);
  const newest = await search(asked('alpha', { sort: 'newest' }), tools);
  expect(newest.results.map(({ passage }) => passage.year)).toEqual([2022, 2022]);
});

test('passages that are folded into one result are counted, as the filters count them', async () => {
  const said = 'the force has said alpha in the very same words';
  const { results, counts } = await search(
    asked('alpha'),
    archiveOf({ 2007: [said, said, 'alpha'] }, { mostRead: 60, hasTexts: true }),
  );
  expect(results).toHaveLength(2);
  expect(countPassages(results)).toBe(3);
  expect(counts.year.get('2007')).toBe(3);
});

test('filters that name nothing let nothing pass, and are told', async () => {
  const tools = archiveOf({ 2007: ['alpha'] }, { mostRead: 60, hasTexts: true });
  const outcome = await search(asked('alpha year:1999', { chosen: { report: ['nonsense'] } }), tools);
  expect(outcome).toMatchObject({
    results: [],
    hidden: 1,
    unknown: { typed: [{ name: 'year', value: '1999' }], chosen: [{ name: 'report', value: 'nonsense' }] },
  });
});
