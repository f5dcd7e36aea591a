import { readSource, splitLines } from '../../../edition/source.ts';
import type { FindingRules } from '../../findings.ts';
import type { FormatAdapter } from '../format.ts';
import { extractText } from './extract-text.ts';

/** Plain text, and whatever else is UTF-8. */
export function plainText(findings: FindingRules): FormatAdapter {
  return {
    name: 'text',
    accepts: () => true,
    read: async ({ name, bytes }) => extractText(readSource(bytes, name), 'text', findings),
  };
}

/** Text with Markdown marks: by its name, or by three headings with `#`. */
export function markdownText(findings: FindingRules): FormatAdapter {
  return {
    name: 'markdown',
    accepts: ({ name, bytes }) =>
      /\.(md|markdown)$/i.test(name) ||
      splitLines(new TextDecoder().decode(bytes)).filter((line) => /^#{1,6} \S/.test(line)).length >= 3,
    read: async ({ name, bytes }) => extractText(readSource(bytes, name), 'markdown', findings),
  };
}
