import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Slowness {
  /** Milliseconds between the first 6 kB of a page and the rest of it. */
  tail?: number;
  /** Milliseconds before an answer, by what its address holds. */
  late?: readonly (readonly [address: RegExp, milliseconds: number])[];
}

/** The beginning of a page: its head, and the head of the site. */
const beginning = 6000;

/**
 * Stands before a server as a slow line does, and lets browsers keep `_astro/` for ever, as `docs/hosting.md` says: so a module may be here before the
 * page that asks for it.
 *
 * @returns Its address, and how to change how slow it is.
 */
export async function startSlowServer(target: string): Promise<{ address: string; slow: Slowness; close: () => void }> {
  const running = { address: '', slow: {} as Slowness, close: () => void server.close() };
  const server = createServer((asked, response) => {
    const path = asked.url ?? '/';
    const wait = running.slow.late?.find(([address]) => address.test(path))?.[1] ?? 0;
    setTimeout(() => {
      request(new URL(path.slice(1), target), (answer) => {
        const { 'content-length': _, ...headers } = answer.headers;
        response.writeHead(answer.statusCode ?? 500, {
          ...headers,
          ...(path.includes('/_astro/') && { 'cache-control': 'public, max-age=31536000, immutable' }),
        });
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          send(
            response,
            Buffer.concat(parts),
            /html/.test(headers['content-type'] ?? '') ? (running.slow.tail ?? 0) : 0,
          ),
        );
      }).end();
    }, wait);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  running.address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return running;
}

function send(response: ServerResponse, body: Buffer, tail: number): void {
  if (tail === 0) return void response.end(body);
  response.write(body.subarray(0, beginning));
  setTimeout(() => response.end(body.subarray(beginning)), tail);
}
