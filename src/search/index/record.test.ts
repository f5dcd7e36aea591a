import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from '../../edition/passage.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import { escapeHtml } from '../../messages/say-html.ts';
import { recordHtml } from './record.ts';
import { cutStretches } from './stretches.ts';

const none = { themes: new Map(), grades: new Map<string, string>(), figures: new Set<string>(), defines: new Map() };

function report(sections: { title: string; passages: Partial<Passage>[] }[]): PreparedReport {
  return {
    id: 'a',
    bodies: ['north'],
    meta: { shortTitle: 'A 2007', year: 2007, voice: 'inspectorate' },
    sections: sections.map(({ title, passages }, index) => ({
      slug: `s${index}`,
      title,
      passages: passages.map((passage, at) => ({
        id: `p${index}${at}`,
        kind: 'paragraph',
        text: '',
        lines: null,
        marks: [],
        ...passage,
      })),
      grades: [],
    })),
  } as unknown as PreparedReport;
}

const words = (count: number) => 'word '.repeat(count).trim();

test('stretches hold every passage once, in order, and are about as long as asked', () => {
  const source = report([
    {
      title: 'One',
      passages: [{ kind: 'heading', text: 'One' }, ...Array.from({ length: 30 }, () => ({ text: words(50) }))],
    },
    {
      title: 'Two',
      passages: [
        { kind: 'heading', text: 'Two' },
        { text: words(20) },
        { kind: 'heading', text: 'Part' },
        { text: words(900) },
        { text: words(5) },
      ],
    },
  ]);
  const stretches = cutStretches(source, none, 400);
  expect(stretches.flatMap(({ passages }) => passages.map(({ id }) => id))).toEqual(
    source.sections.flatMap(({ passages }) => passages.map(({ id }) => id)),
  );
  expect(stretches.map(({ number }) => number)).toEqual(stretches.map((_, index) => index));
  expect(stretches.length).toBeGreaterThan(4);
  for (const { passages } of stretches)
    expect(passages.at(-1)?.label.kind, 'a heading stays with what it heads').not.toBe('heading');
  expect(stretches[1]?.above).toEqual(['One']);
});

test('a passage is labelled with its kind, its heading and what is known of it', () => {
  const source = report([
    {
      title: 'Findings',
      passages: [
        { kind: 'heading', text: 'Findings' },
        { kind: 'heading', text: 'Strengths' },
        { kind: 'item', text: 'Good.', finding: { id: 'a-p1', kind: 'strength' } },
        { kind: 'table', text: 'a\tb\nc\td' },
      ],
    },
  ]);
  const [stretch] = cutStretches(
    source,
    {
      themes: new Map([['a#p02', ['calls']]]),
      grades: new Map([['a#p02', 'Crime']]),
      figures: new Set(['a#p02']),
      defines: new Map([['a#p03', ['asb']]]),
    },
    400,
  );
  expect(stretch?.passages[2]?.label).toEqual({
    kind: 'strength',
    section: 's0',
    sectionTitle: 'Findings',
    heading: 'Strengths',
    themes: ['calls'],
    defines: [],
    voice: 'inspectorate',
    marks: [],
    area: 'Crime',
    opens: true,
    hasFigure: true,
    isSummary: false,
  });
  expect(stretch?.passages[3]).toMatchObject({ text: 'a\tb ¦ c\td', label: { kind: 'table', defines: ['asb'] } });
});

test('a record is found by every voice that speaks in it, a passage has its own', () => {
  const [stretch] = cutStretches(
    report([{ title: 'One', passages: [{ text: 'Good.' }, { text: 'Crime fell.', voice: 'force' }] }]),
    none,
    400,
  );
  expect(stretch?.passages.map(({ label }) => label.voice)).toEqual(['inspectorate', 'force']);
  expect(stretch && recordHtml(stretch).match(/voice:\w+/g)).toEqual(['voice:inspectorate', 'voice:force']);
});

test('a heading is a passage, labelled with the heading it stands under', () => {
  const source = report([
    {
      title: 'Findings',
      passages: [
        { kind: 'heading', text: 'Findings', level: 1 },
        { kind: 'heading', text: 'Calls', level: 2 },
        { kind: 'heading', text: 'Methodology', level: 3 },
        { kind: 'heading', text: 'Crime', level: 2 },
      ],
    },
  ]);
  const [stretch] = cutStretches(source, none, 400);
  expect(stretch?.passages.map(({ text, label }) => [text, label.kind, label.heading])).toEqual([
    ['Findings', 'heading', ''],
    ['Calls', 'heading', ''],
    ['Methodology', 'heading', 'Calls'],
    ['Crime', 'heading', ''],
  ]);
  if (stretch) expect(recordHtml(stretch)).toContain('<p id="p02" data-pagefind-title="[&quot;heading&quot;');
});

test('nothing in a report becomes markup of its record', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      const [stretch] = cutStretches(report([{ title: text, passages: [{ text, id: text }] }]), none, 400);
      if (stretch)
        expect(recordHtml(stretch).match(/<[a-z]+/g)).toEqual([
          '<html',
          '<body',
          '<span',
          '<span',
          '<span',
          '<span',
          '<span',
          '<p',
          '<p',
        ]);
    }),
  );
});
