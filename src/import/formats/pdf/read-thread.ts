import { parentPort, workerData } from 'node:worker_threads';
import { ImportError } from '../../import-error.ts';
import type { ReceivedFile } from '../format.ts';
import type { Told } from './read-apart.ts';
import { readPages } from './read-pages.ts';

/** Runs in a thread of its own; see `readApart`. */
const tell = (told: Told) => parentPort?.postMessage(told);
try {
  tell({
    kind: 'read',
    file: await readPages(workerData as ReceivedFile, (progress) => tell({ kind: 'progress', progress })),
  });
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  const [, problem = error.message] = /: ([\s\S]*?)\n {2}/.exec(error.message) ?? [];
  tell({ kind: 'refused', problem, remedy: error.remedy });
}
