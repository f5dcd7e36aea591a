import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Rule } from './page.ts';

type Matrix = readonly [number, number, number, number, number, number];

export interface Drawings {
  rules: Rule[];
  boxes: Box[];
  pictures: Box[];
}

/** Thicker than this, in points, a filled line is a box. */
const thickest = 4;
/** Shapes of a page beyond which the rest is passed over: a map, or an attack. */
const mostShapes = 60_000;

/**
 * Lines, boxes and pictures that a page draws, from its list of operators.
 *
 * @param view From the page's own units to points from its top left corner.
 */
export function findDrawings(list: { fnArray: number[]; argsArray: unknown[] }, view: Matrix): Drawings {
  const found: Drawings = { rules: [], boxes: [], pictures: [] };
  const stack: Matrix[] = [];
  let matrix = view;
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index] as unknown[];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) {
      // Pictures are not decoded (`maxImageSize`): of each, its place is left, a matrix that nothing is drawn with.
      if (list.fnArray[index - 1] === OPS.transform) addPicture(found, matrix);
      matrix = stack.pop() ?? matrix;
    } else if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args[0]) matrix = multiply(matrix, args[0] as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (imageOperators.has(operator)) addPicture(found, matrix);
    else if (operator === OPS.constructPath && found.rules.length + found.boxes.length < mostShapes)
      addPath(found, args, matrix);
  });
  return found;
}

const imageOperators = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
function addPicture(found: Drawings, matrix: Matrix): void {
  const box = boxOf([0, 0, 1, 1], matrix);
  if (box.width > 15 && box.height > 15) found.pictures.push(box);
}

const unpainted = new Set<number>([OPS.endPath, OPS.clip, OPS.eoClip]);

function addPath(found: Drawings, args: unknown[], matrix: Matrix): void {
  const [painter, [data] = [null]] = args as [number, [ArrayLike<number> | null]];
  if (unpainted.has(painter) || !data) return;
  for (const part of partsOf(data)) {
    const box = boxOf(part.bounds, matrix);
    if (part.curved) {
      if (box.width > 8 && box.height > 8) found.pictures.push(box);
    } else if (Math.min(box.width, box.height) <= thickest) {
      if (Math.max(box.width, box.height) >= 6) found.rules.push({ ...box, level: box.width >= box.height });
    } else if (part.square) found.boxes.push(box);
    else found.pictures.push(box);
  }
}

interface Part {
  bounds: [number, number, number, number];
  curved: boolean;
  /** Its sides are level and upright. */
  square: boolean;
}

/** A path's parts: each begins where the pen is set down anew; a straight line of several steps is a part a step. */
function partsOf(data: ArrayLike<number>): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  let [x, y] = [0, 0];
  const reach = (toX: number, toY: number) => {
    if (!part) return;
    if (toX !== x && toY !== y) part.square = false;
    part.bounds = [
      Math.min(part.bounds[0], toX),
      Math.min(part.bounds[1], toY),
      Math.max(part.bounds[2], toX),
      Math.max(part.bounds[3], toY),
    ];
    [x, y] = [toX, toY];
  };
  for (let at = 0; at < data.length; ) {
    const step = data[at];
    const of = (offset: number) => data[at + offset] ?? 0;
    if (step === 0) {
      [x, y] = [of(1), of(2)];
      part = { bounds: [x, y, x, y], curved: false, square: true };
      parts.push(part);
      at += 3;
    } else if (step === 1) {
      reach(of(1), of(2));
      at += 3;
    } else if (step === 2) {
      if (part) part.curved = true;
      reach(of(5), of(6));
      at += 7;
    } else if (step === 3) {
      if (part) part.curved = true;
      reach(of(3), of(4));
      at += 5;
    } else at += 1;
  }
  return parts;
}

function boxOf([x1, y1, x2, y2]: readonly [number, number, number, number], matrix: Matrix): Box {
  const [ax, ay] = apply(matrix, x1, y1);
  const [bx, by] = apply(matrix, x2, y2);
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
