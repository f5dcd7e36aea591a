import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js';
import { locale } from '../messages/messages.ts';
import { seriesLook } from './palette.ts';
import { type Captions, drawPicture } from './picture.ts';
import type { ReadTable } from './read-table.ts';

/** A drawn chart, and what the element around it does with it. */
export interface DrawnChart {
  /** Show one point as if pointed at. */
  point: (series: number, row: number) => void;
  leave: () => void;
  /** As a picture that says where it is from. */
  toPng: (captions: Captions) => Promise<Blob | null>;
  destroy: () => void;
}

/** Draw a table into a canvas, in the colours of the page. Chart.js is handed in: it is fetched when a chart is seen. */
export function drawChart(ChartJs: typeof Chart, canvas: HTMLCanvasElement, table: ReadTable): DrawnChart {
  const colors = pageColors(canvas);
  const chart = new ChartJs(canvas, chartConfiguration(table, colors));
  const activate = (active: { datasetIndex: number; index: number }[]) => {
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update('none');
  };
  return {
    point: (series, row) => activate([{ datasetIndex: series, index: row }]),
    leave: () => activate([]),
    toPng: (captions) => new Promise((resolve) => drawPicture(canvas, captions, colors).toBlob(resolve, 'image/png')),
    destroy: () => chart.destroy(),
  };
}

export interface PageColors {
  ink: string;
  paper: string;
  line: string;
  isDark: boolean;
  font: string;
}

function pageColors(element: Element): PageColors {
  const style = getComputedStyle(element);
  const named = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: named('--ink') || '#1d1b18',
    paper: named('--paper') || '#ffffff',
    line: named('--line') || '#d8d1c4',
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    font: style.fontFamily,
  };
}

/** The table as Chart.js wants it: values as they are, nothing joined over a gap, no axis that exaggerates. */
export function chartConfiguration(
  table: ReadTable,
  { ink, paper, line, isDark, font }: PageColors,
): ChartConfiguration<'line' | 'bar'> {
  const isLine = table.kind === 'line';
  const isWide = !isLine && table.labels.length > 4;
  const datasets = table.series.map(({ name, isSetApart, values }, index): ChartDataset<'line' | 'bar'> => {
    const { color, point, dash } = seriesLook(index, isSetApart, isDark);
    if (!isLine)
      return {
        type: 'bar',
        label: name,
        data: values,
        backgroundColor: isSetApart ? paper : color,
        borderColor: color,
        borderWidth: 2,
        pointStyle: 'rect',
      } as ChartDataset<'bar'>;
    return {
      type: 'line',
      label: name,
      data: values.map((y, row) => ({ x: table.xs[row] ?? row, y: y as number })),
      borderColor: color,
      backgroundColor: isSetApart ? paper : color,
      borderDash: dash,
      borderWidth: 2,
      pointStyle: point,
      pointRadius: 5,
      pointHoverRadius: 8,
      spanGaps: false,
    } as ChartDataset<'line'>;
  });
  const values = {
    beginAtZero: true,
    title: { display: true, text: table.unit, color: ink },
    ticks: { color: ink },
    grid: { color: line },
    border: { color: line },
  } as const;
  const time = {
    type: 'linear',
    ticks: { color: ink, ...timeTicks(table.xs) },
    grid: { display: false },
    border: { color: line },
  } as const;
  const categories = {
    type: 'category',
    ticks: { color: ink, autoSkip: false },
    grid: { display: false },
    border: { color: line },
  } as const;
  return {
    type: isLine ? 'line' : 'bar',
    data: { labels: isLine ? [] : table.labels, datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: isWide ? 'y' : 'x',
      font: { family: font },
      interaction: { mode: 'nearest', intersect: false },
      scales: isWide ? { x: values, y: categories } : { x: isLine ? time : categories, y: values },
      plugins: {
        legend: {
          display: table.series.length > 1,
          labels: { color: ink, usePointStyle: true, boxHeight: 9, font: { family: font } },
        },
        tooltip: {
          usePointStyle: true,
          callbacks: {
            title: ([item]) => (item ? (table.labels[item.dataIndex] ?? '') : ''),
            label: ({ datasetIndex, dataIndex }) =>
              ` ${table.series.length > 1 ? `${table.series[datasetIndex]?.name}: ` : ''}${table.series[datasetIndex]?.printed[dataIndex]}`,
          },
        },
      },
    },
    plugins: [{ id: 'paper', beforeDraw: ({ ctx, width, height }) => void paint(ctx, paper, width, height) }],
  } as ChartConfiguration<'line' | 'bar'>;
}

/** So that a picture taken away stands on paper, not on nothing. */
function paint(context: CanvasRenderingContext2D, color: string, width: number, height: number): void {
  context.save();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  context.restore();
}

/** Whole years; within two years, months. */
function timeTicks(xs: readonly number[]): { stepSize: number; callback: (value: number | string) => string } {
  const span = Math.max(...xs) - Math.min(...xs);
  if (span > 2 || xs.every(Number.isInteger))
    return {
      stepSize: Math.max(1, Math.round(span / 8)),
      callback: (value) => (Number.isInteger(Number(value)) ? String(value) : ''),
    };
  return {
    stepSize: 1 / 4,
    callback: (value) =>
      `${monthOf(Math.floor((Number(value) % 1) * 12 + 0.01) % 12)} ${Math.floor(Number(value) + 0.001)}`,
  };
}

/** A month from 0 as an axis has it: `Mar`. */
function monthOf(month: number): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, month));
}
