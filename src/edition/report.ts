import { readdir, readFile } from 'node:fs/promises';
import type { Root } from 'mdast';
import { ContentError, formatPlace, type Issue, type Place } from '../issues/issue.ts';
import { figuresOf } from '../languages/figures.ts';
import { type Edition, editionSchema, type Reading } from '../schemas/edition.ts';
import { type ReportMeta, reportSchemaOf } from '../schemas/report.ts';
import { type SectionMeta, sectionSchemaOf } from '../schemas/section.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { checkAnchors } from './anchors.ts';
import { type Bodies, bodiesOf } from './bodies.ts';
import { expectedRuns } from './expected-runs.ts';
import { alignEdition, spanOf } from './fidelity.ts';
import { isHole, sourceText } from './marks.ts';
import { linkNotes } from './note-links.ts';
import { checkVoices } from './other-voices.ts';
import { pagesOfPassages } from './pages.ts';
import type { Passage } from './passage.ts';
import { mayBear, PassageNumbers } from './passage-numbers.ts';
import { findPassages, type PassageBlocks } from './passages.ts';
import { readMarked, textOf } from './pieces.ts';
import { publishedSource } from './published-source.ts';
import { decodeText } from './read-text.ts';
import { readReportText } from './report-text.ts';
import { notesDefinedIn } from './shared-notes.ts';
import { digest, readSource, type Source } from './source.ts';
import { writeTraces } from './traces.ts';
import { normaliseWords } from './words.ts';
import { readYaml, splitFrontMatter, yamlLines } from './yaml.ts';

export interface Section {
  /** Address: `/reports/<report>/<slug>/`. */
  slug: string;
  file: string;
  meta: SectionMeta;
  /** Syntax tree with ids; report text only. */
  tree: Root;
  passages: Passage[];
  /** In step with the passages: where each is written, and whether its id is given by hand. */
  places: readonly PassagePlace[];
  /** Words of the source that it holds. */
  words: number;
}

export interface PassagePlace extends Place {
  byHand: boolean;
}

/** What the fidelity check found, published with the report. */
export interface Receipt {
  /** Of the source as received. */
  sha256: string;
  /** Of the source as published, where withheld words are masked; the same when nothing is withheld. */
  publishedSha256: string;
  sourceLines: number;
  sourceWords: number;
  editionWords: number;
  setAsideWords: number;
  withheldWords: number;
  corrections: number;
  notes: number;
  moves: number;
  /** Published passages whose words have changed since: corrected, split, joined, withheld. */
  readings: number;
}

export interface Report {
  id: string;
  meta: ReportMeta;
  /** Ids of the inspected bodies that it is about; none when it is national. */
  bodies: string[];
  edition: Edition;
  source: Source;
  sections: Section[];
  receipt: Receipt;
  /** Where the edition and its source part, and entries of `edition.yaml` that do not fit. Empty when all is well. */
  issues: Issue[];
}

/** What a report is read with. */
export type ArchiveContext = Vocabulary & { bodies?: Bodies; language?: string };

const sectionFile = /^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
const reportId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Read one report folder, with every passage's id and source lines.
 *
 * @param folder Path of the folder; the last part is the report's id.
 * @param vocabulary What the archive calls things, and its bodies.
 * @returns The report. What a reader of it could work around is in `issues`.
 * @throws ContentError when a file is missing, broken or not part of the format.
 */
export async function readReport(folder: string, vocabulary: ArchiveContext): Promise<Report> {
  const id = folder.split(/[/\\]/).filter(Boolean).at(-1) ?? '';
  const root = `content/reports/${id}`;
  if (!reportId.test(id))
    throw fault(
      root,
      `"${id}" cannot be a report's id.`,
      'Use lower-case letters, digits and hyphens, for example 2016-effectiveness.',
    );

  const names = (await readdir(folder)).sort();
  const read = async (name: string) => {
    if (!names.includes(name))
      throw fault(`${root}/${name}`, 'the file is missing.', 'Import the report again, or restore the file.');
    return readFile(`${folder}/${name}`);
  };
  const files = names.filter((name) => name.endsWith('.mdx') && name !== 'index.mdx');
  const strange = files.filter((name) => !sectionFile.test(name));
  if (strange.length > 0)
    throw fault(
      `${root}/${strange[0]}`,
      'a section’s file name must be its number and its address.',
      'Name it like 03-neighbourhood-policing.mdx.',
    );
  if (files.length === 0) throw fault(root, 'the report has no sections.', 'Import the report again.');

  const [sourceBytes, editionText, indexText] = [
    await read('source.txt'),
    decodeText(await read('edition.yaml'), `${root}/edition.yaml`),
    decodeText(await read('index.mdx'), `${root}/index.mdx`),
  ];
  const source = readSource(sourceBytes, `${root}/source.txt`);
  const edition = readYaml(editionText, { file: `${root}/edition.yaml`, schema: editionSchema });
  const lineOf = yamlLines(editionText);
  if (edition.source.sha256 !== source.sha256) {
    throw fault(
      `${root}/edition.yaml`,
      `source.txt has the checksum ${source.sha256}, not ${edition.source.sha256}.`,
      'Restore source.txt as received; a new text is a new import.',
      lineOf(['source', 'sha256']),
    );
  }
  await checkReceived(edition, { root, read, lineOf });
  const index = splitFrontMatter(indexText, `${root}/index.mdx`);
  const meta = readYaml(index.frontMatter, {
    file: `${root}/index.mdx`,
    schema: reportSchemaOf(vocabulary),
    firstLine: 2,
  });

  const readFigure = figuresOf(vocabulary, meta.language ?? vocabulary.language ?? 'en');
  const sectionSchema = sectionSchemaOf({ ...vocabulary, readFigure });
  const numbers = new PassageNumbers(edition.numbering);
  const issues: Issue[] = [];
  const slugs = new Set<string>();
  const sections = await Promise.all(
    files.map(async (name) => ({ name, text: decodeText(await read(name), `${root}/${name}`) })),
  );
  const notesAnywhere = new Set(sections.flatMap(({ text }) => [...notesDefinedIn(text)]));
  const withBlocks = sections.map(({ name, text }) => {
    const file = `${root}/${name}`;
    const slug = sectionFile.exec(name)?.[2] ?? '';
    if (slugs.has(slug))
      throw fault(file, `the address "${slug}" is taken by another section.`, 'Rename one of the files.');
    if (reservedSlugs.has(slug))
      throw fault(file, `the address "${slug}" is kept for another page.`, 'Rename the file.');
    slugs.add(slug);
    const { frontMatter, body } = splitFrontMatter(text, file);
    const sectionMeta = readYaml(frontMatter, { file, schema: sectionSchema, firstLine: 2 });
    const { tree, issues: unknown } = readReportText(body, file, vocabulary, notesAnywhere);
    if (unknown.length > 0) throw new ContentError(unknown);
    const found = findPassages(tree, { reportId: id, file, numbers, voice: meta.voice });
    issues.push(...checkAnchors(tree, file));
    if (found[0]?.passage.kind !== 'heading')
      throw fault(
        file,
        'the section does not open with a heading.',
        'Start it with the heading the report prints, "# …".',
      );
    return {
      section: {
        slug,
        file,
        meta: sectionMeta,
        tree,
        passages: found.map(({ passage }) => passage),
        places: found.map(({ place, byHand }) => ({ ...place, byHand })),
        words: 0,
      } satisfies Section as Section,
      found,
    };
  });
  linkNotes(
    withBlocks.map(({ section }) => section),
    edition.notes,
  );
  issues.push(...withBlocks.flatMap(({ section: { tree, file } }) => checkNotes(tree, file)));
  const inOrder = withBlocks.flatMap(({ found }) => found);
  const passages = inOrder.map(({ passage }) => passage);
  const lineOfIndex = yamlLines(index.frontMatter);
  issues.push(
    ...checkIds(inOrder),
    ...checkReadings(edition.readings, passages, { file: `${root}/edition.yaml`, lineOf }),
    ...checkVoices({ id, meta, sections: withBlocks.map(({ section }) => section) }, inOrder, {
      file: `${root}/index.mdx`,
      lineOf: (entry) => (lineOfIndex(['otherVoices', entry, 'quote']) ?? 0) + 1,
    }),
  );

  const expected = expectedRuns(source, edition, `${root}/edition.yaml`, lineOf);
  const blocks = inOrder.flatMap((each) => each.blocks);
  const alignment = alignEdition(expected, blocks, source.file);
  issues.push(...expected.issues, ...alignment.issues);
  issues.push(
    ...writeTraces({
      blocks,
      runs: alignment.runs,
      emptyNotes: expected.emptyNotes,
      edition,
      editionFile: `${root}/edition.yaml`,
      lineOf,
    }),
  );

  let next = 0;
  for (const { section, found } of withBlocks) {
    for (const { passage, blocks: own, read: readPassage } of found) {
      const words = alignment.runs.slice(next, next + own.length).flatMap((run) => run ?? []);
      passage.lines = words.length === 0 ? null : spanOf(words);
      Object.assign(passage, readPassage());
      section.words += own.reduce((sum, block) => sum + block.words.length, 0);
      next += own.length;
    }
  }

  const pages = pagesOfPassages(edition.pages, passages);
  for (const passage of passages) {
    const { page, anchors = [] } = pages.get(passage.id) ?? {};
    if (page) passage.page = page;
    if (anchors.length > 0) passage.pageAnchors = anchors;
  }

  const kept = expected.main.length + expected.moved.flat().length + [...expected.notes.values()].flat().length;
  const receipt: Receipt = {
    sha256: source.sha256,
    publishedSha256: digest(publishedSource(source, edition)),
    sourceLines: source.lines.length,
    sourceWords: kept + expected.setAsideWords + expected.withheldWords,
    editionWords: alignment.words,
    setAsideWords: expected.setAsideWords,
    withheldWords: expected.withheldWords,
    corrections: edition.corrections.length,
    notes: edition.notes.length,
    moves: edition.moves.length,
    readings: edition.readings.length,
  };
  return {
    id,
    meta,
    bodies: bodiesOf(meta, vocabulary.bodies ?? new Map()),
    edition,
    source,
    sections: withBlocks.map(({ section }) => section),
    receipt,
    issues,
  };
}

/** The received file that `edition.yaml` says is kept in the folder is there, and is the one that came. */
async function checkReceived(
  { original }: Edition,
  {
    root,
    read,
    lineOf,
  }: { root: string; read: (name: string) => Promise<Uint8Array>; lineOf: ReturnType<typeof yamlLines> },
): Promise<void> {
  const received = original?.received;
  if (typeof received !== 'object' || received.kept === undefined) return;
  const sha256 = digest(await read(received.kept));
  if (sha256 !== received.sha256)
    throw fault(
      `${root}/edition.yaml`,
      `${received.kept} has the checksum ${sha256}, not ${received.sha256 ?? 'any that is given'}.`,
      'Restore the file as received, with its checksum; another file is a new import.',
      lineOf(['original', 'received', 'sha256']),
    );
}

/** Pages beside the sections. */
const reservedSlugs = new Set(['full', 'source']);

/** Every note is cited, and has words. */
function checkNotes(tree: Root, file: string): Issue[] {
  const issues: Issue[] = [];
  for (const node of tree.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const place = { file, line: node.position?.start.line };
    if (!node.data?.note?.citations.some(({ section }) => section === undefined))
      issues.push({
        kind: 'notes',
        place,
        problem: `note ${node.identifier} is not cited in its section.`,
        remedy: `Put [^${node.identifier}] where the report cites it, or move the note to that section.`,
      });
    if (textOf(node).trim() === '' && !readMarked(node).marks.some(({ kind }) => isHole(kind)))
      issues.push({
        kind: 'notes',
        place,
        problem: `footnote ${node.identifier} has no text.`,
        remedy: 'Add its words, or <Gap reason="…" /> when the source has lost them.',
      });
  }
  return issues;
}

function checkIds(found: readonly PassageBlocks[]): Issue[] {
  const owners = new Map<string, Place>();
  const issues: Issue[] = [];
  for (const { passage, place, byHand } of found) {
    if (byHand && !mayBear(passage.kind, passage.id)) {
      issues.push({
        kind: 'anchors',
        place,
        problem: `"${passage.id}" cannot be the id of a ${passage.kind}.`,
        remedy:
          'Give the id as it was published, without its sign: p12, p12-2 or p3.5; for a heading also its words, for example next-steps-2.',
      });
    }
    const owner = owners.get(passage.id);
    if (owner) {
      issues.push({
        kind: 'anchors',
        place,
        problem: `the anchor #${passage.id} ("${passage.text.slice(0, 40)}…") stands twice; the other is ${formatPlace(owner)}.`,
        remedy:
          'Two passages print the same number, two notes have one, or an <Anchor> repeats an id: correct the number, or give one of them an id of its own.',
      });
    }
    owners.set(passage.id, place);
  }
  return issues;
}

/** Each earlier wording is of a passage that is there, and says something else now. */
function checkReadings(
  readings: readonly Reading[],
  passages: readonly Passage[],
  { file, lineOf }: { file: string; lineOf: ReturnType<typeof yamlLines> },
): Issue[] {
  return readings.flatMap(({ passage, was }, index): Issue[] => {
    const report = (problem: string, remedy: string): Issue[] => [
      { kind: 'edition', place: { file, line: lineOf(['readings', index]) }, problem: `readings: ${problem}`, remedy },
    ];
    const now = passages.find(({ id }) => id === passage);
    if (!now) return report(`there is no passage #${passage}.`, 'Give the id that the passage has, without its sign.');
    if (normaliseWords(was) === normaliseWords(sourceText(now)))
      return report(
        `#${passage} still has these words.`,
        'Remove the entry, or give the words as they were published before.',
      );
    return [];
  });
}

function fault(file: string, problem: string, remedy: string, line?: number): ContentError {
  return new ContentError([{ kind: 'report', place: { file, line }, problem, remedy }]);
}
