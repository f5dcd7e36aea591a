import { expect, test } from 'vitest';
import { passageName } from '../messages/passage-name.ts';
import { bibtex, type Cited, plainCitation, plainQuotation, ris } from './citation.ts';

const report: Cited = {
  key: '2008-major-crime',
  report: 'Derbyshire Constabulary: Major Crime & more',
  publisher: 'HMIC',
  published: '2008-07',
  url: 'https://example.org/reports/2008-major-crime/',
  language: 'en-GB',
  archive: 'Inspection Archive',
};
const passage: Cited = { ...report, section: 'Prevention', url: `${report.url}prevention/#p12`, passage: 'p12' };

test.each([
  ['p12', 'paragraph p12'],
  ['p3.5', 'paragraph 3.5'],
  ['p3.5-1', 'paragraph p3.5-1'],
  ['fn-3', 'footnote 3'],
  ['p27-gap', 'what is missing after p27'],
  ['the-reassurance-gap', 'heading'],
  ['work-in-progress', 'heading'],
])('names the passage %s as %s', (id, name) => expect(passageName(id)).toBe(name));

test('a plain citation names publisher, report, date, section, paragraph, archive and address', () => {
  expect(plainCitation(passage)).toBe(
    'HMIC, Derbyshire Constabulary: Major Crime & more (July 2008), “Prevention”, paragraph p12. Inspection Archive, https://example.org/reports/2008-major-crime/prevention/#p12',
  );
});

test('a title of ours is in square brackets, and a path stands for an address that nobody has given', () => {
  expect(plainCitation({ ...report, section: '[Title page]', url: '/reports/2008-major-crime/title-page/' })).toContain(
    '(July 2008), [Title page]. Inspection Archive, /reports/2008-major-crime/title-page/',
  );
  for (const written of [bibtex, ris])
    expect(written({ ...report, url: '/reports/one/' })).not.toContain('/reports/one/');
});

test('a quotation keeps its words as they are', () => {
  expect(plainQuotation({ words: 'PACE 1994 applies [sic]', notes: ['[sic] 1984 is meant'] }, report)).toMatch(
    /^“PACE 1994 applies \[sic\]”\nHMIC, .*\n\[sic\] 1984 is meant$/,
  );
});

test('BibTeX escapes what TeX would read as a command, and never the address', () => {
  const entry = bibtex({ ...passage, url: 'https://example.org/a_b#p12' });
  expect(entry).toContain('booktitle = {Derbyshire Constabulary: Major Crime \\& more}');
  expect(entry).toContain('url = {https://example.org/a_b#p12}');
  expect(entry).toContain('month = jul');
  expect(entry.startsWith('@incollection{2008-major-crime-p12,')).toBe(true);
});

test('a report without a month has none in BibTeX and RIS', () => {
  expect(bibtex({ ...report, published: '2022' })).not.toContain('month');
  expect(ris({ ...report, published: '2022' })).toContain('DA  - 2022\r\n');
});

test.each([
  ['[2007]', '[2007]', 'year = {[2007]}', 'DA  - 2007///inferred\r\n'],
  ['[2022-11]', '[November 2022]', 'year = {[2022]}', 'DA  - 2022/11//inferred\r\n'],
  ['[2014-11-27]', '[27 November 2014]', 'year = {[2014]}', 'DA  - 2014/11/27/inferred\r\n'],
])(
  'the inferred date %s looks inferred in every citation, and every citation stays one',
  (published, written, year, date) => {
    const cited = { ...report, published };
    expect(plainCitation(cited)).toContain(`(${written})`);
    expect(bibtex(cited)).toContain(year);
    expect(bibtex(cited)).toContain(`Date of publication inferred: ${written}`);
    expect(bibtex(cited)).not.toContain('month');
    expect(ris(cited)).toContain(date);
    expect(ris(cited)).toContain(`N1  - Date of publication inferred: ${written}\r\n`);
    expect(ris(cited)).toMatch(/^PY {2}- \d{4}\r$/m);
  },
);

test('a citation leads to the original where its address is known', () => {
  const original = 'https://example.org/report.pdf';
  for (const cite of [plainCitation, bibtex, ris]) {
    expect(cite({ ...report, original })).toContain(original);
    expect(cite(report)).not.toContain('Original');
  }
});

test('RIS starts with its type and ends with its end', () => {
  expect(ris(report)).toMatch(/^TY {2}- RPRT\r\n[\s\S]*ER {2}- \r\n$/);
});

test('words that are not the publisher’s say whose they are, in every style', () => {
  const other: Cited = { ...passage, voice: 'The force’s own account' };
  expect(plainQuotation({ words: 'Crime fell.', notes: [] }, other)).toContain(
    'paragraph p12 [The force’s own account]. ',
  );
  expect(bibtex(other)).toContain('The force’s own account. ');
  expect(ris(other)).toContain('N1  - The force’s own account\r\n');
});
