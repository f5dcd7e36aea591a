import { isInsideWord } from '../edition/quotations.ts';

/** Whether a figure stands in a quotation, as a whole: `6` is not in `16`, nor in `6.5`. */
export function holdsFigure(quote: string, printed: string): boolean {
  const [text, figure] = [singleSpaced(quote), singleSpaced(printed)];
  for (let at = text.indexOf(figure); at !== -1; at = text.indexOf(figure, at + 1)) {
    if (!isInsideFigure(text, at) && !isInsideFigure(text, at + figure.length)) return true;
  }
  return false;
}

function isInsideFigure(text: string, at: number): boolean {
  return (
    isInsideWord(text, at) ||
    /^\d[.,]\d/.test(text.slice(at - 1, at + 2)) ||
    /^\d[.,]\d/.test(text.slice(at - 2, at + 1))
  );
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
