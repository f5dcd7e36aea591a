import { z } from 'zod';
import { guideToFile } from '../../src/issues/guide.ts';
import type { ContentFile } from './content-files.ts';

/**
 * The JSON Schema of a content file as an editor writes it, before defaults and transforms. It knows fields, kinds of value and lists of choices; what one
 * field says of another, and every quotation, is for `npm run check`.
 *
 * Draft 7, which the language servers of all editors know.
 */
export function toJsonSchema({ files, schema }: Omit<ContentFile, 'name'>): object {
  const { $schema, ...fields } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: addPatternMessage,
  });
  const what = files.endsWith('.mdx') ? `front matter of ${files}` : files;
  return { $schema, title: what, description: `See ${guideToFile(files)}.`, ...fields };
}

/** `patternErrorMessage`, which editors show in place of the pattern: the words that our own checks use. */
function addPatternMessage({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (jsonSchema.pattern === undefined) return;
  const checks = [zodSchema._zod.def, ...(zodSchema._zod.def.checks ?? []).map(({ _zod }) => _zod.def)];
  const message = checks
    .map(({ error }) => error?.({ input: undefined } as never))
    .find((each) => typeof each === 'string');
  if (message) jsonSchema.patternErrorMessage = message;
}
