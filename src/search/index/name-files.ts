import type { Glossary } from '../../edition/glossary.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import { signGlossary } from '../../edition/signed-glossary.ts';
import { slipsByTerm } from '../../edition/slips.ts';
import { initial } from '../engine/files.ts';
import { tokenise } from '../match/tokens.ts';
import { definitionsOf, type NamedSection, type NamedTerm, type NameFile } from '../name-file.ts';
import { isAbbreviation, ordinaryWords } from './archive-file.ts';
import type { QuotedPassages } from './quoted-passages.ts';

/**
 * Terms and sections by first letter of any telling word in their names: what is suggested while typing, and the definition shown above results.
 */
export function nameFiles(
  reports: readonly PreparedReport[],
  glossary: Glossary,
  find: QuotedPassages['find'],
): Map<string, NameFile> {
  const files = new Map<string, NameFile>();
  const fileFor = (letter: string) => {
    const file = files.get(letter) ?? { terms: [], sections: [] };
    files.set(letter, file);
    return file;
  };
  const titles = new Map(reports.map(({ id, meta }) => [id, meta.shortTitle]));

  const slips = slipsByTerm(reports);
  const ordinary = ordinaryWords(reports);
  for (const { id, meta, note } of signGlossary(glossary, reports).terms.values()) {
    const small = meta.forms
      .map(({ form }) => form)
      .filter((form) => isAbbreviation(form) && ordinary.has(form.toLowerCase()));
    const named: NamedTerm = {
      ...definitionsOf({ id, meta, note, titles, slips: slips.get(id), find }),
      ...(small.length > 0 && { ordinary: small.map((form) => form.toLowerCase()) }),
    };
    for (const letter of letters(
      meta.forms.map(({ form }) => form),
      'first',
    ))
      fileFor(letter).terms.push(named);
  }
  for (const [title, section] of sectionsByTitle(reports)) {
    for (const letter of letters([title], 'any')) fileFor(letter).sections.push(section);
  }
  return files;
}

const mostPlaces = 6;

/** A title that many reports use is one suggestion, with its newest places. */
function sectionsByTitle(reports: readonly PreparedReport[]): Map<string, NamedSection> {
  const found = new Map<string, NamedSection>();
  for (const { id, meta, sections } of [...reports].reverse()) {
    for (const { title, slug } of sections) {
      const known = found.get(title) ?? { title, places: [] };
      if (known.places.length < mostPlaces) known.places.push([id, slug, meta.shortTitle]);
      found.set(title, known);
    }
  }
  return found;
}

function letters(names: readonly string[], which: 'first' | 'any'): Set<string> {
  const tokens = names.flatMap((name) =>
    which === 'first' ? tokenise(name).slice(0, 1) : tokenise(name).filter(({ key }) => key.length > 3),
  );
  return new Set(tokens.map(({ key }) => initial(key)));
}
