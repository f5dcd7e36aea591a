export interface ReadSeries {
  name: string;
  /** Drawn with dashes and open points: somebody speaks about itself. */
  isSetApart: boolean;
  /** One for each row; `null` where there is none. */
  values: (number | null)[];
  /** The figures as printed. */
  printed: string[];
  /** Who says so. */
  voice: string;
  /** Where each figure is printed; empty where there is none. */
  urls: string[];
}

/** What a chart is drawn from. */
export interface ReadTable {
  kind: string;
  title: string;
  /** In words. */
  unit: string;
  labels: string[];
  /** Places in time, for a line. */
  xs: number[];
  series: ReadSeries[];
}

/** Read a chart's data from its table: one source for both. */
export function readTable(table: HTMLTableElement): ReadTable {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-voice]')];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const cellsOf = (index: number) => rows.map((row) => row.cells[index + 1]);
  return {
    kind: table.dataset.chart ?? 'line',
    title: table.dataset.title ?? '',
    unit: table.dataset.unit ?? '',
    labels: rows.map((row) => textOf(row.cells[0])),
    xs: rows.map((row) => Number(row.dataset.x)),
    series: heads.map((head, index) => ({
      name: textOf(head),
      isSetApart: head.dataset.mark === 'double',
      values: cellsOf(index).map((cell) =>
        cell?.dataset.value === undefined || cell.dataset.value === '' ? null : Number(cell.dataset.value),
      ),
      printed: cellsOf(index).map(textOf),
      voice: head.dataset.voice ?? '',
      urls: cellsOf(index).map((cell) => cell?.querySelector('a')?.href ?? ''),
    })),
  };
}

/** A record a figure, with all that says what it is and where it is printed: measure, unit, place in the chart, series, value, print, voice, address. */
export function tableRecords({ title, unit, labels, series }: ReadTable): (string | number)[][] {
  return labels.flatMap((label, row) =>
    series.flatMap(({ name, values, printed, voice, urls }) =>
      urls[row] ? [[title, unit, label, name, values[row] ?? '', printed[row] ?? '', voice, urls[row] ?? '']] : [],
    ),
  );
}

function textOf(cell: HTMLElement | undefined): string {
  return (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
