import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Numbering, PassageNumbers } from '../../src/edition/passage-numbers.ts';
import { findPassages } from '../../src/edition/passages.ts';
import { addPublished, type PublishedAddress } from '../../src/edition/published.ts';
import { readReportText } from '../../src/edition/report-text.ts';
import { wordsDigest } from '../../src/edition/words-digest.ts';
import { vocabulary } from '../../src/vocabulary/fixtures/vocabulary.ts';
import { type Break, findBreaks } from './pinned-words/find-breaks.ts';
import { pinnedPassages, type StandingPassage, standingPassages } from './pinned-words/passages.ts';

interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'gap';
  words: readonly string[];
  anchor?: string;
}
/** Sections of blocks; each opens with a heading. */
type Draft = Block[][];

/** A report on its editor's desk, with all that is committed beside it. */
interface Desk {
  draft: Draft;
  numbering: Numbering;
  published: PublishedAddress[];
  readings: { passage: string; was: string }[];
  redirects: Record<string, string>;
}

const signs = { heading: '# ', paragraph: '', item: '- ', gap: '' };

/** A section as it is written, and the block that stands on each line. */
function write(blocks: readonly Block[]): { text: string; blockOn: Map<number, Block> } {
  const lines: string[] = [];
  const blockOn = new Map<number, Block>();
  for (const block of blocks) {
    const { kind, words, anchor } = block;
    const given = anchor ? `<Anchor id="${anchor}" />` : '';
    if (kind === 'gap' && given) lines.push(given, '');
    lines.push(kind === 'gap' ? '<Gap reason="a page is lost" />' : `${signs[kind]}${given}${words.join(' ')}`, '');
    blockOn.set(lines.length - 1, block);
  }
  return { text: lines.join('\n'), blockOn };
}

function standingOf({ draft, numbering }: Pick<Desk, 'draft' | 'numbering'>): StandingPassage[] {
  const numbers = new PassageNumbers(numbering);
  const sections = draft.map((blocks, index) => {
    const file = `${index}`;
    const { text } = write(blocks);
    const { tree } = readReportText(text, file, vocabulary);
    const found = findPassages(tree, { reportId: 'r', file, numbers });
    return {
      slug: `s${index}`,
      file,
      passages: found.map(({ passage }) => passage),
      places: found.map(({ place, byHand }) => ({ ...place, byHand })),
    };
  });
  return standingPassages({ id: 'r', sections: sections as never });
}

function breaksOf(desk: Desk): Break[] {
  const { published, redirects, readings, numbering } = desk;
  const standing = standingOf(desk);
  return findBreaks({
    pinned: pinnedPassages(published, { reportId: 'r', redirects, standing }),
    standing,
    readings,
    numbering,
  });
}

function blockAt(draft: Draft, { place }: StandingPassage): Block {
  const block = write(draft[Number(place.file)] ?? []).blockOn.get(place.line ?? 0);
  if (!block) throw new Error(`nothing stands at ${place.file}:${place.line}`);
  return block;
}

/** Does what the remedies say, to the letter; of words that the check cannot know it takes those of the former edition. */
function applyRemedies(desk: Desk, breaks: readonly Break[], former: readonly StandingPassage[]): void {
  const anchored = breaks.flatMap(({ anchors }) =>
    anchors.map(({ passage, id }) => ({ block: blockAt(desk.draft, passage), id })),
  );
  for (const { block, id } of anchored) block.anchor = id;
  for (const { readings, redirects, notes } of breaks) {
    expect(notes).toEqual([]);
    for (const { passage, was } of readings)
      desk.readings.push({ passage, was: was ?? former.find(({ id }) => id === passage)?.text ?? '' });
    for (const { from, to } of redirects) desk.redirects[from] = to;
  }
}

function publish(desk: Desk): void {
  const current = standingOf(desk).map(({ page, id, digest }) => ({ address: `${page}#${id}`, digest }));
  desk.published = addPublished(desk.published, current, []).map((text, index) => {
    const [address = '', ...digests] = text.split(' ');
    return { address, digests, line: index + 1 };
  });
}

type Edit = {
  what: 'split' | 'join' | 'insert' | 'delete' | 'change';
  section: number;
  block: number;
  at: number;
  text: number;
};

/** An edit of blocks after the opening heading; one that does not fit does nothing. */
function edit(draft: Draft, { what, section, block, at, text }: Edit): void {
  const blocks = draft[section % draft.length] ?? [];
  const index = 1 + (block % Math.max(1, blocks.length - 1));
  const [here, after] = [blocks[index], blocks[index + 1]];
  const news = [`new${text}`, `words${text}.`];
  if (what === 'insert')
    blocks.splice(index, 0, {
      kind: text % 5 === 0 ? 'heading' : 'paragraph',
      words: text % 5 === 0 ? ['Strengths'] : news,
    });
  if (!here) return;
  if (what === 'delete') blocks.splice(index, 1);
  if (what === 'change') blocks[index] = { ...here, words: [...here.words, `more${text}`] };
  if (what === 'split' && here.words.length > 1) {
    const cut = 1 + (at % (here.words.length - 1));
    blocks.splice(
      index,
      1,
      { ...here, words: here.words.slice(0, cut) },
      { kind: here.kind, words: here.words.slice(cut) },
    );
  }
  if (what === 'join' && after?.kind === here.kind)
    blocks.splice(index, 2, { ...here, words: [...here.words, ...after.words] });
}

const blocks = fc.array(fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'item', 'heading', 'printed', 'gap'), {
  maxLength: 12,
});
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('split', 'join', 'insert', 'delete', 'change'),
    section: fc.nat(5),
    block: fc.nat(20),
    at: fc.nat(5),
    text: fc.nat(1_000_000),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Every paragraph has words of its own; headings repeat, as they do in reports. */
function draftOf(kinds: readonly (readonly string[])[], numbering: Numbering): Draft {
  let count = 0;
  return kinds.map((each) => [
    { kind: 'heading', words: ['Strengths'] },
    ...each.map((kind): Block => {
      count += 1;
      if (kind === 'heading') return { kind, words: [count % 2 ? 'Strengths' : 'Work'] };
      if (kind === 'gap') return { kind, words: [] };
      const words = ['a', 'b', 'c', 'd-e'].slice(0, 1 + (count % 4)).map((letter) => `${letter}${count}`);
      const printed = kind === 'printed' && numbering === 'source';
      return { kind: kind === 'item' ? 'item' : 'paragraph', words: printed ? [`3.${count}`, ...words] : words };
    }),
  ]);
}

test('whatever is split, joined, added, taken out or changed: the check finds it, its remedy mends it, and nothing else moves', () => {
  fc.assert(
    fc.property(
      fc.array(blocks, { minLength: 1, maxLength: 3 }),
      fc.array(edits, { minLength: 1, maxLength: 2 }),
      fc.constantFrom<Numbering>('running', 'source'),
      (kinds, rounds, numbering) => {
        const desk: Desk = { draft: draftOf(kinds, numbering), numbering, published: [], readings: [], redirects: {} };
        publish(desk);
        for (const round of rounds) {
          const former = standingOf(desk);
          for (const each of round) edit(desk.draft, each);
          const edited = standingOf(desk);
          const changed = former.filter(
            (was) => edited.find(({ id, page }) => id === was.id && page === was.page)?.digest !== was.digest,
          );
          const reused = edited.filter(({ id }) =>
            Object.keys(desk.redirects).some((address) => address.endsWith(`#${id}`)),
          );
          const breaks = breaksOf(desk);
          if (changed.length > 0) expect(breaks).not.toEqual([]);
          // A heading may give its place to another of the same words: then ids have changed their order.
          else if (reused.length === 0 && String(edited.map(({ id }) => id)) === String(former.map(({ id }) => id)))
            expect(breaks).toEqual([]);
          for (const { problems } of breaks) expect(problems).not.toEqual([]);

          applyRemedies(desk, breaks, former);
          expect(breaksOf(desk)).toEqual([]);
          expectKept(desk, former);
          publish(desk);
          expect(breaksOf(desk)).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** Each address still leads to its words, or to a record of them; a paragraph that nobody touched has its own. */
function expectKept(desk: Desk, former: readonly StandingPassage[]): void {
  const standing = standingOf(desk);
  const byId = new Map(standing.map((passage) => [passage.id, passage]));
  expect(byId.size, 'ids given once').toBe(standing.length);
  const addresses = new Set(standing.map(({ page, id }) => `${page}#${id}`));
  for (const was of former) {
    const now = byId.get(was.id);
    const recorded = desk.readings.some(
      ({ passage, was: words }) => passage === was.id && wordsDigest(words) === was.digest,
    );
    if (now) expect(now.digest === was.digest || recorded, `#${was.id} keeps its words`).toBe(true);
    else {
      const to = desk.redirects[`${was.page}#${was.id}`];
      expect([...addresses, was.page], `#${was.id} leads to a passage or to its page`).toContain(to);
      const at = standing.findIndex(({ page, id }) => `${page}#${id}` === to);
      if (at !== -1 && was.text.trim() !== '') {
        // Joined and split again, its words begin there and may go on in the next.
        const begins = standing
          .slice(at)
          .map(({ text }) => text)
          .join(' ')
          .indexOf(was.text);
        expect(begins, `the words of #${was.id} are where it leads`).not.toBe(-1);
        expect(begins, `the words of #${was.id} begin where it leads`).toBeLessThan(standing[at]?.text.length ?? 0);
      }
    }
    const untouched =
      was.kind !== 'heading' && was.kind !== 'gap' && standing.find(({ digest }) => digest === was.digest);
    if (untouched) expect(untouched.id).toBe(was.id);
  }
}
