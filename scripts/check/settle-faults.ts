import { ContentError, type Issue } from '../../src/issues/issue.ts';

/** What keeps a file from being read is an issue, too: its faults, or that it is not there. Anything else is a fault of ours, and thrown. */
export async function settleFaults(check: () => Promise<Issue[]>): Promise<Issue[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof ContentError) return [...error.issues];
    if (!isUnreadable(error)) throw error;
    return [
      {
        kind: 'content',
        place: { file: error.path ?? 'content' },
        ...(error.code === 'ENOENT'
          ? { problem: 'it is missing.', remedy: 'Restore it; the guide says what it holds.' }
          : {
              problem: `it cannot be read (${error.code}).`,
              remedy: 'It has to be a file, or a folder, that may be read; the guide says which.',
            }),
      },
    ];
  }
}

function isUnreadable(error: unknown): error is NodeJS.ErrnoException & { path: string } {
  const codes = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'ENAMETOOLONG'];
  return (
    error instanceof Error &&
    'code' in error &&
    codes.includes(String(error.code)) &&
    ('path' in error || error.code === 'EISDIR')
  );
}
