import { Worker } from 'node:worker_threads';
import { ImportError } from '../../import-error.ts';
import type { Progress, ReceivedFile } from '../format.ts';
import type { PdfFile } from './read-pages.ts';

/** What the thread that reads a file tells. */
export type Told =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'read'; file: PdfFile }
  | { kind: 'refused'; problem: string; remedy: string };

/** A page that takes longer, in milliseconds, is made to take for ever; the memory, in megabytes, that no report needs. */
const bounds = { page: 60_000, memory: 3_000 };

/**
 * Reads a PDF in a thread of its own, which is ended when one page takes too long or the file asks for too much memory: whatever the file holds, the
 * import goes on or says why not.
 *
 * @param patience Milliseconds that a page may take.
 * @throws ImportError as `readPages` does, and when a bound is passed.
 */
export function readApart(
  file: ReceivedFile,
  tell?: (progress: Progress) => void,
  patience = bounds.page,
): Promise<PdfFile> {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: { name: file.name, bytes: Uint8Array.from(file.bytes) },
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
    stdout: true,
    stderr: true,
  });
  let at = 1;
  return new Promise<PdfFile>((resolve, reject) => {
    const refuse = (problem: string, remedy: string, cause?: unknown) =>
      reject(new ImportError(problem, { place: { file: file.name }, remedy, cause }));
    const stop = () =>
      refuse(
        `page ${at} of the PDF takes too long to read: it may be made to.`,
        `Take the page out, and import the rest: qpdf in.pdf --pages . 1-${at - 1},${at + 1}-z -- out.pdf`,
      );
    let timer = setTimeout(stop, patience);
    worker.on('message', (told: Told) => {
      clearTimeout(timer);
      if (told.kind === 'read') return resolve(told.file);
      if (told.kind === 'refused') return refuse(told.problem, told.remedy);
      at = told.progress.done + 1;
      tell?.(told.progress);
      timer = setTimeout(stop, patience);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      refuse(
        'the PDF cannot be read: it asks for too much memory, or is damaged.',
        'Mend it, or split it: qpdf in.pdf out.pdf, qpdf in.pdf --pages . 1-100 -- part.pdf',
        error,
      );
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      refuse('the PDF cannot be read.', 'Mend it: qpdf in.pdf out.pdf');
    });
  }).finally(() => worker.terminate());
}
