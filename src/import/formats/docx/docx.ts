import type { OfferedFact } from '../../extraction.ts';
import type { FormatAdapter } from '../format.ts';
import { itemTexts } from '../markup/build-list.ts';
import { refuseSize, refuseWordless } from '../markup/decode.ts';
import { labelOfNote, layOut } from '../markup/lay-out.ts';
import { mendParts } from '../markup/mend-parts.ts';
import { type Part, type PartDoubt, textsOf } from '../markup/part.ts';
import { computeNumbers } from './numbering.ts';
import { type BodyContext, readBlocks } from './read-body.ts';
import { findNotes, type WordNote } from './read-notes.ts';
import { Styles } from './styles.ts';
import { wordLayer } from './text-layer.ts';
import { isWordFile, openWordFile, type WordFile } from './word-file.ts';
import { childOf, childrenOf, textOf, type Xml } from './xml.ts';

/** Word files since 2007; their macros never run, and are not even unpacked. */
export const docx: FormatAdapter = {
  name: 'docx',
  accepts: (file) => isWordFile(file),
  async read(file) {
    refuseSize(file);
    const word = openWordFile(file);
    const body = childOf(word.document, 'w:body') ?? word.document;
    const notes = findNotes(word);
    const contextOf = contexts(word, body, notes);
    const parts = [
      ...readBlocks(childrenOf(body), contextOf(word.document)),
      ...[...notes.values()].flatMap((note) => readNote(note, contextOf)),
      ...asides(word, contextOf),
    ];
    const layer = layers(word, body, { notes, contextOf });
    refuseWordless(file.name, layer.join('\n'));
    return layOut({ tool: 'saxes 6.0.0', parts: mendParts(parts), offered: readProperties(word.properties), layer });
  },
};

type ContextOf = (part: Xml) => BodyContext;

function contexts(word: WordFile, body: Xml, notes: ReadonlyMap<string, WordNote>): ContextOf {
  const styles = new Styles(word.styles);
  const heads = new Map([...notes].map(([key, { head }]) => [key, head]));
  const numbers = computeNumbers(body, word.numbering, styles);
  return (part) => ({
    styles,
    notes: heads,
    numbers: part === word.document ? numbers : computeNumbers(part, word.numbering, styles),
    links: word.linksOf.get(part) ?? new Map(),
    fields: [],
  });
}

function readNote({ head, content }: WordNote, contextOf: ContextOf): Part[] {
  const parts = readBlocks(childrenOf(content), contextOf(content));
  const doubts = parts.flatMap((part) => part.doubts ?? []);
  return [
    {
      kind: 'note',
      ...head,
      paragraphs: parts.flatMap((part) => (part.kind === 'list' ? itemTexts(part) : textsOf(part))),
      why: content.name === 'w:footnote' ? 'a footnote of the file' : 'an endnote of the file',
      ...(doubts.length > 0 && { doubts }),
    },
  ];
}

/** What stands on every page, and what readers wrote beside the text. */
function asides({ headers, footers, comments }: WordFile, contextOf: ContextOf): Part[] {
  const linesOf = (part: Xml) =>
    wordLayer(part, contextOf(part))
      .split('\n')
      .filter((line) => line.trim() !== '');
  const parts: Part[] = [];
  const running = [...headers, ...footers].flatMap(linesOf);
  if (running.length > 0)
    parts.push({ kind: 'aside', lines: running, reason: 'running-header', doubts: [headersAndFooters] });
  const said = childrenOf(comments, 'w:comment').flatMap(linesOf);
  if (said.length > 0)
    parts.push({ kind: 'aside', lines: said, reason: 'other', note: 'Comments on the document.', doubts: [commented] });
  return parts;
}

function layers(
  { document, headers, footers, comments }: WordFile,
  body: Xml,
  { notes, contextOf }: { notes: ReadonlyMap<string, WordNote>; contextOf: ContextOf },
): string[] {
  const ofNotes = [...notes.values()].map(
    ({ head, content }) => `${labelOfNote(head)} ${wordLayer(content, contextOf(content))}`,
  );
  const others = [...headers, ...footers, ...childrenOf(comments, 'w:comment')];
  return [wordLayer(body, contextOf(document)), ...ofNotes, ...others.map((part) => wordLayer(part, contextOf(part)))];
}

function readProperties(properties: Xml | undefined): OfferedFact[] {
  const facts: readonly [string, OfferedFact['field'], string][] = [
    ['dc:title', 'title', 'title'],
    ['dc:creator', 'author', 'author'],
    ['dc:subject', 'subject', 'subject'],
    ['dc:language', 'language', 'language'],
    ['dcterms:created', 'published', 'day of creation'],
  ];
  return facts.flatMap(([name, field, called]) => {
    const value = textOf(childOf(properties, name)).replace(/\s+/g, ' ').trim().slice(0, 500);
    return value === '' ? [] : [{ field, value, where: `Word properties, ${called}` }];
  });
}

const headersAndFooters: PartDoubt = {
  problem: 'the headers and footers of the document are set aside.',
  remedy: 'Look through these lines; where they say what the text does not, state it as a fact.',
};
const commented: PartDoubt = {
  problem: 'the file holds comments, which are set aside.',
  remedy: 'They are seldom meant to be published: withhold them, and tell the publisher.',
};
