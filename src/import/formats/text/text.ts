import { readSource } from '../../../edition/source.ts';
import type { ReportRules } from '../../findings.ts';
import type { FormatAdapter } from '../format.ts';
import { extractText } from './extract-text.ts';

/** Plain text, and whatever else is UTF-8. */
export function plainText(rules: ReportRules): FormatAdapter {
  return {
    name: 'text',
    accepts: () => true,
    read: async ({ name, bytes }) => extractText(readSource(bytes, name), rules),
  };
}
