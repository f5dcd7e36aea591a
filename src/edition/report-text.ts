import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Issue } from '../issues/issue.ts';
import type { ElementValues } from './elements/element.ts';
import { parseMdx } from './parse.ts';
import { remarkAnchors } from './remark-anchors.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { remarkVocabulary } from './remark-vocabulary.ts';
import { dropDefinitions, withNotesElsewhere } from './shared-notes.ts';

/** The steps from MDX as written to the tree that passages are found in. */
const steps = (vocabulary: ElementValues) =>
  unified()
    // First, while every node stands where it was written: its issues name places.
    .use(remarkVocabulary, vocabulary)
    // Before anchors, which go by blocks: the one after an anchor's own line, the paragraph that it opens.
    .use(remarkBlocks)
    .use(remarkAnchors);

/**
 * Read the text of a section.
 *
 * @param text MDX, without its front matter.
 * @param vocabulary Values that attributes may have.
 * @param notesElsewhere Labels of notes whose texts stand in other sections.
 * @returns Its tree, and what in it is not part of report text.
 * @throws ContentError with the line of a fault in the syntax.
 */
export function readReportText(
  text: string,
  file: string,
  vocabulary: ElementValues,
  notesElsewhere: Iterable<string> = [],
): { tree: Root; issues: Issue[] } {
  const written = new VFile({ path: file, value: text });
  const parsed = parseMdx(withNotesElsewhere(text, notesElsewhere), file);
  dropDefinitions(parsed, text.length);
  const tree = steps(vocabulary).runSync(parsed, written) as Root;
  return { tree, issues: written.data.issues ?? [] };
}
