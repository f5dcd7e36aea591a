import type { FindingRules } from '../findings.ts';
import type { FormatAdapter } from './format.ts';
import { markdownText, plainText } from './text/text.ts';

/** Every format that is read, those that are known by their bytes first. */
export function adapters(findings: FindingRules): FormatAdapter[] {
  return [markdownText(findings), plainText(findings)];
}
