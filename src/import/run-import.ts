import { readFile } from 'node:fs/promises';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { GivenFacts } from './edition/describe-report.ts';
import { saveReport } from './edition/save-report.ts';
import type { Progress } from './formats/format.ts';
import { ImportError } from './import-error.ts';
import { importReport } from './import-report.ts';

export interface RunOptions {
  file: string;
  id: string;
  /** Folder of all reports. */
  folder: string;
  /** Name of the format's adapter. */
  format?: string;
  facts?: GivenFacts;
  /** What the archive calls things. */
  vocabulary: Vocabulary;
  /** The grades of its scales, as it writes them. */
  grades?: readonly string[];
  /** Told of the progress of long files. */
  tell?: (progress: Progress) => void;
}

/**
 * Read a file, import it, write its report folder.
 *
 * @returns What to tell the user.
 */
export async function runImport({
  file,
  id,
  folder,
  format,
  facts,
  vocabulary,
  grades,
  tell,
}: RunOptions): Promise<string[]> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 80) {
    throw new ImportError(`"${id}" cannot be a report's id.`, {
      place: { file },
      remedy:
        'Use lower-case letters, digits and hyphens, for example 2016-effectiveness; it is part of every address of the report, for ever.',
    });
  }
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const problem =
      cause.code === 'ENOENT'
        ? 'there is no such file.'
        : cause.code === 'EISDIR'
          ? 'this is a folder, not a file.'
          : `the file cannot be read (${cause.code}).`;
    throw new ImportError(problem, {
      place: { file },
      remedy: 'Give the path of a file that you may read.',
      cause,
    });
  });
  const { files, originals, doubts } = await importReport(bytes, {
    id,
    file,
    vocabulary,
    ...(format && { format }),
    ...(facts && { facts }),
    ...(grades && { grades }),
    ...(tell && { tell }),
  });
  const outcome = await saveReport({
    id,
    folder,
    files: new Map<string, string | Uint8Array>([...files, ...originals]),
  });
  const sections = [...files.keys()].filter((name) => /^\d+-/.test(name)).length;
  return [
    outcome === 'unchanged'
      ? `content/reports/${id}/ is as this import would write it; nothing to do.`
      : `content/reports/${id}/: ${sections} ${sections === 1 ? 'section' : 'sections'}, every word of ${file} accounted for.`,
    doubts.length === 0
      ? 'No doubts.'
      : `${doubts.length} ${doubts.length === 1 ? 'doubt' : 'doubts'} for an editor: content/reports/${id}/doubts.md`,
  ];
}
