import { z } from 'astro/zod';
import { httpsAddress } from './fact.ts';

const text = z.string().trim().min(1);

/** How far the pages meet WCAG 2.2 AA, in the words that accessibility statements use. */
export const accessibilityStatuses = ['fully compliant', 'partially compliant', 'not compliant'] as const;

/** `content/archive.yaml`: who runs this archive and answers for it. Nothing here has a stand-in: what is left out is said to be missing. */
export const archiveSchema = z.strictObject({
  /** Where the archive stands, with its path: https://example.org/inspections. The environment variable SITE overrules it. */
  site: httpsAddress.optional(),
  /** The person or body that publishes this copy of the archive. */
  responsible: z.strictObject({ name: text, address: text.optional(), website: httpsAddress.optional() }).optional(),
  /** Where readers report slips and ask for removal. */
  contact: z
    .strictObject({
      email: z.email('write an email address, for example editors@example.org').optional(),
      /** Where a new issue is made; `title` and `body` are added to it. */
      issues: httpsAddress.optional(),
    })
    .refine(({ email, issues }) => email !== undefined || issues !== undefined, 'give an email address or an address for issues')
    .optional(),
  /** What happens to a reported slip, and how soon; beside what every archive promises. */
  corrections: text.optional(),
  /** The same for a request to take something down. */
  takeDown: text.optional(),
  /** What the host keeps of a visit, and for how long. */
  privacy: text.optional(),
  /** The statement on accessibility: the day it was made, and its outcome. */
  accessibility: z
    .strictObject({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD'),
      status: z.enum(accessibilityStatuses),
    })
    .optional(),
});
export type ArchiveFacts = z.infer<typeof archiveSchema>;
