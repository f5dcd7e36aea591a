import type { TestProject } from 'vitest/node';
import { startServer } from '../../scripts/serve/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site at the root of a host. */
    rootAddress: string;
    /** The same files under a path, to show that `dist/` can be moved. */
    subPathAddress: string;
  }
}

/** Serves `dist/`, or the folder that `DIST` names, twice while the browser tests run. */
export default async function serveDist(project: TestProject): Promise<() => Promise<void>> {
  const files = { folder: process.env.DIST || 'dist', host: '127.0.0.1', port: 0 };
  const root = await startServer({ ...files, base: '/' });
  const subPath = await startServer({ ...files, base: '/some/sub/path/' });
  project.provide('rootAddress', root.address);
  project.provide('subPathAddress', subPath.address);

  return async () => {
    await Promise.all([root.close(), subPath.close()]);
  };
}
