import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Texts of ours that stand outside the engine's folder find the packages that compiled MDX asks for where the engine has them. */
export function contentImports(contentFolder: string): Plugin {
  const [content, engine] = [resolve(contentFolder), resolve('.')];
  const isOutside = relative(engine, content).startsWith('..');
  return {
    name: 'inspection-archive:content-imports',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!isOutside || !importer?.startsWith(content) || /^[./\0]|^[a-z]:\\/i.test(source)) return undefined;
      return this.resolve(source, resolve(engine, 'astro.config.mjs'), { ...options, skipSelf: true });
    },
  };
}
