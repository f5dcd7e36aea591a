import { keyOf, tokenise } from '../match/tokens.ts';
import { writings } from '../words/writings.ts';

/** What was typed is a reference to a passage: an address, or a number with what tells the report. */
export interface Citation {
  /** From an address: the report’s id. */
  report?: string;
  /** Ids of passages that it may mean, the likeliest first; several where a range is cited. */
  ids: string[];
  /** Words that a text fragment names, in place of an id. */
  fragment?: string;
  /** Words beside the number: a year, words of the title, a kind of passage. */
  rest: string[];
  /** A number as reports print it, and nothing else: `3.8`. */
  isBare: boolean;
}

/** Read a citation, in any style of ours or by hand; `undefined` when it is none. */
export function readCitation(typed: string): Citation | undefined {
  return fromAddress(typed) ?? fromWords(typed);
}

const address = /(?:^|[\s(<])(?:https?:\/\/\S*?)?\/?reports\/([a-z0-9-]+)\/(?:[a-z0-9-]+\/)?[^\s#]*#([^\s>)\]]+)/i;

function fromAddress(typed: string): Citation | undefined {
  const [, report, hash = ''] = address.exec(typed) ?? [];
  if (report === undefined) return undefined;
  const [id = '', directive] = hash.split(':~:');
  const fragment = directive && /(?:^|&)text=([^&]+)/.exec(directive)?.[1];
  return {
    report,
    ids: id === '' ? [] : [decode(id).replace(/[.,;]$/, '')],
    ...(fragment && { fragment: wordsOf(fragment) }),
    rest: [],
    isBare: false,
  };
}

/** `prefix-,start,end,-suffix`: https://wicg.github.io/scroll-to-text-fragment/ */
function wordsOf(fragment: string): string {
  const parts = fragment.split(',').filter((part) => !part.endsWith('-') && !part.startsWith('-'));
  return decode(parts[0] ?? '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const mostInRange = 10;

function fromWords(typed: string): Citation | undefined {
  const { passage, note, to } = writings.locators;
  const words = typed
    .trim()
    .replace(/[()[\],;:“”"]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  let ids: string[] = [];
  const rest: string[] = [];
  let isLocated = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, glued = '', number = ''] = /^(\p{L}+|[§¶])?\.?(\d+(?:\.\d+)*(?:-\d+)?)\.?$/u.exec(word) ?? [];
    const before = glued === '' ? keyOf(words[at - 1] ?? '').replace(/\.$/, '') : keyOf(glued);
    const kind = passage.includes(before) ? 'p' : note.includes(before) ? 'fn-' : undefined;
    if (number !== '' && kind !== undefined) {
      if (glued === '') rest.pop();
      const upTo = to.includes(keyOf(words[at + 1] ?? '')) ? numberIn(words[at + 2] ?? '', passage) : undefined;
      ids = upTo === undefined ? [`${kind}${number}`] : range(kind, number, upTo);
      if (upTo !== undefined) at += 2;
      isLocated = true;
    } else rest.push(word);
  }
  const bare = /^\d+(?:\.\d+)+$/.exec(typed.trim())?.[0];
  if (!isLocated && bare !== undefined) return { ids: [`p${bare}`], rest: [], isBare: true };
  // More words than a citation has are a question.
  return isLocated && rest.length <= 24 ? { ids, rest: restWords(rest), isBare: false } : undefined;
}

function numberIn(word: string, names: readonly string[]): string | undefined {
  const [, name = '', number] = /^(\p{L}+)?\.?(\d+(?:\.\d+)*)$/u.exec(word) ?? [];
  return name === '' || names.includes(keyOf(name)) ? number : undefined;
}

/** `8.13` to `8.15` */
function range(kind: string, from: string, to: string): string[] {
  const [stem, last] = [from.replace(/\d+$/, ''), to.replace(/^.*\./, '')];
  const first = Number(from.slice(stem.length));
  const count = Number(last) - first + 1;
  if (!(count > 0 && count <= mostInRange)) return [`${kind}${from}`];
  return Array.from({ length: count }, (_, index) => `${kind}${stem}${first + index}`);
}

function restWords(words: readonly string[]): string[] {
  return tokenise(words.join(' ')).map(({ key }) => key);
}
