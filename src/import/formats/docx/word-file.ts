import { posix } from 'node:path';
import { ImportError } from '../../import-error.ts';
import type { ReceivedFile } from '../format.ts';
import { childrenOf, parseXml, type Xml } from './xml.ts';
import { type Archive, openArchive } from './zip.ts';

export interface Relationship {
  type: string;
  target: string;
  isExternal: boolean;
}

/** A Word file, taken apart. */
export interface WordFile {
  document: Xml;
  /** Of the document, by id. */
  relationships: ReadonlyMap<string, Relationship>;
  styles?: Xml | undefined;
  numbering?: Xml | undefined;
  footnotes?: Xml | undefined;
  endnotes?: Xml | undefined;
  comments?: Xml | undefined;
  settings?: Xml | undefined;
  properties?: Xml | undefined;
  headers: Xml[];
  footers: Xml[];
  /** Where links of each part lead, by id. */
  linksOf: ReadonlyMap<Xml, ReadonlyMap<string, string>>;
}

const main = /^(?:word\/)?document\d*\.xml$/;

/** Whether a file is a Word document by what is packed in it. */
export function isWordFile(file: ReceivedFile): boolean {
  const archive = openArchive(file);
  if (!archive?.names.has('[Content_Types].xml')) return false;
  return [...archive.names].some((name) => main.test(name) || /^word\/[^/]+\.xml$/.test(name));
}

/** @throws ImportError when the archive or its XML is damaged, encrypted or too large. */
export function openWordFile(file: ReceivedFile): WordFile {
  const archive = openArchive(file);
  const path = archive && findMain(file, archive);
  const document = path && readPart(file, archive, path);
  if (!archive || !path || !document)
    throw new ImportError('the file is damaged: it holds no Word document.', {
      place: { file: file.name },
      remedy: 'Get it again from its publisher, or open it with Word or LibreOffice and save it anew.',
    });
  const relationships = readRelationships(file, archive, path);
  const linksOf = new Map<Xml, ReadonlyMap<string, string>>([[document, linksIn(relationships)]]);
  const partsOf = (kind: string): Xml[] =>
    [...relationships.values()].flatMap(({ type, target, isExternal }) => {
      const part = !isExternal && type.endsWith(`/${kind}`) ? readPart(file, archive, target) : undefined;
      if (part) linksOf.set(part, linksIn(readRelationships(file, archive, target)));
      return part ? [part] : [];
    });
  const [styles, numbering, footnotes, endnotes, comments, settings] = (
    ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings'] as const
  ).map((kind) => partsOf(kind)[0]);
  return {
    document,
    relationships,
    styles,
    numbering,
    footnotes,
    endnotes,
    comments,
    settings,
    properties: readPart(file, archive, 'docProps/core.xml'),
    headers: partsOf('header'),
    footers: partsOf('footer'),
    linksOf,
  };
}

function findMain(file: ReceivedFile, archive: Archive): string | undefined {
  const named = [...readRelationships(file, archive, '').values()].find(({ type }) => type.endsWith('/officeDocument'));
  return named?.target ?? [...archive.names].find((name) => main.test(name));
}

function readRelationships(file: ReceivedFile, archive: Archive, part: string): Map<string, Relationship> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const root = readPart(file, archive, path === '_rels/.rels' || part === '' ? '_rels/.rels' : path);
  return new Map(
    childrenOf(root).map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }): [string, Relationship] => {
      const isExternal = TargetMode === 'External';
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      return [Id, { type: Type, target: isExternal ? Target : target, isExternal }];
    }),
  );
}

function linksIn(relationships: ReadonlyMap<string, Relationship>): Map<string, string> {
  return new Map(
    [...relationships].flatMap(([id, { type, target, isExternal }]): [string, string][] =>
      isExternal && type.endsWith('/hyperlink') ? [[id, target]] : [],
    ),
  );
}

/** The root element of an XML file of the archive; undefined when it is not there. */
function readPart(file: ReceivedFile, archive: Archive, path: string): Xml | undefined {
  const bytes = archive.read(path);
  if (!bytes) return undefined;
  try {
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
    return childrenOf(parseXml(new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)))[0];
  } catch (error) {
    throw new ImportError(`the file is damaged: ${path} cannot be read (${firstLine(error)}).`, {
      place: { file: file.name },
      remedy: 'Open it with Word or LibreOffice and save it anew, or get it again from its publisher.',
    });
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
}
