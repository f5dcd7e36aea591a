import { readFile } from 'node:fs/promises';
import { isNode, isSeq, parseDocument } from 'yaml';
import { readArchive } from '../../src/edition/archive.ts';
import { sourceText } from '../../src/edition/marks.ts';
import type { Passage } from '../../src/edition/passage.ts';
import { PassageNumbers } from '../../src/edition/passage-numbers.ts';
import { readPublished } from '../../src/edition/published.ts';
import type { Report, Section } from '../../src/edition/report.ts';
import { splitWords } from '../../src/edition/words.ts';
import { ContentError } from '../../src/issues/issue.ts';
import { addEntry } from '../change/add-entry.ts';
import { applyChange } from '../change/apply-change.ts';
import { findInSection, findWords, type Span } from './find-in-section.ts';
import { findInSource, type SourceStretch } from './find-in-source.ts';

/** What to withhold, and why. */
export interface Withdrawal {
  /** `2016-effectiveness#p12`, or the address of the passage as a page has it. */
  address: string;
  /** The rule, as readers see it in place of the words. */
  reason: string;
  /** More of it, for the published log. */
  note?: string | undefined;
  /** Words of the passage; without them the whole passage. */
  words?: string | undefined;
  /** `2026-01-31` */
  today: string;
}

/** What cannot be withheld as a whole: an address would lose its meaning, or a page its frame. */
const keptKinds: readonly Passage['kind'][] = ['heading', 'table', 'grade', 'gap'];

/**
 * Withhold a passage or words of it. Its address stays, and says at its place why the words are not there.
 *
 * @returns What was done, a line each.
 * @throws ContentError when the words cannot be withheld, or something else of the archive rests on them; nothing is changed then.
 */
export async function withdrawPassage(contentFolder: string, withdrawal: Withdrawal): Promise<string[]> {
  const { report, section, passage } = findPassage((await readArchive(contentFolder)).reports, withdrawal.address);
  const sectionFile = section.file.replace(/^content\//, '');
  const editionFile = `reports/${report.id}/edition.yaml`;
  const text = await readFile(`${contentFolder}/${sectionFile}`, 'utf8');

  const span = findSpan(text, { section, passage }, withdrawal.words);
  const inSection = text.slice(...span);
  const wanted =
    withdrawal.words === undefined
      ? splitWords(sourceText(passage)).slice(numberWords(report, passage))
      : splitWords(inSection);
  const stretch = findStretch(report, { section, passage }, wanted);
  const references = [...inSection.matchAll(/\[\^[^\]]+\]/g)].join('');
  const anchor =
    withdrawal.words === undefined && passage.kind === 'paragraph' && !hasLead(text, span)
      ? `<Anchor id="${passage.id}" />`
      : '';
  const changedSection = `${text.slice(0, span[0])}${anchor}<Withheld />${references}${text.slice(span[1])}`;

  const edition = await readFile(`${contentFolder}/${editionFile}`, 'utf8');
  const isPublished = (await readPublished(contentFolder))?.some(
    ({ address }) => address === `/reports/${report.id}/${section.slug}/#${passage.id}`,
  );
  const changedEdition = recordWithdrawal(edition, stretch, { passage, withdrawal, isPublished: isPublished === true });
  await applyChange(
    contentFolder,
    new Map([
      [sectionFile, changedSection],
      [editionFile, changedEdition],
    ]),
  );
  return [
    `${section.file}: ${wanted.length === 1 ? 'one word' : `${wanted.length} words`} of #${passage.id} withheld: ${withdrawal.reason}.`,
    `content/${editionFile}: recorded under withheld${isPublished ? ', the earlier wording under readings' : ''}. No page, no data and no published source has the words.`,
    'source.txt and edition.yaml in your content folder keep them: see to it who may read those, and earlier versions of them.',
  ];
}

function findPassage(
  reports: readonly Report[],
  address: string,
): { report: Report; section: Section; passage: Passage } {
  const [, id, passageId] = /(?:^|\/reports\/)([a-z0-9-]+)(?:\/[^#\s]*)?#(\S+)$/.exec(address) ?? [];
  const report = reports.find((each) => each.id === id);
  for (const section of report?.sections ?? []) {
    const passage = section.passages.find((each) => each.id === passageId);
    if (report && passage) return { report, section, passage };
  }
  const known = report
    ? `there is no passage #${passageId} in ${report.id}`
    : `there is no report ${id ? `"${id}"` : 'in this address'}`;
  throw refuse(
    { file: address },
    `${known}.`,
    'Give report and passage, for example 2016-effectiveness#p12, or the passage’s address as its page has it.',
  );
}

interface Found {
  section: Section;
  passage: Passage;
}

function findSpan(text: string, { section, passage }: Found, words: string | undefined): Span {
  const place = placeOf({ section, passage });
  const byHand = 'Withhold it by hand: docs/editing.md#withhold.';
  if (words === undefined && keptKinds.includes(passage.kind))
    throw refuse(
      place,
      `#${passage.id} is a ${passage.kind}, which cannot go as a whole.`,
      'Say which of its words: --words "…"',
    );
  if (passage.marks.some(({ kind }) => kind === 'withheld') && words === undefined)
    throw refuse(
      place,
      `words of #${passage.id} are withheld already.`,
      `Withhold the others with --words "…". ${byHand}`,
    );
  const whole = findInSection(section, passage.id, text);
  if (!whole) throw refuse(place, `the words of #${passage.id} have no place of their own in the file.`, byHand);
  const span = words === undefined ? whole : findWords(text, whole, words);
  if (!span)
    throw refuse(
      place,
      `“${words}” does not stand once and without marks in #${passage.id}.`,
      `Give the words as the file has them. ${byHand}`,
    );
  return span;
}

function findStretch(report: Report, { section, passage }: Found, wanted: readonly string[]): SourceStretch {
  const [stretch, another] = passage.lines ? findInSource(report, wanted, passage.lines) : [];
  if (stretch && !another) return stretch;
  throw refuse(
    placeOf({ section, passage }),
    `the words ${another ? 'stand several times' : 'do not stand in one piece'} in ${report.source.file}, lines ${passage.lines?.join(' to ') ?? 'unknown'}.`,
    another ? 'Give more words around them.' : 'Withhold each piece by itself with --words "…".',
  );
}

/** `edition.yaml` with what is withheld, the notes whose markers went with it, and the words as they were published. */
function recordWithdrawal(
  edition: string,
  { lines, from, markers }: SourceStretch,
  {
    passage,
    withdrawal: { reason, note, today },
    isPublished,
  }: { passage: Passage; withdrawal: Withdrawal; isPublished: boolean },
): string {
  let changed = edition;
  for (const { note, marker } of markers.toReversed()) changed = loseMarker(changed, note, marker);
  const entry = { lines: lines[0] === lines[1] ? lines[0] : lines, from, reason, ...(note && { note }) };
  changed = addEntry(changed, 'withheld', entry);
  return isPublished
    ? addEntry(changed, 'readings', { passage: passage.id, was: sourceText(passage), reason: 'withheld', date: today })
    : changed;
}

/** A note without one of its markers; without the last of them the source has lost it. */
function loseMarker(edition: string, note: number, marker: number): string {
  const document = parseDocument(edition);
  const cited = document.getIn(['notes', note, 'cited'], true);
  if (!isNode(cited) || !cited.range) return edition;
  const left = isSeq(cited) ? cited.items.filter((_, index) => index !== marker) : [];
  const kept = left.map((item) => (isNode(item) && item.range ? edition.slice(item.range[0], item.range[1]) : ''));
  const [only = '{ lost: true }', ...more] = kept;
  return `${edition.slice(0, cited.range[0])}${more.length > 0 ? `[${kept.join(', ')}]` : only}${edition.slice(cited.range[1])}`;
}

/** A number that the source prints before the words stays, and with it the address. */
function numberWords({ edition }: Report, passage: Passage): number {
  return new PassageNumbers(edition.numbering).isNumbered(sourceText(passage)) ? 1 : 0;
}

/** Whether an anchor or a number before the words keeps the address. */
function hasLead(text: string, [start]: Span): boolean {
  return /(?:\/>|\d+(?:\.\d+)+\.?\s|\d+\\?\.\s|\\?\[\d+\\?\]\s)$/.test(text.slice(0, start));
}

function placeOf({ section, passage }: Found): { file: string; line: number | undefined } {
  return { file: section.file, line: section.places[section.passages.indexOf(passage)]?.line };
}

function refuse(place: { file: string; line?: number | undefined }, problem: string, remedy: string): ContentError {
  return new ContentError([{ kind: 'withheld', place, problem, remedy }]);
}
