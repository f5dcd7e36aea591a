import { ContentError, type Issue } from '../../src/issues/issue.ts';

/** What keeps a file from being read is an issue, too: its faults, or that it is not there. Anything else is a fault of ours, and thrown. */
export async function settleFaults(check: () => Promise<Issue[]>): Promise<Issue[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof ContentError) return [...error.issues];
    if (!isMissing(error)) throw error;
    return [
      {
        kind: 'content',
        place: { file: error.path },
        problem: 'it is missing.',
        remedy: 'Restore it; the guide says what it holds.',
      },
    ];
  }
}

function isMissing(error: unknown): error is NodeJS.ErrnoException & { path: string } {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error && typeof error.path === 'string';
}
