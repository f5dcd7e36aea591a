import type { Form } from '../schemas/term.ts';

export interface MatchableTerm {
  id: string;
  forms: readonly Form[];
}

/** A form found in a text: `text.slice(start, end)`. A possessive ending is not part of it. */
export interface Mention {
  term: string;
  form: string;
  start: number;
  end: number;
}

/** A collision that nobody has settled: one form, claimed by two terms where both could match. */
export interface RivalForms {
  form: string;
  terms: [string, string];
}

interface Claim {
  term: string;
  form: Form;
}

interface Branch {
  next: Map<string, Branch>;
  claims: Claim[];
}

/**
 * Finds every mention of every term in one pass over a text, whatever the number of terms: a prefix tree over all forms, entered at each
 * word's start. The longest form wins; case counts; a match starts and ends at a word's edge.
 */
export class TermMatcher {
  readonly #root: Branch = { next: new Map(), claims: [] };
  /** Forms claimed by two terms where both could match; a check reports them. */
  readonly rivals: RivalForms[] = [];

  constructor(terms: Iterable<MatchableTerm>) {
    for (const { id, forms } of terms) for (const form of forms) this.#add({ term: id, form });
  }

  #add(claim: Claim): void {
    let branch = this.#root;
    for (const character of claim.form.form) {
      const next = branch.next.get(character) ?? { next: new Map(), claims: [] };
      branch.next.set(character, next);
      branch = next;
    }
    for (const other of branch.claims) if (overlap(other.form, claim.form)) this.rivals.push({ form: claim.form.form, terms: [other.term, claim.term] });
    if (claim.form.only) branch.claims.unshift(claim);
    else branch.claims.push(claim);
  }

  /** Every mention in a text of one report, in order, none inside another. */
  find(text: string, report: string): Mention[] {
    const mentions: Mention[] = [];
    for (let start = 0; start < text.length; ) {
      const mention = atWordStart(text, start) ? this.#longestAt(text, start, report) : undefined;
      if (mention) mentions.push(mention);
      start = mention?.end ?? start + 1;
    }
    return mentions;
  }

  #longestAt(text: string, start: number, report: string): Mention | undefined {
    let branch: Branch | undefined = this.#root;
    let longest: Mention | undefined;
    for (let at = start; branch; ) {
      const claim: Claim | undefined = atWordEnd(text, at) ? branch.claims.find(({ form }) => holds(form, text, start, report)) : undefined;
      if (claim) longest = { term: claim.term, form: claim.form.form, start, end: at };
      const character: string | undefined = text[at];
      if (character === undefined) break;
      branch = branch.next.get(whiteSpace.test(character) ? ' ' : character);
      at += 1;
    }
    return longest;
  }
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const whiteSpace = /\s/;
/** A comma or point between digits parts no words: there is no 999 in 1,999. */
const insideNumber = /^\d[.,]\d$/;

function atWordStart(text: string, at: number): boolean {
  return letterOrDigit.test(text[at] ?? '') && !letterOrDigit.test(text[at - 1] ?? '') && !insideNumber.test(text.slice(Math.max(0, at - 2), at + 1));
}

function atWordEnd(text: string, at: number): boolean {
  return !letterOrDigit.test(text[at] ?? '') && !insideNumber.test(text.slice(Math.max(0, at - 1), at + 2));
}

function holds({ form, reports, not, only }: Form, text: string, start: number, report: string): boolean {
  if (reports && !reports.includes(report)) return false;
  if (not?.some((phrase) => standsIn(phrase, form, text, start))) return false;
  return !only || only.some((phrase) => standsIn(phrase, form, text, start));
}

/** Whether the form found at `start` is the one inside this phrase. */
function standsIn(phrase: string, form: string, text: string, start: number): boolean {
  for (let at = phrase.indexOf(form); at !== -1; at = phrase.indexOf(form, at + 1)) {
    const from = start - at;
    if (from >= 0 && text.startsWith(phrase, from)) return true;
  }
  return false;
}

/** Whether two claims to one form could both hold. A form that counts only inside a phrase is the narrower one, and goes first. */
function overlap(a: Form, b: Form): boolean {
  if (a.reports && b.reports && !a.reports.some((report) => b.reports?.includes(report))) return false;
  if (a.only && b.only) return a.only.some((phrase) => b.only?.includes(phrase));
  return !a.only && !b.only;
}
