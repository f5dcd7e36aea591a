import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Rendering } from '../elements/element.ts';
import { handlers } from './handlers.ts';
import { rehypeExternalLinks } from './rehype-external-links.ts';
import { type HeadingLevelsOptions, rehypeHeadingLevels } from './rehype-heading-levels.ts';
import { rehypeLineFeeds } from './rehype-line-feeds.ts';
import { type NotesOptions, rehypeNotes } from './rehype-notes.ts';
import { type PassageLinksOptions, rehypePassageLinks } from './rehype-passage-links.ts';
import { rehypeTableHeads } from './rehype-table-heads.ts';
import { rehypeTableScroll } from './rehype-table-scroll.ts';
import { rehypeTerms, type TermsOptions } from './rehype-terms.ts';

export interface SectionHtmlOptions {
  rendering: Pick<Rendering, 'reportId' | 'isWhole' | 'voices' | 'vocabulary'>;
  headings: HeadingLevelsOptions;
  notes: NotesOptions;
  terms: TermsOptions;
  passageLinks: PassageLinksOptions;
}

/** The steps from a section's tree to its HTML, in their order. */
export function sectionHtml({ rendering, headings, notes, terms, passageLinks }: SectionHtmlOptions) {
  return (
    unified()
      .use(remarkRehype, { handlers: handlers(rendering) })
      // Before terms: the first mention of a term in a section is in its text, not in a note that is written above it.
      .use(rehypeNotes, notes)
      .use(rehypeHeadingLevels, headings)
      .use(rehypeTableHeads)
      .use(rehypeTableScroll)
      .use(rehypeTerms, terms)
      // After terms, which look for mentions in the source's words alone; after the tables, whose captions take the link of the table.
      .use(rehypePassageLinks, passageLinks)
      .use(rehypeExternalLinks)
      // Last: whatever block a step made gets its line feed.
      .use(rehypeLineFeeds)
  );
}
