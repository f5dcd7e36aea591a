import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relativeCss, relativeHtml, rootedHtml } from './relative-links.ts';

/** Files rewritten at a time; thousands of open ones would meet a limit of the system. */
const batchSize = 64;

/**
 * Makes the built site movable: each URL from the root becomes one from its page, so that `dist/` works at the root of a host and under any
 * path. Comes before whatever reads the built pages.
 */
export function relativeUrls(): AstroIntegration {
  let rootPath = '/';
  return {
    name: 'inspection-archive:relative-urls',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.site) rootPath = new URL(config.site).pathname;
      },
      'astro:build:done': async ({ dir }) => {
        const names = (await readdir(dir, { recursive: true }))
          .map((name) => name.replaceAll('\\', '/'))
          .filter((name) => /\.(html|css)$/.test(name));
        for (let start = 0; start < names.length; start += batchSize) {
          await Promise.all(
            names
              .slice(start, start + batchSize)
              .map((name) => rewrite(fileURLToPath(new URL(encodeURI(name), dir)), name, rootPath)),
          );
        }
      },
    },
  };
}

async function rewrite(file: string, name: string, rootPath: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = rewriteText(before, name, rootPath);
  if (after !== before) await writeFile(file, after);
}

/** A host answers `404.html` at addresses of any depth, so its URLs start at the root of the site as `SITE` gives it. */
function rewriteText(text: string, name: string, rootPath: string): string {
  if (name.endsWith('.css')) return relativeCss(text, `/${name}`);
  return name === '404.html' ? rootedHtml(text, rootPath) : relativeHtml(text, `/${name}`);
}
