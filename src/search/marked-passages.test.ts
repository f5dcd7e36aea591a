import { describe, expect, test } from 'vitest';
import { readArchive } from '../edition/archive.ts';
import { isHole } from '../edition/marks.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { cutStretches } from './index/stretches.ts';
import { packLabel, unpackLabel } from './label.ts';
import { tokensOf } from './match/evidence.ts';
import { findSequence } from './match/find.ts';
import { bestWindow, excerptParts } from './page/excerpt.ts';
import type { FoundPassage } from './passage.ts';
import { sequence } from './query/query.ts';

const { reports } = await readArchive('content');
/** Every passage of the archive as a search finds it, from the label that the index keeps. */
const passages = reports.flatMap(({ id, meta, sections }) => {
  const prepared = {
    id,
    meta,
    sections: sections.map((section) => ({ ...section, title: section.meta.title })),
  } as unknown as PreparedReport;
  return cutStretches(
    prepared,
    { themes: new Map(), grades: new Map(), figures: new Set(), defines: new Map() },
    600,
  ).flatMap((stretch) =>
    stretch.passages.map(
      (passage) =>
        ({
          ...unpackLabel(JSON.parse(JSON.stringify(packLabel(passage.label)))),
          id: passage.id,
          text: passage.text,
          report: id,
        }) as FoundPassage,
    ),
  );
});
const marked = passages.filter(({ marks }) => marks.length > 0);

test('there are passages with marks, of more than one kind', () => {
  expect(new Set(marked.flatMap(({ marks }) => marks.map(({ kind }) => kind))).size).toBeGreaterThan(2);
});

describe.each(marked.map((passage) => [`${passage.report}#${passage.id}`, passage] as const))('%s', (_, passage) => {
  const words = tokensOf(passage).filter(({ key }) => key !== '');

  test('an excerpt for any of its words shows every mark on what it shows', () => {
    for (const { start, end } of words) {
      const window = bestWindow(passage, [{ start, end }]);
      const parts = excerptParts(passage, [{ start, end }], window);
      expect(parts.map(({ text }) => text).join('')).toBe(passage.text.slice(window.start, window.end));
      for (const mark of passage.marks.filter(({ at, length }) => at < window.end && at + length > window.start)) {
        const { at, length, kind } = mark;
        if (isHole(kind))
          expect(parts.filter(({ hole }) => hole?.kind === kind).map(({ text }) => text)).toContain(
            passage.text.slice(at, at + length),
          );
        else
          expect(
            parts.some(({ ending }) => ending.some((shown) => shown.kind === kind && shown.note === mark.note)),
          ).toBe(true);
      }
      const edges = passage.marks.filter(
        ({ kind, at, length }) => isHole(kind) && (at === window.end + 1 || at + length === window.start - 1),
      );
      expect(edges, 'no excerpt closes over a hole').toEqual([]);
    }
  });

  test('no phrase matches across a hole, nor the hole itself', () => {
    for (const { at, length } of passage.marks.filter(({ kind }) => isHole(kind))) {
      const [before, after] = [words.findLast(({ end }) => end <= at), words.find(({ start }) => start >= at + length)];
      if (!before || !after) continue;
      const phrase = sequence(
        `${passage.text.slice(before.start, before.end)} ${passage.text.slice(after.start, after.end)}`,
        true,
      );
      const across = findSequence(tokensOf(passage), phrase).filter(({ first, last }) => {
        const [from, to] = [tokensOf(passage)[first], tokensOf(passage)[last]];
        return from && to && from.start <= at && to.end >= at + length;
      });
      expect(across).toEqual([]);
    }
  });
});
