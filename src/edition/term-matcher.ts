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
 * Finds every mention of every term in one pass over a text, whatever the number of terms: a prefix tree over the words of all forms, entered at each
 * word. The longest form wins; case counts; a match starts and ends at a word's edge.
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
    for (const piece of splitPieces(claim.form.form)) {
      const next = branch.next.get(piece) ?? { next: new Map(), claims: [] };
      branch.next.set(piece, next);
      branch = next;
    }
    for (const other of branch.claims)
      if (overlap(other.form, claim.form)) this.rivals.push({ form: claim.form.form, terms: [other.term, claim.term] });
    if (claim.form.only) branch.claims.unshift(claim);
    else branch.claims.push(claim);
  }

  /** Every mention in a text of one report, in order, none inside another. */
  find(text: string, report: string): Mention[] {
    const spaced = text.replace(/\s/g, ' ');
    const pieces = splitPieces(spaced);
    const mentions: Mention[] = [];
    let start = 0;
    for (const [index, piece] of pieces.entries()) {
      const mention =
        start < (mentions.at(-1)?.end ?? 0) ? undefined : this.#longestAt(pieces, index, spaced, start, report);
      if (mention) mentions.push(mention);
      start += piece.length;
    }
    return mentions;
  }

  #longestAt(
    pieces: readonly string[],
    index: number,
    text: string,
    start: number,
    report: string,
  ): Mention | undefined {
    let branch = this.#root.next.get(pieces[index] ?? '');
    let longest: Mention | undefined;
    for (let next = index, end = start; branch; ) {
      end += pieces[next]?.length ?? 0;
      next += 1;
      const claim: Claim | undefined =
        branch.claims.length === 0 ? undefined : branch.claims.find(({ form }) => holds(form, text, start, report));
      if (claim) longest = { term: claim.term, form: claim.form.form, start, end };
      branch = branch.next.get(pieces[next] ?? '');
    }
    return longest;
  }
}

/** A text in pieces: its words and the signs between them. A comma or point between digits parts no words: there is no 999 in 1,999. */
function splitPieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:(?<=\d)[.,](?=\d)[\p{L}\p{N}]+)*|[^\p{L}\p{N}]/gu) ?? [];
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
