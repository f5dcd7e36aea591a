/**
 * One page of a PDF as it is drawn: text with its place and font, lines and boxes. All measures are points from the page's top left corner, as the
 * page is shown: turned pages are turned back.
 */
export interface Page {
  /** Sheet of the file, from 1. */
  number: number;
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
  boxes: Box[];
  /** Places of pictures, and of drawings that are more than rules and boxes. */
  pictures: Box[];
  /** Text whose baseline is not level, in the file's order: labels of charts, stamps in the margin. */
  turned: Run[];
}

/** Text that the file draws in one go: one font, one size, one baseline. */
export interface Run {
  text: string;
  x: number;
  /** Of its baseline. */
  y: number;
  width: number;
  size: number;
  font: Font;
  /** Place in the order of the page's content. */
  order: number;
  /** White space stands before it in the file's own order. */
  spaced: boolean;
  /** No white space and no line's end stand between it and the run before it in the file's own order. */
  tight: boolean;
  /** A wide gap or a line is drawn before it: it begins a word, whatever the file's order says. */
  apart?: true;
  /** Role in the file's own structure tree, where it is tagged: `H1`, `P`, `TD`, `Artifact`. */
  role?: string | undefined;
  /** A smaller run set above (1) or below (-1) the line it belongs to. */
  shift?: 1 | -1;
}

export interface Font {
  /** Without the prefix of a subset: `Arial,Bold`. */
  name: string;
  bold: boolean;
  italic: boolean;
  /** Its glyphs are signs, not letters: bullets, arrows. */
  symbols: boolean;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A thin line, level or upright. */
export interface Rule extends Box {
  level: boolean;
}

export function contains(outer: Box, x: number, y: number, slack = 0): boolean {
  return (
    x >= outer.x - slack &&
    x <= outer.x + outer.width + slack &&
    y >= outer.y - slack &&
    y <= outer.y + outer.height + slack
  );
}

export function rightOf(box: Box): number {
  return box.x + box.width;
}

export function bottomOf(box: Box): number {
  return box.y + box.height;
}
