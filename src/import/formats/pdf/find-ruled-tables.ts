import { type Box, bottomOf, type Page, rightOf } from './page.ts';
import type { Segment } from './segment.ts';
import { countHeads, type DrawnCell, type DrawnTable } from './table.ts';

/** Beyond so many lines a page is a drawing. */
const mostRules = 4_000;

interface Line {
  /** Place across its direction. */
  at: number;
  from: number;
  to: number;
}

/** Tables whose cells are drawn: lines that meet and make a grid of two columns and two rows or more, with text in it. */
export function findRuledTables(page: Page, segments: readonly Segment[]): DrawnTable[] {
  const { level, upright } = linesOf(page);
  if (level.length < 2 || upright.length < 2 || level.length + upright.length > mostRules) return [];
  return componentsOf(level, upright).flatMap((component) => {
    const grid = gridOf(component);
    return grid ? (fillGrid(page.number, grid, segments) ?? []) : [];
  });
}

function linesOf({ rules, boxes, width, height }: Page): { level: Line[]; upright: Line[] } {
  const level: Line[] = [];
  const upright: Line[] = [];
  for (const rule of rules) {
    if (rule.level) level.push({ at: rule.y + rule.height / 2, from: rule.x, to: rightOf(rule) });
    else upright.push({ at: rule.x + rule.width / 2, from: rule.y, to: bottomOf(rule) });
  }
  for (const box of boxes) {
    if (box.width > width * 0.95 || box.height > height * 0.8) continue;
    level.push({ at: box.y, from: box.x, to: rightOf(box) }, { at: bottomOf(box), from: box.x, to: rightOf(box) });
    upright.push({ at: box.x, from: box.y, to: bottomOf(box) }, { at: rightOf(box), from: box.y, to: bottomOf(box) });
  }
  return { level, upright };
}

interface Component {
  level: Line[];
  upright: Line[];
}

/** Lines that meet, directly or by others. */
function componentsOf(level: readonly Line[], upright: readonly Line[]): Component[] {
  const parents = [...level, ...upright].map((_, index) => index);
  const find = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] as number;
    for (let step = at; parents[step] !== root; ) [step, parents[step]] = [parents[step] as number, root];
    return root;
  };
  const byPlace = upright.map((line, index) => ({ line, index })).sort((a, b) => a.line.at - b.line.at);
  level.forEach((across, index) => {
    let [low, high] = [0, byPlace.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byPlace[middle]?.line.at ?? 0) < across.from - 3) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < byPlace.length && (byPlace[at]?.line.at ?? 0) <= across.to + 3; at += 1) {
      const { line, index: other } = byPlace[at] as { line: Line; index: number };
      if (across.at >= line.from - 3 && across.at <= line.to + 3) parents[find(index)] = find(level.length + other);
    }
  });
  const groups = new Map<number, Component>();
  [...level, ...upright].forEach((line, index) => {
    const root = find(index);
    const group = groups.get(root) ?? { level: [], upright: [] };
    (index < level.length ? group.level : group.upright).push(line);
    groups.set(root, group);
  });
  return [...groups.values()].filter((each) => each.level.length >= 2 && each.upright.length >= 2);
}

interface Grid {
  xs: number[];
  ys: number[];
  /** Whether a line is drawn between a cell and the one above, or left of it: by row and column. */
  above: Set<string>;
  left: Set<string>;
}

function gridOf({ level, upright }: Component): Grid | undefined {
  const [xs, ys] = [snap(upright.map(({ at }) => at)), snap(level.map(({ at }) => at))];
  if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > 20_000) return undefined;
  const [above, left] = [new Set<string>(), new Set<string>()];
  for (const { at, from, to } of level) {
    const row = nearest(ys, at);
    for (let column = 0; column < xs.length - 1; column += 1) {
      const middle = ((xs[column] as number) + (xs[column + 1] as number)) / 2;
      if (from <= middle && to >= middle) above.add(`${row} ${column}`);
    }
  }
  for (const { at, from, to } of upright) {
    const column = nearest(xs, at);
    for (let row = 0; row < ys.length - 1; row += 1) {
      const middle = ((ys[row] as number) + (ys[row + 1] as number)) / 2;
      if (from <= middle && to >= middle) left.add(`${row} ${column}`);
    }
  }
  return { xs, ys, above, left };
}

/** Places within four points are one. */
function snap(places: readonly number[]): number[] {
  const snapped: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (place - (snapped.at(-1) ?? Number.NEGATIVE_INFINITY) > 4) snapped.push(place);
  return snapped;
}

function nearest(places: readonly number[], place: number): number {
  let best = 0;
  places.forEach((each, index) => {
    if (Math.abs(each - place) < Math.abs((places[best] as number) - place)) best = index;
  });
  return best;
}

function fillGrid(page: number, grid: Grid, segments: readonly Segment[]): DrawnTable | undefined {
  const { xs, ys } = grid;
  const box: Box = {
    x: xs[0] as number,
    y: ys[0] as number,
    width: (xs.at(-1) as number) - (xs[0] as number),
    height: (ys.at(-1) as number) - (ys[0] as number),
  };
  const inside = segments.filter(
    (each) =>
      each.y > box.y &&
      each.y < bottomOf(box) + 1 &&
      (each.x + each.x2) / 2 > box.x &&
      (each.x + each.x2) / 2 < rightOf(box),
  );
  if (inside.length < 3) return undefined;
  const owners = new Map<string, DrawnCell>();
  const rows: DrawnCell[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const cells: DrawnCell[] = [];
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (owners.has(`${row} ${column}`)) continue;
      let colSpan = 1;
      while (column + colSpan < xs.length - 1 && !grid.left.has(`${row} ${column + colSpan}`)) colSpan += 1;
      let rowSpan = 1;
      while (
        row + rowSpan < ys.length - 1 &&
        !range(column, colSpan).some((each) => grid.above.has(`${row + rowSpan} ${each}`))
      )
        rowSpan += 1;
      const cell: DrawnCell = { lines: [], colSpan, rowSpan, column };
      for (const down of range(row, rowSpan))
        for (const along of range(column, colSpan)) owners.set(`${down} ${along}`, cell);
      cells.push(cell);
    }
    rows.push(cells);
  }
  for (const each of inside) {
    const row = Math.max(
      0,
      ys.findLastIndex((y) => y < each.y - each.size * 0.3),
    );
    const column = Math.max(
      0,
      xs.findLastIndex((x) => x < Math.min((each.x + each.x2) / 2, each.x + each.size * 2)),
    );
    owners.get(`${Math.min(row, ys.length - 2)} ${Math.min(column, xs.length - 2)}`)?.lines.push(each);
  }
  const filled = rows.flat().filter(({ lines }) => lines.length > 0);
  if (filled.length < 3 || filled.length < rows.flat().length * 0.3) return undefined;
  const kept = rows.filter((row) => row.length > 0);
  if (Math.max(...kept.map((row) => row.filter(({ lines }) => lines.length > 0).length)) < 2) return undefined;
  const sorted = kept.map((row) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.sort((a, b) => a.y - b.y || a.x - b.x) })),
  );
  return { page, box, rows: sorted, ruled: true, header: countHeads(sorted, () => false) };
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
