import type { FormatAdapter } from '../format.ts';
import { extractPdf } from './extract-pdf.ts';
import { readPages } from './read-pages.ts';

/** PDF files, by the signature near their head. */
export const pdf: FormatAdapter = {
  name: 'pdf',
  accepts: ({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  read: async (file, tell) => extractPdf(await readPages(file, tell), file.name),
};
