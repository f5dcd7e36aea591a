import type { Archive } from '../../src/edition/archive.ts';
import { readInterface } from '../../src/integrations/interface-messages.ts';
import type { Issue } from '../../src/issues/issue.ts';

/** What the interface says in English for want of a translation, in an archive of another language: a warning, since it says it all the same. */
export function checkMessages({ facts: { language } }: Pick<Archive, 'facts'>): Issue[] {
  const { locale, missing } = readInterface(language);
  const { language: own } = new Intl.Locale(language);
  if (missing.length === 0 || own === 'en') return [];
  const file = `src/messages/${own}.json`;
  const hasNone = locale === 'en';
  return [
    {
      severity: 'warning',
      kind: 'messages',
      place: { file: hasNone ? 'content/archive.yaml' : file },
      problem: hasNone
        ? `the interface speaks English: the engine has no sentences in ${nameOf(own)} yet.`
        : `${missing.length === 1 ? 'one sentence is' : `${missing.length} sentences are`} said in English: ${missing.join(', ')}.`,
      remedy: hasNone
        ? `Translate src/messages/en.json as ${file}; what it lacks is said in English.`
        : 'Translate them from src/messages/en.json.',
    },
  ];
}

function nameOf(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
