/** A line of the source, with what its first signs say. */
export interface Line {
  /** From 1. */
  number: number;
  /** As received. */
  raw: string;
  /** Its words as a reader sees them, without list and heading marks. Inline Markdown is still marked. */
  text: string;
  /** No words. */
  blank: boolean;
  /** White space before the first sign, a tab counting four. */
  indent: number;
  /** First on its page: a form feed, or the single space that is left of one. */
  opensPage: boolean;
  /** One space before it, after a blank line, where that is no page break: what a symbol font's bullet may leave. */
  afterLostSign?: boolean;
  /** Markdown heading. */
  heading?: number;
  /** A line of a quotation that is set off, marked with `>`. */
  quoted?: boolean;
  /** The sign of a list item. */
  bullet?: string;
  /** Cells parted by tabs or pipes. */
  cells?: string[];
  /** A rule of dashes, as Markdown draws under a table's head. */
  isRule?: boolean;
  /** Inline Markdown marks are printed signs here, since reading them as marks would change the words. */
  literal?: boolean;
}

export type Format = 'text' | 'markdown';
