import type { PointStyle } from 'chart.js';

/** How one series is told from the others: by colour, by the shape of its points, and by its dashes. */
export interface SeriesLook {
  color: string;
  point: PointStyle;
  dash: number[];
}

// Okabe and Ito's colours, which people with any colour blindness can tell apart; darker for light paper, lighter for dark. Each has at least
// 3:1 against the paper of its scheme (WCAG 1.4.11), and neighbours differ in lightness.
const colors = {
  light: ['#0067a5', '#b4500a', '#00795a', '#9c3d77', '#1d1b18', '#7a6a00'],
  dark: ['#6cb8ee', '#f0a35e', '#4fd0a5', '#e59cc6', '#e9e3d8', '#e0d04a'],
} as const;
const points: readonly PointStyle[] = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'];
const dashes: readonly number[][] = [[], [7, 4], [2, 3], [9, 3, 2, 3], [12, 5], [4, 2]];

/** The look of the series at an index; what a body says about itself is always dashed. */
export function seriesLook(index: number, isSetApart: boolean, isDark: boolean): SeriesLook {
  const scheme = isDark ? colors.dark : colors.light;
  const dash = dashes[index % dashes.length] ?? [];
  return {
    color: scheme[index % scheme.length] ?? scheme[0],
    point: points[index % points.length] ?? 'circle',
    dash: isSetApart && dash.length === 0 ? [7, 4] : [...dash],
  };
}
