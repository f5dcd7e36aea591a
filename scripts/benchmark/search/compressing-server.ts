import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A static host that compresses text with brotli and lets browsers keep files for ten minutes, as most do. Files are read once. */
export async function serveCompressed(folder: string): Promise<{ address: string; close: () => void }> {
  const known = new Map<string, { body: Uint8Array; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
    try {
      const answer = known.get(name) ?? read(join(folder, name));
      known.set(name, answer);
      response.writeHead(200, answer.headers).end(answer.body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function read(file: string): { body: Uint8Array; headers: Record<string, string> } {
  const type = types[extname(file)];
  const content = readFileSync(file);
  const headers = {
    'content-type': type ? `${type}; charset=utf-8` : 'application/octet-stream',
    'cache-control': 'max-age=600',
    'last-modified': statSync(file).mtime.toUTCString(),
  };
  return type
    ? { body: brotliCompressSync(content), headers: { ...headers, 'content-encoding': 'br' } }
    : { body: content, headers };
}
