import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { isHole, plainMarked } from '../../src/edition/marks.ts';
import { addressOf, openPage, readerIsHere } from './support.ts';

test('every marked passage shows its marks on its page, and a copied quotation has them', {
  timeout: 240_000,
}, async () => {
  const { reports } = await readArchive('content');
  const sections = reports.flatMap(({ id, sections: all }) =>
    all
      .map(({ slug, passages }) => ({
        path: `/reports/${id}/${slug}/`,
        marked: passages.filter(({ marks }) => marks.length > 0),
      }))
      .filter(({ marked }) => marked.length > 0),
  );
  expect(sections.length).toBeGreaterThan(20);
  const { page, problems } = await openPage({ path: '/about/' });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void Object.assign(globalThis, { copied: text }) },
    });
  });
  for (const { path, marked } of sections) {
    await page.goto(addressOf(path));
    await page.mouse.move(5, 5);
    await readerIsHere(page);
    const found = await page.evaluate(
      readMarks,
      marked.map(({ id }) => id),
    );
    for (const [index, passage] of marked.entries()) {
      const { shown, copied } = found[index] ?? { shown: [], copied: undefined };
      // One correction may be shown once for several stretches of its words.
      expect(new Set(shown), `${path}#${passage.id}`).toEqual(new Set(passage.marks.map(({ kind }) => kind)));
      if (copied === undefined) continue;
      // The words of a table have lines of their own.
      const [, words = '', rest = ''] = /^(“.*”)\n(.*)$/s.exec(copied) ?? [];
      const [, ...notes] = rest.split('\n');
      expect(bare(words), `${path}#${passage.id}`).toBe(bare(`“${plainMarked(passage)}”`));
      expect(notes).toHaveLength(shown.length);
      for (const { kind, note } of passage.marks) if (note && !isHole(kind)) expect(notes.join('\n')).toContain(note);
    }
  }
  expect(problems).toEqual([]);
});

/** In the page: the marks in each passage, and what its menu copies; headings and notes have none. */
async function readMarks(ids: readonly string[]): Promise<{ shown: string[]; copied?: string }[]> {
  const found = [];
  for (const id of ids) {
    const passage = document.getElementById(id);
    const shown = [...(passage?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])].map(
      ({ dataset }) => dataset.mark ?? '',
    );
    const link = passage?.querySelector<HTMLElement>('a.pl');
    link?.click();
    const copy = [...document.querySelectorAll('button')].findLast(
      ({ textContent }) => textContent === 'Copy quotation with source',
    );
    if (link) copy?.click();
    await Promise.resolve();
    found.push({ shown, ...(link && { copied: (globalThis as { copied?: string }).copied ?? '' }) });
  }
  return found;
}

/** What a page and a text of the data space differently: cells, and signs beside them. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
