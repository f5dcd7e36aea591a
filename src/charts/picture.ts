import type { PageColors } from './draw-chart.ts';

/** What a picture says besides the chart, so that it can go anywhere by itself. */
export interface Captions {
  title: string;
  unit: string;
  /** Under the chart: where the figures are from and who says so, and why a series ends. */
  notes: readonly string[];
  /** Of the page that the chart is from. */
  address: string;
}

interface Text {
  text: string;
  size: number;
  weight?: number;
}

/** A line of text, with the place of its top. */
interface Line {
  text: string;
  font: string;
  top: number;
}

interface Column {
  lines: Line[];
  bottom: number;
}

/** In CSS pixels. */
const edge = 16;
const gap = 10;
const lineHeight = 1.4;

/** A chart as a picture to take away: over it what it shows, under it where that is from. */
export function drawPicture(
  chart: HTMLCanvasElement,
  { title, unit, notes, address }: Captions,
  colors: PageColors,
): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d') as CanvasRenderingContext2D;
  const scale = chart.width / chart.clientWidth || 1;
  const [width, height] = [chart.width / scale, chart.height / scale];
  const column = (texts: readonly Text[], top: number) => setText(context, texts, { top, width, family: colors.font });
  const head = column(
    [
      { text: title, size: 18, weight: 600 },
      { text: unit, size: 14 },
    ],
    edge,
  );
  const foot = column(
    [...notes, address].map((text) => ({ text, size: 12 })),
    head.bottom + gap + height + gap,
  );

  // A canvas that is given a size forgets everything else: so it gets that first.
  picture.width = Math.round((width + 2 * edge) * scale);
  picture.height = Math.round((foot.bottom + edge) * scale);
  context.scale(scale, scale);
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, width + 2 * edge, foot.bottom + edge);
  context.drawImage(chart, edge, head.bottom + gap, width, height);
  context.fillStyle = colors.ink;
  context.textBaseline = 'top';
  for (const { text, font, top } of [...head.lines, ...foot.lines]) {
    context.font = font;
    context.fillText(text, edge, top);
  }
  return picture;
}

/** Texts under one another, each in as many lines as it needs. */
function setText(
  context: CanvasRenderingContext2D,
  texts: readonly Text[],
  { top, width, family }: { top: number; width: number; family: string },
): Column {
  const lines: Line[] = [];
  let bottom = top;
  for (const { text, size, weight = 400 } of texts) {
    const font = `${weight} ${size}px ${family}`;
    context.font = font;
    for (const line of wrap(text, width, (words) => context.measureText(words).width)) {
      lines.push({ text: line, font, top: bottom });
      bottom += size * lineHeight;
    }
  }
  return { lines, bottom };
}

/** A text in lines no wider than there is room; what is wider than a line by itself, such as an address, goes on in the next. */
export function wrap(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > room) lines.push(line);
    line = line !== '' && widthOf(longer) > room ? word : longer;
    for (let length = line.length; widthOf(line) > room && line.length > 1; length = line.length) {
      while (length > 1 && widthOf(line.slice(0, length)) > room) length -= 1;
      lines.push(line.slice(0, length));
      line = line.slice(length);
    }
  }
  return line === '' ? lines : [...lines, line];
}
