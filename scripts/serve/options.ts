import { readOptions as readTyped } from '../command-line/read-options.ts';

export interface ServeOptions {
  host: string;
  /** Without one the server takes the first free port from 4321 on. */
  port: number | undefined;
  /** Path under which the site stands, with a slash at both ends. */
  base: string;
}

/** `--port 8080 --host 0.0.0.0 --base /inspections/`, each optional. */
export function readOptions(args: readonly string[]): ServeOptions {
  const options = { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } } as const;
  const values = readTyped('npm run serve', options, args);
  return {
    host: values.host || '127.0.0.1',
    port: readPort(values.port),
    base: `/${values.base ?? ''}/`.replace(/\/+/g, '/'),
  };
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`--port ${text}: give a number from 0 to 65535, for example --port 8080.`);
  return port;
}
