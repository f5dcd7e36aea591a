/** The number of a figure by its caption: `Figure 3.1: Boats by year` → `3.1`. */
export function captionNumber(text: string): string | undefined {
  return figureCaption.exec(text.slice(0, 60))?.[1];
}

const figureCaption =
  /^(?:figure|fig\.?|chart|graph|map|exhibit|diagram|image|photo(?:graph)?|picture|plate)\s+([A-Z]?\d{1,3}(?:[.\-–]\d{1,3})*[a-z]?|[IVXLC]{1,6}|[A-Z](?:[.-]?\d{1,3})?)(?=[\s:.)–—-]|$)/i;
