/** A line of the source, with what its first signs say. */
export interface Line {
  /** From 1. */
  number: number;
  /** As received. */
  raw: string;
  /** Its words as a reader sees them, without the sign of a list item. */
  text: string;
  /** No words. */
  blank: boolean;
  /** White space before the first sign, a tab counting four. */
  indent: number;
  /** First on its page: a form feed, or the single space that is left of one. */
  opensPage: boolean;
  /** One space before it, after a blank line, where that is no page break: what a symbol font's bullet may leave. */
  afterLostSign?: boolean;
  /** The sign of a list item. */
  bullet?: string;
  /** Stood in the margin, beside what it heads. */
  inMargin?: true;
  /** Cells parted by tabs, or aligned by spaces. */
  cells?: string[];
}
