import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

/** Types that sirv does not know, or names without saying that the text is UTF-8. */
const contentTypes: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

/** Answers requests below `base` from a folder: `index.html` for a directory, `404.html` for what is not there. */
export function handleRequests({ folder, base }: { folder: string; base: string }): RequestListener {
  // `dev` reads the disk at each request, so a new build shows at once.
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: setContentType });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    if (`${path}/` === base) return end(response, 301, { Location: base + search });
    if (!path.startsWith(base)) return sendNotFound(folder, request, response);

    const pathInSite = `/${path.slice(base.length)}`;
    if (!pathInSite.endsWith('/') && isDirectory(folder, pathInSite))
      return end(response, 301, { Location: `${path}/${search}` });
    request.url = pathInSite + search;
    serveFile(request, response, () => sendNotFound(folder, request, response));
  };
}

function setContentType(response: ServerResponse, path: string): void {
  const type = contentTypes[extname(path)];
  if (type) response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

/** A link without the last slash: the page's relative links need it, so the browser is sent there. */
function isDirectory(folder: string, path: string): boolean {
  if (/(^|[\\/])\.\.([\\/]|$)|%2e|%2f|%5c/i.test(path)) return false;
  try {
    return statSync(join(folder, decodeURIComponent(path))).isDirectory();
  } catch {
    return false;
  }
}

function sendNotFound(folder: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : readNotFoundPage(folder));
}

function readNotFoundPage(folder: string): string {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    return '<!doctype html><title>Not found</title><p>Not found.';
  }
}

function end(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, headers).end();
}
