/** What a reader sees on sampled pages of one document. */
export interface Truth {
  /** Sentences; `across` where one goes on over a page, a column or something that stands between. */
  sentences: { text: string; across: boolean }[];
  headings: { text: string; level: number }[];
  /** The word that a note's marker stands at, without the marker, and the beginning of its text. */
  notes: { word: string; text: string }[];
  furniture: string[];
  items: string[];
  /** Rows of cells. */
  rows: string[][];
}

/**
 * Reads a truth file: one thing a reader sees a line, after its sign. `H2 heading`, `P paragraph` (`‖` where it goes on over a page or column),
 * `I item of a list`, `N word: beginning of the note`, `F header or footer`, `T cell | cell`. Empty lines and those with `#` are passed over.
 *
 * @throws Error for a line without a sign, with its number.
 */
export function readTruth(text: string): Truth {
  const truth: Truth = { sentences: [], headings: [], notes: [], furniture: [], items: [], rows: [] };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, sign = '', said = ''] = /^([HPINFT]\d?) (.*)$/.exec(line) ?? [];
    if (sign === '')
      throw new Error(`line ${index + 1} of the truth has no sign (H1, P, I, N, F, T): ${line.slice(0, 60)}`);
    if (sign.startsWith('H')) truth.headings.push({ text: said, level: Number(sign.slice(1) || 1) });
    else if (sign === 'P') truth.sentences.push(...sentencesOf(said));
    else if (sign === 'I') truth.items.push(said);
    else if (sign === 'F') truth.furniture.push(said);
    else if (sign === 'T') truth.rows.push(said.split('|').map((cell) => cell.trim()));
    else truth.notes.push({ word: said.slice(0, said.indexOf(': ')), text: said.slice(said.indexOf(': ') + 2) });
  }
  return truth;
}

function sentencesOf(paragraph: string): Truth['sentences'] {
  return paragraph
    .split(/(?<=[.!?][”’"')\]]?)\s+(?=[‖\s]*[\p{Lu}\d“‘"'(])/u)
    .map((text) => ({ text: text.replaceAll('‖', ' '), across: text.replace(/^[\s‖]+|[\s‖]+$/g, '').includes('‖') }))
    .filter(({ text }) => text.trim() !== '');
}
