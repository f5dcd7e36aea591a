import { lostImageDoubt } from './doubts.ts';
import type { Part, PartOf } from './part.ts';
import { plainPhrases } from './phrases.ts';

/** The number of a figure by its caption: `Figure 3.1: Boats by year` → `3.1`. */
export function captionNumber(text: string): string | undefined {
  return figureCaption.exec(text.slice(0, 60))?.[1];
}

const number = String.raw`([A-Z]?\d{1,3}(?:[.\-–]\d{1,3})*[a-z]?|[IVXLC]{1,6}|[A-Z](?:[.-]?\d{1,3})?)(?=[\s:.)–—-]|$)`;
const figureCaption = new RegExp(
  `^(?:figure|fig\\.?|chart|graph|map|exhibit|diagram|image|photo(?:graph)?|picture|plate)\\s+${number}`,
  'i',
);
const tableCaption = new RegExp(`^(?:table|exhibit|annex table|appendix table)\\s+${number}`, 'i');

/** A paragraph that names a table stands directly before it, one that names a figure beside an image. */
export function findCaptions(parts: readonly Part[]): Part[] {
  const mended: Part[] = [];
  parts.forEach((part, index) => {
    const before = mended.at(-1);
    if (part.kind === 'table' && !part.caption && before?.kind === 'paragraph' && isCaption(before, tableCaption)) {
      mended.pop();
      const doubts = [...(before.doubts ?? []), ...(part.doubts ?? [])];
      mended.push({ ...part, caption: before.text, ...(doubts.length > 0 && { doubts }) });
      return;
    }
    const besideImage = [part, parts[index - 1], parts[index + 1]].some(isImage);
    const figure =
      part.kind === 'paragraph' && besideImage && isCaption(part, figureCaption) ? asFigure(part) : undefined;
    mended.push(figure ?? part);
  });
  return mended;
}

function asFigure({ text, doubts }: PartOf<'paragraph'>): Part | undefined {
  const found = captionNumber(plainPhrases(text));
  return found === undefined
    ? undefined
    : {
        kind: 'figure',
        number: found,
        text,
        why: 'a caption beside an image',
        inferred: true,
        ...(doubts && { doubts }),
      };
}

/** It names the thing and goes on with a title, not with a sentence about it. */
function isCaption({ text, continued }: PartOf<'paragraph'>, pattern: RegExp): boolean {
  const plain = plainPhrases(text);
  const found = pattern.exec(plain.slice(0, 80));
  if (!found || continued || plain.length > 400) return false;
  const rest = plain.slice(found[0].length);
  return /^\s*(?:[:.–—-]|$)/.test(rest) || (/^\s+\p{Lu}/u.test(rest) && plain.length < 200 && !/[.;]$/.test(plain));
}

function isImage(part: Part | undefined): boolean {
  return part?.doubts?.some(({ problem }) => problem === lostImageDoubt('').problem) ?? false;
}
