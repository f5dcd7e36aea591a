import { outFolder } from '../src/folders.mjs';
import { readOptions } from './serve/options.ts';
import { startServer } from './serve/server.ts';

try {
  const server = await startServer({ folder: outFolder, ...readOptions(process.argv.slice(2)) });
  console.log(`The archive is at ${server.address} (stop with Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
