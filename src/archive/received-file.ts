import type { PreparedReport } from '../edition/prepare.ts';

/** What a browser shows without running anything of it; a web page is offered as its text. */
const shown = /\.(?:pdf|docx|txt|md)$/;

/** Where the file that a report was made from can be had; nothing where it is not kept, or holds words that are withheld. */
export function receivedFile({
  id,
  received,
}: Pick<PreparedReport, 'id' | 'received'>): { href: string; name: string; kept: string } | undefined {
  if (received === undefined) return undefined;
  const name = shown.test(received) ? received : `${received}.txt`;
  return { href: `/reports/${id}/${name}`, name, kept: received };
}
