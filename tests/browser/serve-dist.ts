import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../scripts/serve/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site at the root of a host. */
    rootAddress: string;
    /** The same files under a path, to show that `dist/` can be moved. */
    subPathAddress: string;
    /** The site of the second archive, `tests/archives/schools/`. */
    schoolsAddress: string;
  }
}

const schools = { content: 'tests/archives/schools/content', site: '.cache/tests/schools' };

/** Serves `dist/`, or the folder that `DIST` names, twice while the browser tests run, and beside it the second archive, built anew. */
export default async function serveDist(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['scripts/build.ts', '--content', schools.content, '--out', schools.site], {
    stdio: 'pipe',
  });
  const files = { host: '127.0.0.1', port: 0 };
  const folder = process.env.DIST || 'dist';
  const servers = await Promise.all([
    startServer({ ...files, folder, base: '/' }),
    startServer({ ...files, folder, base: '/some/sub/path/' }),
    startServer({ ...files, folder: schools.site, base: '/' }),
  ]);
  const [root, subPath, second] = servers;
  project.provide('rootAddress', root.address);
  project.provide('subPathAddress', subPath.address);
  project.provide('schoolsAddress', second.address);

  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
