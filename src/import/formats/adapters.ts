import type { ReportRules } from '../findings.ts';
import { docx } from './docx/docx.ts';
import type { FormatAdapter } from './format.ts';
import { html } from './html/html.ts';
import { markdown } from './markdown/markdown.ts';
import { other } from './other/other.ts';
import { pdf } from './pdf/pdf.ts';
import { plainText } from './text/text.ts';

/** Every format that is read, those that are known by their bytes first. */
export function adapters(rules: ReportRules): FormatAdapter[] {
  return [pdf, other, docx, html, markdown, plainText(rules)];
}
