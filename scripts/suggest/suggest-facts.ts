import type { Suggester } from './suggestions.ts';

/** Numbers under which libraries and parliaments know a publication, as imprints print them. */
const numbers: readonly [label: string, pattern: RegExp][] = [
  ['ISBN', /\bISBN(?:-1[03])?:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])(?![\dXx-])/],
  ['ISSN', /\bISSN:?\s*(\d{4}-\d{3}[\dXx])\b/],
  ['DOI', /\b(?:doi:|https:\/\/doi\.org\/)\s*(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)])/i],
  ['Paper number', /\b((?:HC|HL|Cm|Cmnd|Cmd|CP|SG) (?:Paper )?\d{1,5}(?:-[IVX]+)?)\b/],
  [
    'Report number',
    /\b(?:Report|Inspection|Document|Reference|Publication) (?:number|no\.?|ref\.?|reference)(?: number)?:?\s+([\p{Lu}\d][\p{L}\d/.-]*\d[\p{L}\d/.-]*)/iu,
  ],
];

/** What an imprint says of the publication and `index.mdx` does not have. */
export const suggestFacts: Suggester = ({ source, meta }) =>
  numbers.flatMap(([label, pattern]) => {
    if (meta.facts.some((fact) => fact.label === label)) return [];
    const found = source.lines.map((line) => pattern.exec(line)).filter((match) => match !== null);
    const [first] = found;
    // Several numbers of a kind are of several publications: the report's own is not known.
    if (!first?.[1] || new Set(found.map(([, value]) => value)).size > 1) return [];
    return [{ label, value: first[1].trim(), quote: first[0] }];
  });
