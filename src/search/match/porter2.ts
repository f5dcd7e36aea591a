const whole = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const afterFirstStep = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);

const vowel = '[aeiouy]';
const shortEnd = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const double = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const secondStep: readonly [string, string][] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['tional', 'tion'],
  ['lessli', 'less'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['fulli', 'ful'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const thirdStep: readonly [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const fourthStep = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
];

/**
 * The English stem of a word in small letters: Porter2, as Pagefind's own stemmer has it, so that a passage agrees with the index on what a
 * word is. `abstraction`, `abstractions`, `abstracting` → `abstract`.
 *
 * https://snowballstem.org/algorithms/english/stemmer.html, as it was before the prefixes added in 2024.
 */
export function porter2(original: string): string {
  if (original.length <= 2) return original;
  const exception = whole.get(original);
  if (exception !== undefined) return exception;
  let word = original
    .replace(/^'+/, '')
    .replace(/^y/, 'Y')
    .replace(/([aeiouy])y/g, '$1Y');
  const [r1, r2] = regions(word);
  const inR1 = (ending: string) => word.length - ending.length >= r1;
  const inR2 = (ending: string) => word.length - ending.length >= r2;
  const cut = (ending: string, replacement = '') => {
    word = word.slice(0, word.length - ending.length) + replacement;
  };

  const possessive = /(?:'s'|'s|')$/.exec(word)?.[0];
  if (possessive) cut(possessive);

  if (word.endsWith('sses')) cut('sses', 'ss');
  else if (/ie[ds]$/.test(word)) cut('ied', word.length > 4 ? 'i' : 'ie');
  else if (/s$/.test(word) && !/(?:us|ss)$/.test(word) && new RegExp(`${vowel}.+s$`).test(word)) cut('s');
  if (afterFirstStep.has(word)) return word.toLowerCase();

  const eed = /eed(?:ly)?$/.exec(word)?.[0];
  if (eed) {
    if (inR1(eed)) cut(eed, 'ee');
  } else {
    const ending = /(?:ingly|edly|ing|ed)$/.exec(word)?.[0];
    if (ending && new RegExp(vowel).test(word.slice(0, word.length - ending.length))) {
      cut(ending);
      if (/(?:at|bl|iz)$/.test(word)) word += 'e';
      else if (double.test(word)) word = word.slice(0, -1);
      else if (r1 >= word.length && shortEnd.test(word)) word += 'e';
    }
  }
  word = word.replace(/([^aeiouy])[yY]$/, (all, before: string, at: number) => (at === 0 ? all : `${before}i`));

  const second = secondStep.find(([ending]) => word.endsWith(ending));
  if (second) {
    if (inR1(second[0])) cut(second[0], second[1]);
  } else if (word.endsWith('ogi')) {
    if (inR1('ogi') && word.endsWith('logi')) cut('ogi', 'og');
  } else if (/[cdeghkmnrt]li$/.test(word) && inR1('li')) cut('li');

  const third = thirdStep.find(([ending]) => word.endsWith(ending));
  if (third) {
    if (inR1(third[0])) cut(third[0], third[1]);
  } else if (word.endsWith('ative') && inR2('ative')) cut('ative');

  const fourth = fourthStep.find((ending) => word.endsWith(ending));
  if (fourth) {
    if (inR2(fourth)) cut(fourth);
  } else if (/[st]ion$/.test(word) && inR2('ion')) cut('ion');

  if (word.endsWith('e')) {
    if (inR2('e') || (inR1('e') && !shortEnd.test(word.slice(0, -1)))) cut('e');
  } else if (word.endsWith('ll') && inR2('l')) cut('l');
  return word.toLowerCase();
}

/** Where the regions R1 and R2 start. */
function regions(word: string): [r1: number, r2: number] {
  const prefix = /^(?:gener|commun|arsen)/.exec(word)?.[0].length;
  const after = (start: number) => {
    const match = /[aeiouy][^aeiouy]/.exec(word.slice(start));
    return match ? start + match.index + 2 : word.length;
  };
  const r1 = prefix ?? after(0);
  return [r1, after(r1)];
}
