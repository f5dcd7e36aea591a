import { writtenDate } from '../citation/date.ts';
import { reports } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import type { Original } from '../schemas/edition.ts';

export interface OriginalRow {
  label: string;
  value: string;
  href?: string;
}

/**
 * Where a report's text comes from, for readers. What nobody knows is said to be unknown.
 *
 * @param file Where the received file can be had, if it can.
 */
export function describeOriginal(original: Original | undefined, file?: { href: string } | undefined): OriginalRow[] {
  const { address, archived, extraction } = original ?? {
    address: 'unknown',
    archived: 'unknown',
    extraction: 'unknown',
  };
  return [
    {
      label: say(reports.originalDocument),
      ...(address === 'unknown' ? { value: say(reports.addressUnknown) } : { value: address, href: address }),
    },
    {
      label: say(reports.archivedCopy),
      ...(archived === 'unknown'
        ? { value: say(reports.noneKnown) }
        : {
            value: say(reports.archivedOf, { address: archived.address, date: writtenDate(archived.date) }),
            href: archived.address,
          }),
    },
    { label: say(reports.receivedAs), value: describeReceipt(original?.received ?? 'unknown') },
    ...keptFile(original?.received, file),
    { label: say(reports.extraction), value: extraction === 'unknown' ? say(reports.notKnown) : extraction },
  ];
}

/** The file that is kept with its checksum: to be had, or not, since words of it are withheld. */
function keptFile(received: Original['received'] | undefined, file: { href: string } | undefined): OriginalRow[] {
  if (typeof received !== 'object' || received.kept === undefined) return [];
  const digest = say(reports.fileDigest, { sha: received.sha256 ?? '' });
  return [
    {
      label: say(reports.receivedFile),
      ...(file ? { value: digest, href: file.href } : { value: `${say(reports.fileWithheld)} ${digest}` }),
    },
  ];
}

function describeReceipt(received: Original['received']): string {
  if (received === 'unknown') return say(reports.receiptUnknown);
  const { file, by, on } = received;
  const missing = [!file && say(reports.whichFile), !by && say(reports.whom), !on && say(reports.when)].filter(
    (what) => what !== false,
  );
  const known = [
    file ?? say(reports.aFile),
    by && say(reports.fromWhom, { name: by }),
    on && say(reports.onDay, { date: writtenDate(on) }),
  ]
    .filter(Boolean)
    .join(', ');
  return `${known}.${missing.length > 0 ? ` ${say(reports.unknownParts, { parts: missing.join(', ') })}` : ''}`;
}
