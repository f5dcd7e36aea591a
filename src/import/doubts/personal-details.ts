import type { Doubt } from '../doubt.ts';
import type { DoubtOptions } from './doubt-options.ts';

interface Contact {
  what: string;
  pattern: RegExp;
  isPersonal: (found: string) => boolean;
}

const contacts: readonly Contact[] = [
  {
    what: 'a telephone number of a person',
    pattern: /(?<![\d.,-])(?:\+44 ?|0)\d{2,4}(?: ?\d{2,8}){1,3}(?![\d,.]\d)/g,
    isPersonal: (found) => found.replace(/\D/g, '').length >= 9,
  },
  {
    what: 'a telephone number of a person',
    pattern:
      /(?<![\d.,-])(?:\+\d{1,3}[ -]\(?\d{1,4}\)?(?:[ -]\d{2,4}){2,3}|\(\d{3}\) \d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\d-])/g,
    isPersonal: (found) => !found.startsWith('+44'),
  },
  {
    what: 'an e-mail address of a person',
    pattern: /[\w.+-]{2,64}@[\w-]{1,60}(?:\.[\w-]{2,30}){1,4}/g,
    // An office's address names what it is for, a person's a name and a surname.
    isPersonal: (found) =>
      /^[a-z]+[._][a-z]{2,}@/i.test(found) && !/^(?:press|media|public|general|customer)[._]/i.test(found),
  },
];

/** Contacts of persons, which are withheld as a rule; those of offices are public. */
export function personalDetails({ lines, taken }: DoubtOptions): Doubt[] {
  return lines.flatMap(({ number, text, blank }): Doubt[] => {
    if (blank || taken.has(number)) return [];
    return contacts.flatMap(({ what, pattern, isPersonal }): Doubt[] =>
      [...text.slice(0, 5000).matchAll(pattern)]
        .map(([found]) => found.replace(/[.]$/, ''))
        .filter(isPersonal)
        .map((found) => ({
          lines: [number, number],
          problem: `"${found}" may be ${what}.`,
          remedy: 'If so, withhold it, and write <Withheld /> in its place.',
          kind: 'contacts',
          stake: 'words',
          entry: `withheld: - { lines: ${number}, from: "${found}", reason: personal contact details }`,
        })),
    );
  });
}
