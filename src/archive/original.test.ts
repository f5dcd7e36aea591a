import { expect, test } from 'vitest';
import { originalSchema } from '../schemas/edition.ts';
import { describeOriginal } from './original.ts';

const values = (original: object | undefined) =>
  describeOriginal(original && originalSchema.parse(original)).map(({ value }) => value);

test('what is unknown is said to be unknown, and nothing else is', () => {
  const nothing = [
    'Its address is not known.',
    'None is known.',
    'Which file came, from whom and when is not known.',
    'Not known.',
  ];
  expect(values(undefined)).toEqual(nothing);
  expect(values({ address: 'unknown', archived: 'unknown', received: 'unknown', extraction: 'unknown' })).toEqual(
    nothing,
  );
  expect(values({ received: { file: 'visit.pdf' } })[2]).toBe('visit.pdf. Not known: from whom, when.');
});

test('what is known is shown, with its address to follow', () => {
  const rows = describeOriginal(
    originalSchema.parse({
      address: 'https://example.org/visit.pdf',
      archived: { address: 'https://web.archive.org/1/visit.pdf', date: '2020-02-03' },
      received: { file: 'visit.pdf', by: 'the inspectorate', on: '2021-04-05' },
      extraction: 'With pdftotext 24.02.',
    }),
  );
  expect(rows).toEqual([
    { label: 'Original document', value: 'https://example.org/visit.pdf', href: 'https://example.org/visit.pdf' },
    {
      label: 'Archived copy',
      value: 'https://web.archive.org/1/visit.pdf, of 3 February 2020',
      href: 'https://web.archive.org/1/visit.pdf',
    },
    { label: 'Received', value: 'visit.pdf, from the inspectorate, on 5 April 2021.' },
    { label: 'How its text was taken', value: 'With pdftotext 24.02.' },
  ]);
});
