import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { drawPicture, wrap } from './picture.ts';

interface Drawn {
  text: string;
  x: number;
  y: number;
  font: string;
}

/** A canvas that notes what is drawn on it; each letter is 7 pixels wide. */
function fakeCanvas() {
  const texts: Drawn[] = [];
  const images: number[][] = [];
  const context = {
    font: '',
    measureText: (text: string) => ({ width: text.length * 7 }),
    fillText: (text: string, x: number, y: number) => texts.push({ text, x, y, font: context.font }),
    drawImage: (_: unknown, ...place: number[]) => images.push(place),
    fillRect: () => {},
    scale: () => {},
  };
  return { width: 0, height: 0, getContext: () => context, texts, images };
}

const captions = {
  title: '999 calls received by the force in each of the years before the inspection',
  unit: 'number',
  notes: [
    'Source: Strong Local Policing (2022). The force about itself.',
    'The series breaks: the report of 2016 counts otherwise.',
  ],
  address: 'https://archive.example.org/metrics/calls-999/',
};
const colors = { ink: '#000', paper: '#fff', line: '#ccc', isDark: false, font: 'sans-serif' };

test.each([
  { width: 700, density: 1 },
  { width: 300, density: 2 },
])(
  'a picture says what it shows, where from, who says so and where it stands: $width px, density $density',
  ({ width, density }) => {
    const canvas = fakeCanvas();
    vi.stubGlobal('document', { createElement: () => canvas });
    const chart = { width: width * density, height: 400 * density, clientWidth: width } as HTMLCanvasElement;
    drawPicture(chart, captions, colors);

    const [[left = 0, top = 0, ...size] = []] = canvas.images;
    expect([left, ...size]).toEqual([16, width, 400]);
    const said = (texts: readonly Drawn[]) => texts.map(({ text }) => text).join(' ');
    const plain = (text: string) => text.replace(/\s/g, '');
    expect(said(canvas.texts.filter(({ y }) => y < top))).toBe(`${captions.title} ${captions.unit}`);
    expect(plain(said(canvas.texts.filter(({ y }) => y >= top + 400)))).toBe(
      plain([...captions.notes, captions.address].join('')),
    );
    for (const { text, x, y } of canvas.texts) {
      expect(x + text.length * 7).toBeLessThanOrEqual(16 + width);
      expect(y + 18).toBeLessThan(canvas.height / density);
    }
    expect(canvas.width).toBe((width + 32) * density);
  },
);

test('no line is wider than there is room, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, room) => {
      const lines = wrap(text, room, ({ length }) => length);
      expect(lines.filter(({ length }) => length > room)).toEqual([]);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
