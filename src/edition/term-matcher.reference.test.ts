import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form } from '../schemas/term.ts';
import { readGlossary } from './glossary.ts';
import type { Mention } from './term-matcher.ts';

const { terms, matcher } = await readGlossary(fileURLToPath(new URL('../../content/glossary', import.meta.url)));
const claims = [...terms.values()].flatMap(({ id, meta }) => meta.forms.map((form) => ({ term: id, form })));
const reports = [...new Set(claims.flatMap(({ form }) => form.reports ?? []))];

const forms = fc.constantFrom(...claims.map(({ form }) => form.form));
const phrases = fc.constantFrom(...claims.flatMap(({ form: { not = [], only = [] } }) => [...not, ...only]));
const cutForms = fc
  .tuple(forms, fc.nat(8), fc.nat(8))
  .map(([form, head, tail]) => form.slice(head, form.length - tail));
const brokenForms = forms.map((form) => form.replace(' ', '\n'));
const joints = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '',
  '-',
  '–',
  '/',
  '’s ',
  "'s ",
  's ',
  ', ',
  '. ',
  '.',
  ',',
  '1',
  ' 2,',
  '\n',
  ' (',
  ') ',
);
const texts = fc
  .array(fc.tuple(fc.oneof(forms, phrases, cutForms, brokenForms, fc.string({ maxLength: 4 })), joints), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''));

test('finds what a slow and plain search finds, in every report', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...reports, 'another-report'), (text, report) => {
      expect(matcher.find(text, report)).toEqual(slowFind(text, report));
    }),
    { numRuns: 5000 },
  );
});

/** Lists every place of every form, then takes the first, the longest of the first, and so on after its end. */
function slowFind(text: string, report: string): Mention[] {
  const spaced = text.replace(/\s/g, ' ');
  const places = claims.flatMap(({ term, form }) =>
    placesOf(form.form, spaced)
      .map((start) => ({
        term,
        form: form.form,
        start,
        end: start + form.form.length,
        narrow: form.only !== undefined,
      }))
      .filter(({ start, end }) => isWhole(text, start, end) && counts(form, spaced, report, start, end)),
  );
  places.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.narrow) - Number(a.narrow));
  const found: Mention[] = [];
  for (const { term, form, start, end } of places)
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ term, form, start, end });
  return found;
}

function placesOf(words: string, text: string): number[] {
  return text.includes(words) ? Array.from(Array(text.length).keys()).filter((at) => text.startsWith(words, at)) : [];
}

/** Words on either side are parted from it, and it is not part of a number. */
function isWhole(text: string, start: number, end: number): boolean {
  const [before, form, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const partsWord =
    (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(form)) ||
    (/[\p{L}\p{N}]$/u.test(form) && /^[\p{L}\p{N}]/u.test(after));
  const partsNumber = (/\d[.,]$/.test(before) && /^\d/.test(form)) || (/\d$/.test(form) && /^[.,]\d/.test(after));
  return !partsWord && !partsNumber;
}

function counts(
  { reports: only, not, only: inside }: Form,
  text: string,
  report: string,
  start: number,
  end: number,
): boolean {
  const standsIn = (phrase: string) => placesOf(phrase, text).some((at) => at <= start && end <= at + phrase.length);
  return (!only || only.includes(report)) && !not?.some(standsIn) && (!inside || inside.some(standsIn));
}
