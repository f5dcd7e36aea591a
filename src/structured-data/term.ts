import { addressBeside } from '../archive/address.ts';
/** A glossary term, with what the reports say it means. */
export function termJsonLd(
  { term, definitions }: { term: string; definitions: readonly string[] },
  url: string,
): object {
  return {
    '@type': 'DefinedTerm',
    name: term,
    url,
    ...(definitions[0] === undefined ? {} : { description: definitions[0] }),
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Glossary', url: addressBeside('../', url) },
  };
}
