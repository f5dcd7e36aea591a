import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Voice } from '../../schemas/report.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { OtherVoice } from '../other-voices.ts';
import type { Section } from '../report.ts';
import type { TermMatcher } from '../term-matcher.ts';
import type { TermsOptions } from './rehype-terms.ts';
import { sectionHtml } from './section-html.ts';
import { elementsIn, isEditorial, isHeading } from './walk.ts';

export interface RenderOptions {
  reportId: string;
  matcher: Pick<TermMatcher, 'find'>;
  defineTerm: TermsOptions['define'];
  /** Terms are plain links: nothing opens. */
  termsOpen?: false;
  /** Anchors that this page once had, by the passage that has their words now. */
  aliases?: ReadonlyMap<string, readonly string[]>;
  /** Level of HTML heading for a heading of the report's level 1. */
  topHeading: number;
  /** What to say beside the words of another voice than the report's own. */
  voices?: ReadonlyMap<Voice, OtherVoice>;
  /** On a page of several sections: which this is, written into its heading for whoever cites a passage of it. */
  opens?: { slug: string; citedTitle: string };
  /** What the archive calls things. */
  vocabulary: Pick<Vocabulary, 'findings'>;
}

/**
 * A section as HTML: the source's words, and around them what is ours, each bit of it marked `data-editorial`.
 *
 * @returns HTML for inside `<article data-report>`. Addresses start with `/`.
 */
export function renderSection({ tree, passages: inOrder }: Section, options: RenderOptions): string {
  const {
    reportId,
    matcher,
    defineTerm,
    termsOpen = true,
    aliases = new Map(),
    topHeading,
    voices = new Map(),
    vocabulary,
    opens,
  } = options;
  const passages = new Map(inOrder.map((passage) => [passage.id, passage]));
  const steps = sectionHtml({
    rendering: { reportId, isWhole: opens !== undefined, voices, vocabulary },
    headings: { topHeading },
    notes: { headingLevel: topHeading + (inOrder[0]?.level ?? 1) },
    terms: { passages, find: (text) => matcher.find(text, reportId), define: defineTerm, open: termsOpen },
    passageLinks: { passages, aliases },
  });
  const root = steps.runSync(tree) as Root;
  const heading = opens && elementsIn(root).find((each) => isHeading(each) && !isEditorial(each));
  if (heading) Object.assign(heading.properties, { dataSection: opens.slug, dataCited: opens.citedTitle });
  return toHtml(root);
}
