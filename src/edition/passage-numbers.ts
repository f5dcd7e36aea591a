import { slug } from 'github-slugger';

export type Numbering = 'running' | 'source' | 'printed';

/**
 * Gives ids through a whole report; make one for each report and take its sections in order.
 *
 * What an id counts for follows from its form alone, whether it was computed or given by hand: `p12` sets the running count, so that `p13` is next;
 * in an edition numbered by its source so do `p3.5` and `p3.5-2`. Any other (`p12-2`, `p3.5b`) leaves the count as it is, and nothing after it moves.
 */
export class PassageNumbers {
  readonly #numbering: Numbering;
  readonly #taken = new Set<string>();
  #count = 0;
  #printed = '0';
  #sincePrinted = 0;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /**
   * The id that a passage gets here, unless one is given by hand. Where words are missing that would be a passage of their own, the gap takes the name of what
   * stands before it, and moves no other id.
   */
  propose({ kind, text, before }: { kind: string; text: string; before?: string | undefined }): string {
    if (kind === 'heading') return this.#proposeSlug(text);
    if (kind === 'gap') return this.#firstFree(before === undefined ? 'gap' : `${before}-gap`, 2);
    if (this.#numbering === 'running') return `p${this.#count + 1}`;
    const printed = this.numberOf(text, kind);
    return printed ? `p${printed}` : `p${this.#printed}-${this.#sincePrinted + 1}`;
  }

  /** Whether the source gives these words a number of their own. */
  isNumbered(text: string): boolean {
    return this.#numbering !== 'running' && this.numberOf(text, 'paragraph') !== undefined;
  }

  /** The number that the source prints before a passage. An item has one of its own only where that has several parts: `12.` before an item is its place in a list. */
  numberOf(text: string, kind: string): string | undefined {
    if (this.#numbering === 'running') return undefined;
    if (this.#numbering === 'source') return printedNumber.exec(text)?.[1];
    const [, several, single] = anyNumber.exec(text) ?? [];
    return several ?? (kind === 'paragraph' ? single : undefined);
  }

  /** Use an id, and go on from there. */
  take(id: string): string {
    this.#taken.add(id);
    if (this.#numbering === 'running') {
      const [, count] = /^p(\d+)$/.exec(id) ?? [];
      if (count) this.#count = Number(count);
    } else {
      const pattern =
        this.#numbering === 'source' ? /^p(0|\d+(?:\.\d+)+)(?:-(\d+))?$/ : /^p(\d+(?:\.\d+)*)(?:-(\d+))?$/;
      const [, printed, since = '0'] = pattern.exec(id) ?? [];
      if (printed) [this.#printed, this.#sincePrinted] = [printed, Number(since)];
    }
    return id;
  }

  #proposeSlug(text: string): string {
    const words = text.replace(/[^\p{L}\p{N}\s-]/gu, '').trim() || 'heading';
    return this.#firstFree(slug(reserved.test(words) ? `heading ${words}` : words), 1);
  }

  #firstFree(base: string, next: number): string {
    let id = base;
    for (let count = next; this.#taken.has(id); count += 1) id = `${base}-${count}`;
    return id;
  }
}

const printedNumber = /^(\d+(?:\.\d+)+)\s/;
/** `3.5`, `3.5.`; `12.`, `[12]` */
const anyNumber = /^(?:(\d+(?:\.\d+)+)\.?|\[?(\d{1,4})(?:\.|\]))\s/;

/** Words that would make the id of a passage, a note or a citation. */
const reserved = /^(?:p\d|fn-|fnref-)/i;

/** Whether an id may be given to a passage by hand: a passage is `p` and a number with what follows it; a heading may have words instead. */
export function mayBear(kind: string, id: string): boolean {
  return (
    /^p\d[\da-z]*(?:[.-][\da-z]+)*$/.test(id) ||
    ((kind === 'heading' || kind === 'gap') && /^[\p{Ll}\p{Lo}\p{N}]+(?:-+[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(id))
  );
}
