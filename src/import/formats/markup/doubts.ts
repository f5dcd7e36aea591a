import type { PartDoubt } from './part.ts';

/** An image is no text: its alternative text is ours to tell, never the report's words. */
export function lostImageDoubt(alternative: string): PartDoubt {
  const alt = alternative.replace(/\s+/g, ' ').trim();
  return {
    problem: 'an image stands here and is not taken; its alternative text is not printed.',
    remedy: 'Where it is a figure of the report, mark its caption with <Figure number="…" lost="chart">.',
    detail: alt === '' ? 'without alternative text' : `“${alt.slice(0, 200)}”`,
  };
}

export function relativeLink(href: string): PartDoubt {
  return {
    problem: 'a link that names no host leads nowhere; its words stay, the link is gone.',
    remedy: 'Write the link by hand where its page has an address.',
    detail: `“${href.slice(0, 100)}”`,
  };
}

export const listInCell: PartDoubt = {
  problem: 'a list inside a cell of a table is printed as running text.',
  remedy: 'Part its items by hand where they cannot be told apart.',
};
