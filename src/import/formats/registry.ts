import { ImportError } from '../import-error.ts';
import type { FormatAdapter, ReceivedFile } from './format.ts';

/**
 * The adapter for a file: the one that is asked for, else the first that knows it.
 *
 * @param adapters Those that know files by their bytes first, the one that takes any text last.
 * @throws ImportError when none knows it.
 */
export function findAdapter(
  adapters: readonly FormatAdapter[],
  file: ReceivedFile,
  asked: string | undefined,
): FormatAdapter {
  const found = adapters.find((adapter) => (asked === undefined ? adapter.accepts(file) : adapter.name === asked));
  if (found) return found;
  const names = adapters.map(({ name }) => name).join(', ');
  throw new ImportError(asked === undefined ? 'no format is known for this file.' : `"${asked}" is not a format.`, {
    place: { file: file.name },
    remedy: asked === undefined ? `Say how to read it: --format ${names}.` : `Use one of ${names}.`,
  });
}
