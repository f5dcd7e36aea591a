import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ContentError } from '../issues/issue.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdx).freeze();

/**
 * MDX to its syntax tree.
 *
 * @throws ContentError with the line of a fault in the syntax.
 */
export function parseMdx(text: string, file: string): Root {
  try {
    return parser.parse(text);
  } catch (cause) {
    if (!isMessage(cause)) throw cause;
    // Of an element that is not closed, only the message says where it opens: "(13:1-13:27)".
    const [, line, column] = /\((\d+):(\d+)/.exec(cause.reason)?.map(Number) ?? [];
    throw new ContentError(
      [
        {
          kind: 'mdx',
          place: { file, line: cause.line ?? line, column: cause.column ?? column },
          problem: `broken MDX: ${cause.reason}`,
          remedy: 'Close the element, or put a backslash before a "<" or "{" that is text.',
        },
      ],
      { cause },
    );
  }
}

/** What the parsers of the unified family throw: a `VFileMessage`. */
function isMessage(cause: unknown): cause is Error & { reason: string; line?: number; column?: number } {
  return cause instanceof Error && 'reason' in cause;
}
