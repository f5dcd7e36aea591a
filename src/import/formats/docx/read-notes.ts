import { numberNotes } from '../markup/number-notes.ts';
import type { NoteHead } from '../markup/part.ts';
import { countIn } from './numbering.ts';
import { hasCustomMark, noteKey } from './read-runs.ts';
import type { WordFile } from './word-file.ts';
import { childOf, childrenOf, findAll, textOf, valueOf, type Xml } from './xml.ts';

export interface WordNote {
  head: NoteHead;
  content: Xml;
}

/** The notes that the document cites, in the order of their first markers, by kind and id. */
export function findNotes({ document, footnotes, endnotes, settings }: WordFile): Map<string, WordNote> {
  const contents = new Map(
    [...childrenOf(footnotes, 'w:footnote'), ...childrenOf(endnotes, 'w:endnote')]
      .filter(({ attributes }) => !/separator|notice/i.test(attributes['w:type'] ?? ''))
      .map((note) => [noteKey(note), note] as const),
  );
  const counts = { footnote: startOf('footnote'), endnote: startOf('endnote') };
  const found: { key: string; label: string; content: Xml }[] = [];
  const seen = new Set<string>();
  for (const run of findAll(document, 'w:r')) {
    for (const reference of childrenOf(run).filter(({ name }) => /^w:(?:foot|end)noteReference$/.test(name))) {
      const key = noteKey(reference);
      const content = contents.get(key);
      if (!content || seen.has(key)) continue;
      seen.add(key);
      found.push({ key, content, label: labelOf(run, key.startsWith('footnote') ? 'footnote' : 'endnote') });
    }
  }
  const heads = numberNotes(found.map(({ label }) => label));
  return new Map(found.map(({ key, content }, index) => [key, { content, head: heads[index] as NoteHead }]));

  function labelOf(run: Xml, kind: 'footnote' | 'endnote'): string {
    if (hasCustomMark(run)) return childrenOf(run, 'w:t').map(textOf).join('').trim();
    return countIn(propertyOf(kind, 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'), counts[kind]++);
  }

  function startOf(kind: 'footnote' | 'endnote'): number {
    return Number(propertyOf(kind, 'w:numStart') ?? 1) || 1;
  }

  /** Of the last section that says something, else of the document's settings. */
  function propertyOf(kind: 'footnote' | 'endnote', name: string): string | undefined {
    const sections = [...findAll(document, 'w:sectPr')].map((section) =>
      valueOf(childOf(section, `w:${kind}Pr`), name),
    );
    return sections.findLast((value) => value !== undefined) ?? valueOf(childOf(settings, `w:${kind}Pr`), name);
  }
}
