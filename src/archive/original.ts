import { writtenDate } from '../citation/date.ts';
import type { Original } from '../schemas/edition.ts';

export interface OriginalRow {
  label: string;
  value: string;
  href?: string;
}

/** Where a report's text comes from, for readers. What nobody knows is said to be unknown. */
export function describeOriginal(original: Original | undefined): OriginalRow[] {
  const { address, archived, extraction } = original ?? { address: 'unknown', archived: 'unknown', extraction: 'unknown' };
  return [
    { label: 'Original document', ...(address === 'unknown' ? { value: 'Its address is not known.' } : { value: address, href: address }) },
    {
      label: 'Archived copy',
      ...(archived === 'unknown'
        ? { value: 'None is known.' }
        : { value: `${archived.address}, of ${writtenDate(archived.date)}`, href: archived.address }),
    },
    { label: 'Received', value: describeReceipt(original?.received ?? 'unknown') },
    { label: 'How its text was taken', value: extraction === 'unknown' ? 'Not known.' : extraction },
  ];
}

function describeReceipt(received: Original['received']): string {
  if (received === 'unknown') return 'Which file came, from whom and when is not known.';
  const { file, by, on } = received;
  const missing = [!file && 'which file', !by && 'from whom', !on && 'when'].filter((what) => what !== false);
  const known = [file ?? 'a file', by && `from ${by}`, on && `on ${writtenDate(on)}`].filter(Boolean).join(', ');
  return `${known}.${missing.length > 0 ? ` Not known: ${missing.join(', ')}.` : ''}`;
}
