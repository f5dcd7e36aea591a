import type { Passage } from '../../src/edition/passage.ts';
import { findingRules, saysNone } from '../../src/import/findings.ts';
import type { Suggester } from './suggestions.ts';

/** Items under a heading that announces findings, and paragraphs that say themselves what they are, which the edition does not mark yet. */
export const suggestFindings: Suggester = ({ sections }, { facts }) => {
  const { kindOf, kindOfParagraph } = findingRules(facts);
  return sections.flatMap(({ slug: section, passages }) => {
    const groups: { kind: string; passages: Passage[] }[] = [];
    let announced: string | undefined;
    let open = false;
    for (const passage of passages) {
      if (passage.kind === 'heading') announced = kindOf(passage.text);
      const kind =
        passage.kind === 'item' && announced
          ? announced
          : passage.kind === 'paragraph'
            ? kindOfParagraph(passage.text)
            : undefined;
      if (!kind || passage.finding || saysNone(passage.text)) {
        open = false;
        continue;
      }
      const last = groups.at(-1);
      if (open && last?.kind === kind) last.passages.push(passage);
      else groups.push({ kind, passages: [passage] });
      open = true;
    }
    return groups.map(({ kind, passages: own }) => ({
      section,
      kind,
      first: own[0]?.id ?? '',
      last: own.at(-1)?.id ?? '',
      quote: own[0]?.text.slice(0, 120) ?? '',
    }));
  });
};
