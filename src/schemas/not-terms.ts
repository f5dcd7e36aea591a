import { z } from 'astro/zod';

/** `content/not-terms.yaml`: words in capitals that an editor has found to be no terms, by reason. */
export const notTermsSchema = z.record(z.string(), z.array(z.string()));
