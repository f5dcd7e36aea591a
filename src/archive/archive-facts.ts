import { readArchiveFile } from '../edition/archive-file.ts';
import type { ArchiveFacts } from '../schemas/archive.ts';

let reading: Promise<ArchiveFacts> | undefined;

/** Who runs the archive. Read once for a build; at the editor's desk, again for each page. */
export function loadArchiveFacts(): Promise<ArchiveFacts> {
  if (!reading || import.meta.env.DEV) reading = readArchiveFile('content');
  return reading;
}

/** Where to report a slip: a link to write to, which takes a text; nothing when nobody is named. */
export function contactAddress({ contact }: ArchiveFacts): string | undefined {
  return contact?.email ? `mailto:${contact.email}` : contact?.issues;
}
