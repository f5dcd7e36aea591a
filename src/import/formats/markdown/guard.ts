import { ImportError } from '../../import-error.ts';

/** Deeper than any list or quotation of a report. */
const deepest = 40;
/** In one block; the parser's time grows with their square. */
const mostUnopened = 2000;
const mostCited = 4000;
const mostLines = 200_000;

/**
 * A text whose parsing takes no more than its length: indents no deeper than lists can be.
 *
 * @throws ImportError where signs stand as no author writes them, and the parser's time would grow with the square of their number.
 */
export function guardMarkdown(text: string, file: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let [unopened, open, inBlock, cited] = [0, 0, 0, 0];
  const refuse = (line: number, problem: string) =>
    new ImportError(problem, {
      place: { file, line },
      remedy: 'Look at this place: where it is no text, delete it; or import with --format text.',
    });
  lines.forEach((line, index) => {
    const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '';
    const depth = containers.match(/>|[-+*]|\d+/g)?.length ?? 0;
    if (depth > deepest)
      throw refuse(index + 1, `${depth} signs of lists or quotations stand at the head of one line.`);
    if (line.trim() === '') [unopened, open, inBlock, cited] = [0, 0, 0, 0];
    inBlock += 1;
    if (inBlock > mostLines) throw refuse(index + 1, `a paragraph or table of more than ${mostLines} lines.`);
    for (const [sign] of line.matchAll(/[[\]]/g)) {
      if (sign === '[') open += 1;
      else if (open > 0) open -= 1;
      else unopened += 1;
    }
    cited += line.split('[^').length - 1;
    if (cited > mostCited)
      throw refuse(index + 1, `a paragraph or table with more than ${mostCited} markers of notes.`);
    if (unopened > mostUnopened)
      throw refuse(index + 1, `more than ${mostUnopened} brackets are closed that nothing opens.`);
  });
  return lines.map((line) => line.replace(/^[ \t]{80,}/, (indent) => indent.slice(0, 80))).join('\n');
}
