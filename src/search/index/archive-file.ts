import type { Body } from '../../edition/bodies.ts';
import type { Glossary, Term } from '../../edition/glossary.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { ArchiveFile, PackedMeaning } from '../archive-file.ts';
import { searchLabels } from '../labels.ts';
import { tokenise, tokeniseMarked } from '../match/tokens.ts';
import { sequence } from '../query/query.ts';
import { signature } from '../query/signature.ts';

interface Sources {
  records: number;
  mostRead: number;
  hasTexts: boolean;
  reports: readonly PreparedReport[];
  /** By name. */
  bodies: readonly Body[];
  glossary: Glossary;
  themes: ReadonlyMap<string, string>;
  vocabulary: Pick<Vocabulary, 'voices' | 'findings'>;
  synonyms: readonly { heard: readonly string[]; forms: readonly string[] }[];
}

/** What every search needs to know of the archive: its reports, its filters, and what its words are also called. */
export function archiveFile({
  records,
  mostRead,
  hasTexts,
  reports,
  bodies,
  glossary,
  themes,
  vocabulary,
  synonyms,
}: Sources): ArchiveFile {
  const ordinary = ordinaryWords(reports);
  const used = usedTerms(reports);
  const indexOf = new Map(bodies.map(({ id }, index) => [id, index]));
  return {
    records,
    mostRead,
    texts: hasTexts ? 1 : 0,
    grades: gradeWords(reports),
    bodies: bodies.map(({ id, shortName, name }) => [id, shortName ?? name]),
    reports: reports.map(({ id, meta, bodies: about, sections }) => [
      id,
      meta.shortTitle,
      meta.year,
      meta.voice,
      isNumbered(sections) ? 1 : 0,
      about.flatMap((body) => indexOf.get(body) ?? []),
    ]),
    themes: [...themes],
    labels: searchLabels(vocabulary),
    meanings: [
      ...[...glossary.terms.values()].filter(({ id }) => used.has(id)).flatMap((term) => meaningOf(term, ordinary)),
      ...synonyms.map(({ heard, forms }): PackedMeaning => [termOf(forms, glossary) ?? '', [...forms], [...heard]]),
    ],
  };
}

/** The term that a synonym leads to, if there is one. */
function termOf(forms: readonly string[], { terms }: Glossary): string | undefined {
  const wanted = new Set(forms.map((form) => form.toLowerCase()));
  return [...terms.values()].find(({ meta }) => meta.forms.some(({ form }) => wanted.has(form.toLowerCase())))?.id;
}

/** Grades of one word; those of several (`meets the standard`) are made of ordinary ones. */
function gradeWords(reports: readonly PreparedReport[]): string[] {
  const grades = reports.flatMap(({ sections }) =>
    sections.flatMap((section) => section.grades.map(({ grade }) => grade.toLowerCase())),
  );
  return [...new Set(grades)].filter((grade) => !/\s/.test(grade)).sort();
}

/** Words that the reports also write in small letters. */
export function ordinaryWords(reports: readonly PreparedReport[]): Set<string> {
  const words = new Set<string>();
  for (const { sections } of reports) {
    for (const { passages } of sections) {
      for (const passage of passages)
        for (const token of tokeniseMarked(passage))
          if (/^\p{Ll}/u.test(passage.text.slice(token.start, token.end))) words.add(token.key);
    }
  }
  return words;
}

function usedTerms(reports: readonly PreparedReport[]): Set<string> {
  return new Set(
    reports.flatMap(({ sections }) => sections.flatMap(({ mentions }) => mentions.map(({ term }) => term))),
  );
}

/** A term's forms that find different words; nothing when there is only one. */
function meaningOf({ id, meta }: Term, ordinary: ReadonlySet<string>): PackedMeaning[] {
  const forms = new Map<string, string>();
  for (const { form, only, not } of meta.forms) {
    if (only || (not && tokenise(form).length === 1)) continue;
    const plain = form.replace(/\(s\)$/, '');
    const key = signature(sequence(plain, false)).replaceAll(' ', '');
    if (key && !forms.has(key)) forms.set(key, plain);
  }
  if (forms.size < 2) return [];
  return [
    [
      id,
      [...forms.values()].map((form) => (isAbbreviation(form) && ordinary.has(form.toLowerCase()) ? `^${form}` : form)),
    ],
  ];
}

export function isAbbreviation(form: string): boolean {
  const [only, ...more] = tokenise(form);
  return more.length === 0 && (only?.capitals ?? false);
}

/** Does the report print numbers before its paragraphs? */
function isNumbered(sections: PreparedReport['sections']): boolean {
  return sections.some(({ passages }) =>
    passages.some(({ id, text }) => id === `p${/^\d+(?:\.\d+)+(?=\s)/.exec(text)?.[0]}`),
  );
}
