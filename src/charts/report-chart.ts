import { archiveName, ownAddress } from '../browser/own-address.ts';
import { csvText } from '../filters/csv-text.ts';
import { download } from '../filters/download.ts';
import { charts } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { type DrawnChart, drawChart } from './draw-chart.ts';
import type { Captions } from './picture.ts';
import { type ReadTable, readTable, tableRecords } from './read-table.ts';

/**
 * `<report-chart>`: a table, and the chart drawn from it once it comes into view.
 *
 * Chart and table take turns; arrow keys move through the points, and a live region reads them. Until it is seen nothing of Chart.js is fetched.
 */
export class ReportChart extends HTMLElement {
  #drawn: DrawnChart | undefined;
  #data: ReadTable | undefined;
  #at: { series: number; row: number } | undefined;
  readonly #stop = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#stop;
    this.#data = readTable(this.#table);
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.#draw();
      },
      { rootMargin: '200px' },
    );
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#frame.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#frame.addEventListener('blur', () => this.#drawn?.leave(), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#drawn && void this.#draw(), {
      signal,
    });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#drawn?.destroy();
  }

  get #table(): HTMLTableElement {
    return this.querySelector('table[data-chart]') as HTMLTableElement;
  }

  get #frame(): HTMLElement {
    return this.querySelector('.chart-frame') as HTMLElement;
  }

  async #draw(): Promise<void> {
    const { Chart } = await import('./chart-js.ts');
    if (!this.#data || !this.isConnected) return;
    this.#drawn?.destroy();
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this.#frame.replaceChildren(canvas);
    this.#frame.classList.toggle('tall', this.#data.kind === 'bar' && this.#data.labels.length > 8);
    if (!this.dataset.show) this.#show('chart');
    this.#drawn = drawChart(Chart, canvas, this.#data);
    this.dataset.ready = '';
  }

  #show(what: string): void {
    this.dataset.show = what;
    for (const button of this.querySelectorAll<HTMLElement>('button[data-show]'))
      button.setAttribute('aria-pressed', String(button.dataset.show === what));
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.show) this.#show(button.dataset.show);
    if (button?.dataset.download === 'csv') this.#saveCsv();
    if (button?.dataset.download === 'png') void this.#savePng();
  }

  #saveCsv(): void {
    const data = this.#data;
    if (!data) return;
    const head = this.#table.tHead?.rows[0]?.cells[0]?.textContent?.trim() ?? '';
    const fields = ['measure', 'unit', head, 'series', 'value', 'printed', 'voice', 'url'];
    download(`${this.#fileName}.csv`, new Blob([csvText(fields, tableRecords(data))], { type: 'text/csv' }));
  }

  async #savePng(): Promise<void> {
    if (!this.#drawn) await this.#draw();
    this.#show('chart');
    const picture = await this.#drawn?.toPng(this.#captions);
    if (picture) download(`${this.#fileName}.png`, picture);
  }

  /** What stands around the chart on its page goes with it. */
  get #captions(): Captions {
    const { title = '', unit = '' } = this.#data ?? {};
    const notes = [...this.querySelectorAll('.chart-note')].map(({ textContent }) => textContent ?? '');
    return { title, unit, notes, address: `${archiveName()}, ${ownAddress()}` };
  }

  get #fileName(): string {
    return this.dataset.file ?? 'figures';
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Record<string, [series: number, row: number]> = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      Home: [0, -Infinity],
      End: [0, Infinity],
    };
    const step = steps[event.key];
    if (event.key === 'Escape') this.#drawn?.leave();
    if (!step || !this.#data || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#at = nextPoint(this.#data, this.#at, step);
    const { series, row } = this.#at;
    this.#drawn?.point(series, row);
    this.#say(series, row);
  }

  #say(series: number, row: number): void {
    const { labels, series: all } = this.#data as ReadTable;
    const live = this.querySelector('.chart-live');
    if (live)
      live.textContent = say(all.length > 1 ? charts.pointOf : charts.point, {
        label: labels[row] ?? '',
        series: all[series]?.name ?? '',
        figure: all[series]?.printed[row] ?? '',
        at: row + 1,
        count: labels.length,
      });
  }
}

/** The next point that has a value, in the direction of a step; the same one where there is none. */
export function nextPoint(
  { labels, series }: Pick<ReadTable, 'labels' | 'series'>,
  at: { series: number; row: number } | undefined,
  [bySeries, byRow]: readonly [number, number],
): { series: number; row: number } {
  const has = (index: number, row: number) =>
    series[index]?.values[row] !== null && series[index]?.values[row] !== undefined;
  const rowsOf = (index: number) => labels.map((_, row) => row).filter((row) => has(index, row));
  if (!at) return { series: 0, row: rowsOf(0)[0] ?? 0 };
  if (bySeries !== 0) {
    const next = Math.min(series.length - 1, Math.max(0, at.series + bySeries));
    const nearest = rowsOf(next).sort((a, b) => Math.abs(a - at.row) - Math.abs(b - at.row))[0];
    return nearest === undefined ? at : { series: next, row: nearest };
  }
  const rows = rowsOf(at.series);
  const row =
    byRow > 0
      ? byRow === Infinity
        ? rows.at(-1)
        : rows.find((each) => each > at.row)
      : byRow === -Infinity
        ? rows[0]
        : rows.findLast((each) => each < at.row);
  return { series: at.series, row: row ?? at.row };
}
