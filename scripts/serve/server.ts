import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { handleRequests } from './requests.ts';

const firstPort = 4321;

export interface RunningServer {
  /** `http://localhost:4321/`, with the base path. */
  address: string;
  close: () => Promise<void>;
}

/** Serves a folder of files, as any static host would. */
export async function startServer({
  folder,
  host,
  port,
  base,
}: {
  folder: string;
  host: string;
  port: number | undefined;
  base: string;
}): Promise<RunningServer> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no ${folder}/index.html to serve. Run: npm run build`);
  const server = createServer(handleRequests({ folder, base }));
  await (port === undefined ? listenOnFreePort(server, host) : listen(server, host, port));
  return {
    address: `http://${hostName(host)}:${(server.address() as AddressInfo).port}${base}`,
    close: () => close(server),
  };
}

async function listenOnFreePort(server: Server, host: string): Promise<void> {
  for (let port = firstPort; port < firstPort + 50; port += 1) {
    try {
      return await listen(server, host, port);
    } catch (error) {
      if (!isCode(error, 'EADDRINUSE')) throw error;
    }
  }
  await listen(server, host, 0);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (error: Error) => reject(explain(error, host, port));
  server.once('error', fail);
  server.listen(port, host, () => {
    server.off('error', fail);
    resolve();
  });
  return promise;
}

function explain(error: Error, host: string, port: number): Error {
  const problems: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Give another, for example --port ${port + 1}, or none to have a free one chosen.`,
    EACCES: `Port ${port} needs more rights than this user has. Give one above 1023, for example --port 8080.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Give one that it has, for example --host 0.0.0.0 for all.`,
    ENOTFOUND: `The host name ${host} is not known. Give one that is, for example --host 127.0.0.1.`,
  };
  const problem = Object.entries(problems).find(([code]) => isCode(error, code))?.[1];
  return problem
    ? Object.assign(new Error(problem, { cause: error }), { code: (error as NodeJS.ErrnoException).code })
    : error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}

/** What to write into an address for a host to listen on. */
function hostName(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
