import { splitWords } from '../../edition/words.ts';
import { visible } from '../visible.ts';
import type { Line } from './line.ts';

/** What the first signs of each line say: blank, bullet, first on a page, cells. */
export function readLines(lines: readonly string[]): Line[] {
  const spaced = lines.flatMap((line, index) => (/^ \S/.test(line) ? [index] : []));
  const isAfterBlank = (index: number) => index > 0 && lines[index - 1]?.trim() === '';
  const texts = lines.filter((line) => line.trim() !== '').length;
  // Where a file has form feeds, a space is no page break. Where every other line starts with a space the space is an indent, not a form feed.
  const hasFormFeeds = lines.some((line) => line.includes('\f'));
  const spaceOpensPage = !hasFormFeeds && spaced.length <= Math.max(6, texts * 0.15);
  // A form feed follows the last line of its page directly, unless pages end with a blank line.
  const pagesEndBlank = spaced.filter(isAfterBlank).length > spaced.length / 2;

  const hasLetterBullets = lines.filter((line) => letterItem.test(line)).length >= 2;

  let lostBullet: string | undefined;
  return lines.map((raw, index): Line => {
    const words = splitWords(raw);
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
      const sign = loneBullet.exec(raw)?.[1];
      if (sign && index > 0) lostBullet = sign;
      return line;
    }
    readText(line, hasLetterBullets);
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

// Dashes are in the list: an extractor writes them for second-level bullets. Whether one starts an item is decided where lines are joined.
const leadingBullet = /^\s*([•▪▫■□●○◦‣⁃∙·−–—-]|\p{Co})\s+(?=\S)/u;
const letterItem = /^\s*(o)\s+(?=[^\s\p{Co}\p{Cc}])/u;
const loneBullet = /^\s*([•▪▫■□●○◦‣⁃∙·]|\p{Co})\s*$/u;
