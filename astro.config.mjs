import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readArchiveFile } from './src/edition/archive-file.ts';
import { readGlossary } from './src/edition/glossary.ts';
import { cacheFolder, contentFolder, outFolder, publicFolder } from './src/folders.mjs';
import { contentImports } from './src/integrations/content-imports.ts';
import { interfaceMessages } from './src/integrations/interface-messages.ts';
import { relativeUrls } from './src/integrations/relative-urls.ts';
import { search } from './src/integrations/search.ts';
import { searchLanguage } from './src/integrations/search-language.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { rehypeTermLinks } from './src/prose/rehype-term-links.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** Address of the site, with the path it stands under; `SITE=https://example.org/inspections` overrules what archive.yaml says. Nothing stands in for it. */
const archive = await readArchiveFile(contentFolder);
const address = process.env.SITE || archive.site;
const site = address && `${address}/`.replace(/\/+$/, '/');

let matcher;
/** Finds terms in texts of ours; the glossary is read once. At the editor's desk a new term links in them after a restart. */
const glossaryMatcher = () =>
  (matcher ??= readGlossary(`${contentFolder}/glossary`).then((glossary) => glossary.matcher));

export default defineConfig({
  ...(site && { site }),
  trailingSlash: 'always',
  // Not in node_modules, where `npm ci` would empty it.
  cacheDir: `./${cacheFolder}/astro`,
  outDir: outFolder,
  publicDir: publicFolder,
  // White space between elements follows the rules of JSX, by which Astro files are formatted. A report's words come in as HTML of their own, and keep theirs.
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Smart punctuation would change quoted words.
  markdown: {
    syntaxHighlight: false,
    processor: unified({ smartypants: false, rehypePlugins: [[rehypeTermLinks, { matcher: glossaryMatcher }]] }),
  },
  devToolbar: { enabled: false },
  vite: {
    // Scripts find the site's root from their own address, so none may be inlined; preloading would look for chunks at the host's root.
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      // Astro's own mark on each text of ours, which means nothing to the bundler.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Modules that pages fetch by themselves are built as workers are.
    worker: { format: 'es', plugins: () => [interfaceMessages(archive.language), searchLanguage(archive.language)] },
    server: { fs: { allow: ['.', contentFolder] } },
    plugins: [contentImports(contentFolder), interfaceMessages(archive.language), searchLanguage(archive.language)],
  },
  // Order matters: URLs are relative before anything reads the built pages.
  integrations: [mdx(), ...(site ? [siteMap()] : []), relativeUrls(), search()],
});
