import { quoteMark, sourceWords, stripMarkdown } from '../edition/source.ts';
import { splitWords } from '../edition/words.ts';
import { agrees, parseInline, plainText } from './inline.ts';
import type { Format, Line } from './line.ts';
import { visible } from './visible.ts';

/** What the first signs of each line say: blank, bullet, heading mark, first on a page, cells. */
export function readLines(lines: readonly string[], format: Format): Line[] {
  const spaced = lines.flatMap((line, index) => (/^ \S/.test(line) ? [index] : []));
  const isAfterBlank = (index: number) => index > 0 && lines[index - 1]?.trim() === '';
  const texts = lines.filter((line) => line.trim() !== '').length;
  // Where every other line starts with a space the space is an indent, not a form feed.
  const spaceOpensPage = format === 'text' && spaced.length <= Math.max(6, texts * 0.15);
  // A form feed follows the last line of its page directly, unless pages end with a blank line.
  const pagesEndBlank = spaced.filter(isAfterBlank).length > spaced.length / 2;

  const hasLetterBullets = format === 'text' && lines.filter((line) => letterItem.test(line)).length >= 2;

  let lostBullet: string | undefined;
  return lines.map((raw, index): Line => {
    const words = sourceWords(raw, format);
    const line: Line = {
      number: index + 1,
      raw,
      text: '',
      blank: words.length === 0,
      indent: (/^\s*/.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').length,
      opensPage:
        raw.startsWith('\f') || (spaceOpensPage && /^ \S/.test(raw) && (pagesEndBlank || !isAfterBlank(index))),
    };
    if (spaceOpensPage && !pagesEndBlank && /^ \S/.test(raw) && isAfterBlank(index)) line.afterLostSign = true;
    if (line.blank) {
      if (/^[\s|:+-]*-{3,}[\s|:+-]*$/.test(raw)) line.isRule = true;
      const sign = loneBullet.exec(raw)?.[1];
      if (sign && index > 0) lostBullet = sign;
      return line;
    }
    if (format === 'markdown') readMarkdown(line, words);
    else readText(line, hasLetterBullets);
    if (lostBullet) {
      line.bullet ??= lostBullet;
      lostBullet = undefined;
    }
    return line;
  });
}

function readText(line: Line, hasLetterBullets: boolean): void {
  const bullet = leadingBullet.exec(line.raw) ?? (hasLetterBullets ? letterItem.exec(line.raw) : undefined);
  if (bullet?.[1]) line.bullet = bullet[1];
  const rest = bullet ? line.raw.slice(bullet[0].length) : line.raw;
  line.text = visible(rest);
  if (/\S\t+\S/.test(rest)) line.cells = rest.replace(/^\f/, '').split('\t').map(visible);
}

function readMarkdown(line: Line, words: readonly string[]): void {
  let rest = line.raw;
  const heading = /^\s{0,3}(#{1,6})(?=\s)/.exec(rest);
  if (heading) {
    line.heading = heading[1]?.length ?? 1;
    rest = rest.slice(heading[0].length);
  }
  const bullet = /^\s*([-*+])(?=\s)/.exec(rest);
  if (bullet?.[1] && !heading) {
    line.bullet = bullet[1];
    rest = rest.slice(bullet[0].length);
  }
  if (quoteMark.test(line.raw)) {
    line.quoted = true;
    rest = rest.replace(quoteMark, '');
  }
  line.text = visible(rest);
  const isPiped = /^\s*\|.*\|\s*$/.test(rest);
  if (isPiped || /\S\t+\S|^\t+\S.*\t/.test(rest)) {
    const cells = (
      isPiped
        ? rest
            .trim()
            .slice(1, -1)
            .split(/(?<!\\)\|/)
        : rest.split('\t')
    ).map(visible);
    const together = splitWords(cells.map((cell) => plainText(parseInline(cell))).join(' '));
    if (together.join(' ') === words.join(' ')) {
      line.cells = cells;
      line.text = cells.join(' ').trim();
    }
  }
  if (!agrees(line.text, words)) {
    line.text = visible(stripMarkdown(line.raw));
    line.literal = true;
    delete line.quoted;
    delete line.cells;
  }
}

// Dashes are in the list: an extractor writes them for second-level bullets. Whether one starts an item is decided where lines are joined.
const leadingBullet = /^\s*([•▪▫■□●○◦‣⁃∙·−–—-]|\p{Co})\s+(?=\S)/u;
const letterItem = /^\s*(o)\s+(?=[^\s\p{Co}\p{Cc}])/u;
const loneBullet = /^\s*([•▪▫■□●○◦‣⁃∙·]|\p{Co})\s*$/u;
