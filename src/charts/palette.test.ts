import { expect, test } from 'vitest';
import { seriesLook } from './palette.ts';

const papers = { light: '#fdfcf9', dark: '#181613' };

test.each([0, 1, 2, 3, 4, 5])('series %i stands out from the paper of both schemes', (index) => {
  for (const [scheme, paper] of Object.entries(papers))
    expect(contrast(seriesLook(index, false, scheme === 'dark').color, paper)).toBeGreaterThanOrEqual(3);
});

test('no two of six series share a colour, a shape or a dash', () => {
  const looks = [0, 1, 2, 3, 4, 5].map((index) => seriesLook(index, false, false));
  for (const part of ['color', 'point', 'dash'] as const)
    expect(new Set(looks.map((look) => String(look[part]))).size).toBe(6);
});

test('what a body says about itself is never a solid line', () => {
  expect(seriesLook(0, true, false).dash).not.toEqual([]);
});

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
