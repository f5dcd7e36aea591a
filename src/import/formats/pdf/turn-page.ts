import type { Box, Page, Run } from './page.ts';
import type { TurnedRun } from './read-pages.ts';

/**
 * A page most of whose text runs up or down is turned, so that it reads level, as a reader turns the sheet. Text that stands across the rest stays apart.
 */
export function uprightPage(page: Page, turned: readonly TurnedRun[]): Page {
  for (const turns of [1, 3] as const) {
    const along = turned.filter((each) => each.turns === turns);
    if (lettersOf(along.map(({ run }) => run)) <= lettersOf(page.runs) * 2 + 40) continue;
    const turn = (box: Box): Box =>
      turns === 3
        ? { x: page.height - box.y - box.height, y: box.x, width: box.height, height: box.width }
        : { x: box.y, y: page.width - box.x - box.width, width: box.height, height: box.width };
    const point = (run: Run): Run =>
      turns === 3 ? { ...run, x: page.height - run.y, y: run.x } : { ...run, x: run.y, y: page.width - run.x };
    return {
      ...page,
      width: page.height,
      height: page.width,
      runs: along.map(({ run }) => point(run)),
      turned: [...page.runs, ...turned.filter((each) => each.turns !== turns).map(({ run }) => run)].sort(
        (a, b) => a.order - b.order,
      ),
      rules: page.rules.map((rule) => ({ ...turn(rule), level: !rule.level })),
      boxes: page.boxes.map(turn),
      pictures: page.pictures.map(turn),
    };
  }
  return page;
}

function lettersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
