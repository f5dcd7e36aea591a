// `npm start`: installs, builds and serves, each only when needed. Runs on Node 20 with nothing installed.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import '../../src/folders.mjs';
import { isBuilt } from './build-stamp.mjs';
import { install } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { npm, projectFolder } from './run.mjs';

try {
  // A slip would otherwise be told when everything is built.
  parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } } });
  install();
  if (!isBuilt() && npm(['run', '--silent', 'build']) !== 0)
    throw new Error('The archive was not built; the reason stands above.');
  serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function serve() {
  const server = spawn(projectNode(), ['scripts/serve.ts', ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}
