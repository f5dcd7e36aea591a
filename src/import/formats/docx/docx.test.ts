import {
  AlignmentType,
  DeletedTextRun,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { expect, test } from 'vitest';
import { compareTextLayer } from '../../edition/compare-text-layer.ts';
import { other } from '../other/other.ts';
import { outline } from '../outline.ts';
import { docx } from './docx.ts';
import { zipOf } from './fixtures/zip-of.ts';

type Options = Omit<IPropertiesOptions, 'sections'>;

async function pack(children: readonly FileChild[], options: Options = {}, section: object = {}): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ ...section, children }] }));
}

async function read(bytes: Uint8Array) {
  const file = { name: 'report.docx', bytes };
  expect(docx.accepts(file)).toBe(true);
  const extraction = await docx.read(file);
  expect(compareTextLayer(extraction)).toEqual([]);
  return extraction;
}

async function outlineOf(children: readonly FileChild[], options?: Options, section?: object) {
  const text = outline(await read(await pack(children, options, section))).trim();
  return text.split('\n').filter((line) => !line.startsWith('offered'));
}

const body = (...inner: string[]) => `<w:body>${inner.join('')}</w:body>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A Word file whose document is given as XML, for what the library cannot write. */
function fileOf(content: string, parts: Record<string, string> = {}): Uint8Array {
  const ns =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${ns}>${content}</w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xml.replace('NS', ns)])),
  });
}

test('titles, headings, paragraphs with emphasis and links', async () => {
  const children = [
    new Paragraph({ text: 'Harbours', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'Moles', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [new TextRun({ text: 'The outer mole', bold: true })], heading: HeadingLevel.HEADING_2 }),
    new Paragraph({
      children: [
        new TextRun('It is '),
        new TextRun({ text: 'old', italics: true }),
        new TextRun(', see '),
        new ExternalHyperlink({ link: 'https://example.org/mole', children: [new TextRun('the plan')] }),
        new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun(' and more')] }),
        new TextRun({ text: 'Second line.', break: 1 }),
      ],
    }),
  ];
  expect(await outlineOf(children)).toEqual([
    '1 # Harbours',
    '3 # Moles',
    '5 ## The outer mole',
    '7 paragraph: It is *old*, see [the plan](https://example.org/mole) and more ⏎ Second line.',
  ]);
});

const levels = (...formats: [(typeof LevelFormat)[keyof typeof LevelFormat], string][]) =>
  formats.map(([format, text], level) => ({
    level,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }));

test('lists of bullets and of numbers that Word computes, nested, started again', async () => {
  const numbering = {
    config: [
      { reference: 'steps', levels: levels([LevelFormat.DECIMAL, '%1.'], [LevelFormat.LOWER_LETTER, '(%2)']) },
      { reference: 'dots', levels: levels([LevelFormat.BULLET, '•'], [LevelFormat.BULLET, 'o']) },
    ],
  };
  const item = (text: string, reference: string, level = 0, instance = 0) =>
    new Paragraph({ text, numbering: { reference, level, instance } });
  const found = await outlineOf(
    [
      item('mend', 'steps'),
      item('by June', 'steps', 1),
      item('at cost', 'steps', 1),
      item('paint', 'steps'),
      new Paragraph('Also:'),
      item('first', 'dots'),
      item('inner', 'dots', 1),
      item('again', 'steps', 0, 1),
    ],
    { numbering },
  );
  expect(found.slice(0, 10)).toEqual([
    '1-4 list',
    '  - 1. mend',
    '    - (a) by June',
    '    - (b) at cost',
    '  - 2. paint',
    '6 paragraph: Also:',
    '8-10 list',
    '  - first',
    '    - inner',
    '  - 1. again',
  ]);
});

test('numbers of headings and of paragraphs are text, and a doubt', async () => {
  const numbering = {
    config: [{ reference: 'n', levels: levels([LevelFormat.DECIMAL, '%1'], [LevelFormat.DECIMAL, '%1.%2']) }],
  };
  const at = (level: number) => ({ reference: 'n', level });
  const found = await outlineOf(
    [
      new Paragraph({ text: 'Moles', heading: HeadingLevel.HEADING_1, numbering: at(0) }),
      new Paragraph({ text: 'They are old.', numbering: at(1) }),
      new Paragraph({ text: 'They are sound.', numbering: at(1) }),
      new Paragraph({ text: 'Boats', heading: HeadingLevel.HEADING_1, numbering: at(0) }),
      new Paragraph({ text: 'They are new.', numbering: at(1) }),
    ],
    { numbering },
  );
  expect(found).toEqual([
    '1 # 1 Moles',
    '3 paragraph: 1.1 They are old.',
    '5 paragraph: 1.2 They are sound.',
    '7 # 2 Boats',
    '9 paragraph: 2.1 They are new.',
    expect.stringMatching(/^doubt at 1-1: Word computes the numbers/),
  ]);
});

test('footnotes and endnotes, of several paragraphs, cited in tables', async () => {
  const found = await outlineOf(
    [
      new Paragraph({
        children: [
          new TextRun('Three places'),
          new FootnoteReferenceRun(1),
          new TextRun(' in 2019'),
          new FootnoteReferenceRun(2),
          new TextRun('.'),
        ],
      }),
      new Paragraph('All.'),
    ],
    {
      footnotes: {
        1: { children: [new Paragraph('One.'), new Paragraph('Two.')] },
        2: { children: [new Paragraph('Three.')] },
      },
    },
  );
  expect(found).toEqual([
    '1 paragraph: Three places⟨1⟩ in 2019⟨2⟩.',
    '3 paragraph: All.',
    'note 1 at 5-6: One. ¶ Two. ← 1 "places[1]"',
    'note 2 at 8-8: Three. ← 1 "2019[2]."',
  ]);
  const both = await outlineOf(
    [
      new Paragraph({
        children: [new TextRun('A'), new FootnoteReferenceRun(1), new TextRun(' B'), new EndnoteReferenceRun(1)],
      }),
    ],
    {
      footnotes: { 1: { children: [new Paragraph('Foot.')] } },
      endnotes: { 1: { children: [new Paragraph('End.')] } },
    },
  );
  expect(both).toEqual([
    '1 paragraph: A⟨1⟩ B⟨2⟩',
    'note 1 at 3-3: Foot. ← 1 "A[1]"',
    'note 2 (i) at 5-5: End. ← 1 "B[i]"',
  ]);
});

test('tables with header rows, spans and cells of several paragraphs', async () => {
  const cell = (text: string, options = {}) =>
    new TableCell({ children: text.split('|').map((each) => new Paragraph(each)), ...options });
  const table = new Table({
    rows: [
      new TableRow({ tableHeader: true, children: [cell('Lamp'), cell('Tests', { columnSpan: 2 })] }),
      new TableRow({
        children: [cell('Outer', { verticalMerge: VerticalMergeType.RESTART }), cell('3|by day'), cell('')],
      }),
      new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('4'), cell('–')] }),
    ],
  });
  expect(await outlineOf([new Paragraph('Table 1: Lamps'), table])).toEqual([
    '1-4 table with a header: Table 1: Lamps',
    '  Lamp | Tests (2 wide)',
    '  Outer (2 high) | 3 / by day | ',
    '  4 | –',
  ]);
});

test('headers, footers and tracked changes are told', async () => {
  const change = { author: 'A', date: '2024-01-01T00:00:00Z' };
  const found = await outlineOf(
    [
      new Paragraph({
        children: [
          new TextRun('The lamps '),
          new InsertedTextRun({ id: 1, text: 'were ', ...change }),
          new DeletedTextRun({ id: 2, text: 'are ', ...change }),
          new TextRun('lit.'),
        ],
      }),
    ],
    {},
    {
      headers: { default: new Header({ children: [new Paragraph('Harbour board')] }) },
      footers: { default: new Footer({ children: [new Paragraph('In confidence')] }) },
    },
  );
  expect(found).toEqual([
    '1 paragraph: The lamps were lit.',
    'set aside 3-4 (running-header): Harbour board / In confidence',
    'doubt at 1-1: the file holds tracked changes: words inserted are in the text, words deleted are not. inserted: “were”, deleted: “are”.',
    'doubt at 3-4: the headers and footers of the document are set aside.',
  ]);
});

test('text boxes once, fields by their result, hidden text not, symbols by their sign', async () => {
  const box = `<w:txbxContent>${p(r('In a box.'))}</w:txbxContent>`;
  const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" descr="A box"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://x.org/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a page</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>';
  const symbol =
    '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="Wingdings 9" w:char="F001"/></w:r>';
  const text = outline(await read(fileOf(body(p(r('See '), field, hidden, drawing, r(' if x '), symbol, r(' 3.'))))));
  expect(text.trim().split('\n')).toEqual([
    '1 paragraph: See [a page](https://x.org/a) if x ≥� 3.',
    '3 paragraph: In a box.',
    'doubt at 1-1: a character of a symbol font is lost: it stands as �. Wingdings 9 F001.',
    'doubt at 3-3: a text box floats on the page; its words stand behind the paragraph that it is fixed to.',
  ]);
});

test('contents lists are set aside, styles of the file’s own told', async () => {
  const styles = `<w:styles NS><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="K"><w:name w:val="Key point"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading not for contents"/><w:basedOn w:val="Heading3"/></w:style><w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/></w:style></w:styles>`;
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/relationships/styles" Target="styles.xml"/></Relationships>';
  const styled = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`;
  const bytes = fileOf(body(styled('TOC1', 'Moles 3'), styled('H', 'Moles'), styled('K', 'They are old.')), {
    'word/styles.xml': styles,
    'word/_rels/document.xml.rels': rels,
  });
  expect(
    outline(await read(bytes))
      .trim()
      .split('\n'),
  ).toEqual([
    '3 ### Moles',
    '5 paragraph: They are old.',
    'set aside 1-1 (contents-list): Moles 3',
    'doubt at 1-1: the contents list of the document is set aside.',
    'doubt at 5-5: paragraphs have styles of the file’s own, which say nothing of what they are; they are taken as text. “Key point”.',
  ]);
});

test.each([
  ['cut off', async () => (await pack([new Paragraph('x')])).slice(0, 900), undefined],
  ['whose XML is broken', async () => fileOf('<w:body><w:p>'), 'word/document.xml cannot be read'],
  [
    'with a document type',
    async () =>
      zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    'it declares a document type',
  ],
  ['nested without end', async () => fileOf(body('<w:sdt><w:sdtContent>'.repeat(5000))), 'nested in each other'],
  ['without words', async () => fileOf(body(p())), 'no words in it'],
])('refuses a file %s', async (_, make, problem) => {
  const file = { name: 'report.docx', bytes: await make() };
  if (problem === undefined) expect(docx.accepts(file)).toBe(false);
  else await expect(docx.read(file)).rejects.toThrow(problem);
});

test('refuses a file that unpacks to more than any report', async () => {
  const bytes = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': new Uint8Array(160_000_000) });
  await expect(docx.read({ name: 'report.docx', bytes })).rejects.toThrow('unpacks to more than 150 MB');
});

test.each([
  ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "soffice --headless --convert-to docx 'old.doc'"],
  ['text.rtf', new TextEncoder().encode('{\\rtf1 x}'), "soffice --headless --convert-to docx 'text.rtf'"],
  [
    'it’s.odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    "soffice --headless --convert-to docx 'it’s.odt'",
  ],
  [
    'page.mht',
    new TextEncoder().encode('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
    'HTML only',
  ],
])('%s is refused with what makes it readable', async (name, bytes, remedy) => {
  expect(other.accepts({ name, bytes })).toBe(true);
  await expect(other.read({ name, bytes })).rejects.toThrow(remedy);
});
