import { searchBox } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { SearchFiles } from '../engine/files.ts';
import { tokenise } from '../match/tokens.ts';

/** Something in the archive with this name. */
export interface Suggestion {
  label: string;
  /** What it is: `term`, `section of Inspection 2007`. */
  about: string;
  /** From the root of the site, without a slash before it. */
  path: string;
}

const mostOfEach = 4;

/** Terms and sections that what was typed may be the beginning of; for a number, paragraphs. */
export async function suggest(typed: string, files: SearchFiles): Promise<Suggestion[]> {
  const text = typed.trim();
  const [first] = tokenise(text);
  if (!first || text.length < 2 || text.length > 80) return [];
  if (/^\d+\.\d*/.test(text)) return suggestParagraphs(text, files);
  const words = tokenise(text).map(({ key }) => key);
  const { terms, sections } = await files.names(first.key);
  const matches = (name: string) =>
    startsWith(
      tokenise(name).map(({ key }) => key),
      words,
    );
  return [
    ...terms
      .map((term) => ({
        term,
        form: term.forms.find((form) =>
          beginsWith(
            tokenise(form).map(({ key }) => key),
            words,
          ),
        ),
      }))
      .filter(({ form }) => form !== undefined)
      .sort((a, b) => (a.form?.length ?? 0) - (b.form?.length ?? 0))
      .slice(0, mostOfEach)
      .map(({ term }) => ({
        label: term.signed ?? term.term,
        about:
          term.expansion && term.expansion.toLowerCase() !== term.term.toLowerCase()
            ? say(searchBox.termFor, { expansion: term.expansion })
            : say(searchBox.term),
        path: `glossary/${term.id}/`,
      })),
    ...sections
      .filter(({ title }) => matches(title))
      .slice(0, mostOfEach)
      .flatMap(({ title, places }) =>
        places.slice(0, 2).map(([report, slug, shortTitle]) => ({
          label: title,
          about: say(searchBox.section, { report: shortTitle }),
          path: `reports/${report}/${slug}/`,
        })),
      )
      .slice(0, mostOfEach),
  ];
}

async function suggestParagraphs(text: string, files: SearchFiles): Promise<Suggestion[]> {
  const [numbers, { reports }] = await Promise.all([files.numbers(), files.archive()]);
  return reports
    .flatMap(({ id, title }) =>
      Object.entries(numbers[id] ?? {})
        .filter(([number]) => number.startsWith(text))
        .map(([number, section]) => ({
          label: say(searchBox.paragraph, { number }),
          about: title,
          path: `reports/${id}/${section}/#p${number}`,
        })),
    )
    .slice(0, 2 * mostOfEach);
}

/** Are these the first words of a name, the last perhaps unfinished? */
function beginsWith(name: readonly string[], words: readonly string[]): boolean {
  return words.every((word, index) =>
    index === words.length - 1 ? (name[index] ?? '').startsWith(word) : name[index] === word,
  );
}

/** … or the first words of any part of it. */
function startsWith(name: readonly string[], words: readonly string[]): boolean {
  return name.some((_, index) => beginsWith(name.slice(index), words));
}
