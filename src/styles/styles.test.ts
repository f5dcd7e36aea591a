import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test('a line under words is written so that Safari draws it', () => {
  const sheets = globSync('**/*.{css,astro}', { cwd: root });
  expect(sheets.length).toBeGreaterThan(20);
  // WebKit's shorthand takes a line and nothing else, and with `var()` in it is `none`: style, colour and thickness have their own properties.
  const faults = sheets.flatMap((name) =>
    [...readFileSync(`${root}/${name}`, 'utf8').matchAll(/text-decoration:\s*([^;}"]*)/g)]
      .filter(([, value = '']) => !/^(?:none|underline|inherit)$/.test(value.trim()))
      .map(([declaration]) => `${name}: ${declaration}`),
  );
  expect(faults).toEqual([]);
});

const sheets = globSync('**/*.css', { cwd: root }).filter((name) => name !== 'styles/layers.css');
const rulesOf = (name: string) => readFileSync(`${root}/${name}`, 'utf8').replace(/\/\*.*?\*\//gs, '');

test.each(sheets)('%s knows the order of the layers, and has no rule outside them', (name) => {
  const rules = rulesOf(name);
  expect(rules.trimStart()).toMatch(/^@import "[./]+(?:styles\/)?layers\.css";/);
  const outside = rules.replace(/^@import .*$/gm, '').replace(/^@layer [a-z]+ \{$.*?^\}$/gms, '');
  expect(outside.trim()).toBe('');
});

test.each(sheets)('%s has no words of ours: a language has its own', (name) => {
  const contents = [...rulesOf(name).matchAll(/content:\s*([^;]*);/g)].map(([, value = '']) => value);
  expect(contents.filter((value) => /"[^"]*\p{L}[^"]*"/u.test(value))).toEqual([]);
});

test.each(sheets)('%s overrules by its layer, not by !important', (name) => {
  // Where script is off nothing may show what needs it.
  const overruled = rulesOf(name).replace(/\.needs-script \{[^}]*\}/g, '');
  expect(overruled).not.toContain('!important');
});

test.each(sheets)('%s takes sizes from the scale, and changes at the four widths', (name) => {
  if (name === 'styles/tokens.css') return;
  const rules = rulesOf(name);
  // Inside a text sizes are parts of its own; on paper they are points.
  const sizes = [...rules.matchAll(/font(?:-size)?:\s*([^;]*);/g)].map(([, value = '']) => value);
  expect(sizes.filter((value) => /\drem/.test(value))).toEqual([]);
  const widths = [...rules.matchAll(/@media[^{]*width[^{]*/g)].flatMap(([query]) => query.match(/[\d.]+rem/g) ?? []);
  expect(widths.filter((width) => !['40rem', '48rem', '62rem', '75rem'].includes(width))).toEqual([]);
});
