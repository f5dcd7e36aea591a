import { numberWords, type Writings } from './writings-of.ts';

/** What stands at the end of a word, and what may stand there instead: British and American spelling, plurals that are not regular. Both ways. */
const endings: readonly (readonly [RegExp, string])[] = [
  // organise, analyse
  [/(?<=\w{3})is(?=(?:e[sdr]?|ers|ing|able|ations?)$)/, 'iz'],
  [/(?<=\w{3})iz(?=(?:e[sdr]?|ers|ing|able|ations?)$)/, 'is'],
  [/(?<=\w{3})ys(?=(?:e[sdr]?|ers|ing)$)/, 'yz'],
  [/(?<=\w{3})yz(?=(?:e[sdr]?|ers|ing)$)/, 'ys'],
  // behaviour, neighbourhood
  [/(?<=\w[bdhilmnpv])our(?=$|s$|ed$|ing$|er|able|al|hood|ful|ist|y$|less|ly$|ism|ite)/, 'or'],
  [/(?<=\w[bdhilmnpv])or(?=$|s$|ed$|ing$|er|able|al|hood|ful|ist|y$|less|ly$|ism|ite)/, 'our'],
  // centre
  [/(?<=\w[bht])re(?=s?$)/, 'er'],
  [/(?<=\w[bht])er(?=s?$)/, 're'],
  [/(?<=\w[bht])red$/, 'ered'],
  [/(?<=\w[bht])ered$/, 'red'],
  // catalogue, programme
  [/(?<=\w[ol]o)gue(?=s?$)/, 'g'],
  [/(?<=\w[ol]o)g(?=s?$)/, 'gue'],
  [/(?<=\wgra)mme(?=s?$)/, 'm'],
  [/(?<=\wgra)m(?=s?$)/, 'mme'],
  // defence, licence, practice
  [/(?<=\w(?:n|practi))c(?=e[sdr]?$|ing$)/, 's'],
  [/(?<=\w(?:n|practi))s(?=e[sdr]?$|ing$)/, 'c'],
  // judgment, ageing, saleable
  [/(?<=dg)e(?=ments?$)/, ''],
  [/(?<=dg)(?=ments?$)/, 'e'],
  [/(?<=\w[gkvz])e(?=ing$|able$)/, ''],
  [/(?<=\w[gkvz])(?=ing$|able$)/, 'e'],
  // fulfil, enrolment, skilful
  [/(?<=\w[aeiou])ll(?=$|s$|ment|ful)/, 'l'],
  [/(?<=\w[aeiou])l(?=$|s$|ment|ful)/, 'll'],
  // travelled, focussed, kidnapped, benefitted: where the stress is not on the last syllable, hands differ
  [/(?<=[aeiouy]\w*[^aeiouy]+[aeiou])([lpst])\1(?=ed$|ing$|ings$|ers?$|ors?$|able$|ation)/, '$1'],
  [/(?<=[aeiouy]\w*[^aeiouy]+[aeiou])([lpst])(?=ed$|ing$|ings$|ers?$|ors?$|able$|ation)/, '$1$1'],
  // learnt
  [/(?<=\w(?:earn|pel|pil|poil|eam)|burn)t$/, 'ed'],
  [/(?<=\w(?:earn|pel|pil|poil|eam)|burn)l?ed$/, 't'],
  // pcsos: no stemmer knows the plural of an abbreviation in small letters
  [/(?<=^[^aeiou]{2,}[aeiou]?)s$/, ''],
  // women, knives, analyses, criteria
  [/(?<=(?:^|wo|\w\w))men$/, 'man'],
  [/(?<=(?:^|wo|\w\w))man$/, 'men'],
  [/(?<=\w[ei])ves$/, 'fe'],
  [/(?<=\w[ei])fe$/, 'ves'],
  [/(?<=\w(?:l|ie|ea|oa|r))ves$/, 'f'],
  [/(?<=\w(?:l|ie|ea|oa|r))f$/, 'ves'],
  [/(?<=\w[aiy]s)es$/, 'is'],
  [/(?<=\w[aiy]s)is$/, 'es'],
  [/(?<=criteri|phenomen)on$/, 'a'],
  [/(?<=criteri|phenomen)a$/, 'on'],
];

/** Roots that are written in two ways, wherever they stand. */
const roots: readonly (readonly [string, string])[] = [
  ['paed', 'ped'],
  ['anaes', 'anes'],
  ['haem', 'hem'],
  ['gynae', 'gyne'],
  ['archae', 'arche'],
  ['encyclopae', 'encyclope'],
  ['foet', 'fet'],
  ['oestr', 'estr'],
  ['rrhoe', 'rrhe'],
  ['manoeuv', 'maneuv'],
  ['sceptic', 'skeptic'],
  ['mould', 'mold'],
  ['plough', 'plow'],
  ['moustache', 'mustache'],
  ['aluminium', 'aluminum'],
  ['grey', 'gray'],
  ['gaol', 'jail'],
  ['enquir', 'inquir'],
  ['storey', 'story'],
  ['pyjama', 'pajama'],
];

const wholeWords: readonly (readonly [string, string])[] = [
  ['children', 'child'],
  ['mice', 'mouse'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['disc', 'disk'],
  ['discs', 'disks'],
  ['cheques', 'checks'],
  ['ageing', 'aging'],
  ['cosy', 'cozy'],
  ['fulfils', 'fulfills'],
];

function spellings(word: string): string[] {
  if (word.length < 3 || /\d/.test(word)) return [];
  const found = [
    ...endings.map(([pattern, other]) => word.replace(pattern, other)),
    ...roots.flatMap(([a, b]) => [word.replace(a, b), word.replace(b, a)]),
    ...wholeWords.flatMap(([a, b]) => (word === a ? [b] : word === b ? [a] : [])),
  ];
  return [...new Set(found)].filter((other) => other !== word);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const short = (value: number) => `${value}${['st', 'nd', 'rd'][value - 1] ?? 'th'}`;

/** English as it is written on both sides of the Atlantic. */
export const englishWritings: Writings = {
  spellings,
  numbers: new Map([
    ...numberWords(ones, tens, (ten, one) => `${ten} ${one}`),
    ...ordinals.flatMap((word, index): [string, string][] => [
      [word, short(index + 1)],
      [short(index + 1), word],
    ]),
  ]),
  scales: [
    { signs: ['k'], word: 'thousand', zeros: 3 },
    { signs: ['m', 'mn', 'mio'], word: 'million', zeros: 6 },
    { signs: ['bn', 'b'], word: 'billion', zeros: 9 },
  ],
  percent: ['percent', 'per cent'],
  until: 'to',
  asking: {
    number: [
      ...['how many', 'how much', 'how long', 'how often', 'how big', 'how large', 'how high', 'how fast'],
      ...['number of', 'numbers of', 'total number of', 'percentage of', 'percent of', 'proportion of', 'share of'],
    ],
    numberToo: ['average', 'percent', 'percentage', 'rate', 'total'],
    meaning: [
      ...[
        'mean',
        'means',
        'meaning',
        'meaning of',
        'stand for',
        'stands for',
        'short for',
        'full form',
        'full form of',
      ],
      ...['definition', 'definition of', 'define', 'abbreviation', 'abbreviation of', 'acronym', 'expansion of'],
    ],
  },
  fillers: [
    ...['people', 'person', 'area', 'areas', 'county', 'city', 'country', 'local', 'overall', 'whole', 'year', 'years'],
    ...['report', 'reports', 'inspection', 'inspections', 'inspectors', 'use', 'used', 'work', 'currently', 'current'],
    ...['latest', 'today', 'given', 'found', 'find', 'list', 'show', 'tell', 'each', 'between', 'number', 'numbers'],
    ...[
      'time',
      'times',
      'figure',
      'figures',
      'total',
      'average',
      'rate',
      'percent',
      'percentage',
      'really',
      'actually',
    ],
  ],
  changes: [
    ...[
      'change',
      'changed',
      'rise',
      'rose',
      'risen',
      'fall',
      'fell',
      'fallen',
      'drop',
      'dropped',
      'increase',
      'increased',
    ],
    ...['decrease', 'decreased', 'reduction', 'reduced', 'grow', 'grew', 'growth', 'up', 'down'],
  ],
  verdicts: ['is', 'are', 'was', 'were'],
  locators: {
    passage: ['p', 'pp', 'para', 'paras', 'paragraph', 'paragraphs', 'passage', 'section', '§', '¶'],
    note: ['fn', 'note', 'notes', 'footnote', 'footnotes', 'n'],
    to: ['to', 'and'],
  },
};
