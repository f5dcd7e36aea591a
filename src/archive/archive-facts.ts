import { readArchiveFile } from '../edition/archive-file.ts';
import { contentFolder } from '../folders.mjs';
import type { ArchiveFacts } from '../schemas/archive.ts';

/** What `content/archive.yaml` says; for pages. At the editor's desk a change is seen after a restart. */
export const archive: ArchiveFacts = await readArchiveFile(contentFolder);

/** Where to report a slip: a link to write to, which takes a text; nothing when nobody is named. */
export function contactAddress({ contact }: Pick<ArchiveFacts, 'contact'>): string | undefined {
  return contact?.email ? `mailto:${contact.email}` : contact?.issues;
}
