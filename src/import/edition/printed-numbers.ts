import { visible } from '../visible.ts';
import { frontLines } from './front-lines.ts';

/** A number with the words that give it. */
export interface PrintedNumber {
  label: string;
  value: string;
  basis: 'text';
  quote: string;
}

interface NumberRule {
  label: string;
  /** Its first group is the value, all of it the quotation. */
  pattern: RegExp;
  isValid?: (value: string) => boolean;
}

const anywhere: readonly NumberRule[] = [
  {
    label: 'ISBN',
    pattern: /\bISBN(?:-1[03])?:?\s*((?:97[89][-–\s]?)?(?:\d[-–\s]?){9}[\dXx])(?![\d-])/g,
    isValid: isIsbn,
  },
  { label: 'ISSN', pattern: /\bISSN:?\s*(\d{4}[-–]\d{3}[\dXx])(?!\d)/g },
];

/** On the title page and in the imprint alone: elsewhere they are other papers’. */
const inFront: readonly NumberRule[] = [
  { label: 'HC', pattern: /(?:^|[\s(,])HC\s?(\d{1,4}(?:-[IVX]+)?)(?=$|[\s),.;])/g },
  { label: 'Command paper', pattern: /(?:^|[\s(,])((?:Cm|Cmd|Cmnd|CP)\.?\s?\d{2,5})(?=$|[\s),.;])/g },
  {
    label: 'Report number',
    pattern:
      /^(?:(?:Final |Aviation |Marine |Rail |Safety )?(?:Report|Investigation|Inquiry|Reference|Document|Publication|File|Inspection)\s?(?:no\.?|number|ref\.?|reference)|(?:Our )?Ref(?:erence)?\.?)\s?:?\s+([A-Z\d][\w./–-]*\d[\w./–-]*)\.?$/gi,
  },
  { label: 'Report number', pattern: /^([A-Z]{2,6}(?:-[A-Z]{1,3})?-\d{2,4}-\d{1,6}[A-Z]{0,3})$/g },
];

/** Numbers by which a report is known, each as printed; one that the text gives two values is none. */
export function findPrintedNumbers(lines: readonly string[]): PrintedNumber[] {
  const text = visible(lines.join(' ').slice(0, 2_000_000));
  const found = [
    ...anywhere.flatMap((rule) => valuesOf(rule, [text])),
    ...inFront.flatMap((rule) => valuesOf(rule, [...frontLines(lines), ...imprintLines(lines)])),
  ];
  const labels = [...new Set(found.map(({ label }) => label))];
  return labels.flatMap((label) => {
    const own = found.filter((each) => each.label === label);
    const isOne = new Set(own.map(({ value }) => value.replace(/[\s–-]/g, ''))).size === 1;
    return own[0] && isOne ? [own[0]] : [];
  });
}

function valuesOf({ label, pattern, isValid }: NumberRule, texts: readonly string[]): PrintedNumber[] {
  return texts.flatMap((text) =>
    [...text.matchAll(pattern)].flatMap(([quote, value = '']) =>
      isValid && !isValid(value) ? [] : [{ label, value: value.trim(), basis: 'text' as const, quote: quote.trim() }],
    ),
  );
}

/** Short lines at the very end, where imprints stand as well. */
function imprintLines(lines: readonly string[]): string[] {
  return lines
    .slice(-60)
    .map((line) => visible(line.slice(0, 400)))
    .filter((line) => line !== '' && line.length <= 80);
}

/** By its check digit: ISO 2108. */
function isIsbn(value: string): boolean {
  const digits = value.replace(/[-–\s]/g, '').toUpperCase();
  const worth = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  if (digits.length === 10) return worth.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11 === 0;
  return (
    digits.length === 13 && worth.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
  );
}
