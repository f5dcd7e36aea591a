/** Other ways of writing the same, in one language. */
export interface Writings {
  /** Other spellings of a word in small letters. Some are no words at all: no text has them, so they find nothing. */
  spellings(word: string): string[];
  /** Number words and their digits, both ways; the parts of one are parted by spaces: `24`, `twenty four`. */
  numbers: ReadonlyMap<string, string>;
  /** A million, a thousand: what digits and a letter stand for (`2m`), by letter; the word, and how many zeros. */
  scales: readonly { signs: readonly string[]; word: string; zeros: number }[];
  /** How the sign % is said: the first as one word; the others as they stand. */
  percent: readonly string[];
  /** Between the years of a period: `2015 to 2016`. */
  until: string;
  /** Words that say what is asked for: a number, by words that say nothing else, and by words that also say something; what something means. */
  asking: Readonly<Record<'number' | 'numberToo' | 'meaning', readonly string[]>>;
  /** Words of questions that tell nothing apart: a question is still about its other words. */
  fillers: readonly string[];
  /** Words for a change, whatever its direction; first what a measure of change is called. */
  changes: readonly string[];
  /** A question that begins so and names a grade asks for the grade: `is … good at …`. */
  verdicts: readonly string[];
  /** What stands before the number of a passage in a citation, and of a note; and between two numbers. */
  locators: Readonly<Record<'passage' | 'note' | 'to', readonly string[]>>;
}

/** Of a language that has no rules yet: digits and signs alone. */
export const noWritings: Writings = {
  spellings: () => [],
  numbers: new Map(),
  scales: [],
  percent: ['percent'],
  until: '–',
  asking: { number: [], numberToo: [], meaning: [] },
  fillers: [],
  changes: [],
  verdicts: [],
  locators: { passage: ['p', 'para', 'paragraph', '§', '¶'], note: ['fn', 'note'], to: [] },
};

/** Digits and words, both ways: `24` and `twenty four`. Languages that say ones before tens give their own. */
export function numberWords(
  ones: readonly string[],
  tens: readonly string[],
  join: (ten: string, one: string) => string,
): Map<string, string> {
  const both = new Map<string, string>();
  const add = (digits: number, words: string) => both.set(`${digits}`, words).set(words, `${digits}`);
  for (const [value, word] of ones.entries()) add(value, word);
  for (const [index, ten] of tens.entries()) {
    const value = (index + 2) * 10;
    add(value, ten);
    for (let one = 1; one < 10; one += 1) add(value + one, join(ten, ones[one] ?? ''));
  }
  return both;
}
