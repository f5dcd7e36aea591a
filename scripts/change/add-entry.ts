import { Document, isSeq, parseDocument } from 'yaml';

/**
 * Add an entry to a list of a YAML file, on a line of its own; comments and everything else stay as they are.
 *
 * @param text A mapping.
 * @param key Of the list; made at the end of the file where it is missing.
 */
export function addEntry(text: string, key: string, entry: object): string {
  const line = `- ${flow(entry)}`;
  const list = parseDocument(text, { keepSourceTokens: true }).get(key, true);
  const [start, end] = isSeq(list) && list.range ? list.range : [];
  if (!isSeq(list) || start === undefined || end === undefined)
    return `${text.replace(/\n*$/, '\n')}${key}:\n  ${line}\n`;
  if (list.items.length === 0) return `${text.slice(0, start).trimEnd()}\n  ${line}${text.slice(end)}`;
  if (list.flow) return `${text.slice(0, end).replace(/\s*\]$/, '')}, ${flow(entry)}]${text.slice(end)}`;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  return `${text.slice(0, end).trimEnd()}\n${indent}${line}\n${text.slice(end)}`;
}

/** An entry on one line, as an editor would write it: `{ lines: 3, reason: other }`. */
function flow(entry: object): string {
  const document = new Document(entry);
  document.contents = document.createNode(entry, { flow: true }) as never;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  return text.replace(/(?<=: )\[ (\d+, \d+) \]/g, '[$1]');
}
