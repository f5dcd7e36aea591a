import type { FormatAdapter, ReceivedFile } from '../format.ts';
import { decodeUtf8, refuseWordless } from '../markup/decode.ts';
import { layOut } from '../markup/lay-out.ts';
import { mendParts } from '../markup/mend-parts.ts';
import { guardMarkdown } from './guard.ts';
import { readMarkdown } from './read-markdown.ts';

/** Markdown: all of CommonMark and GFM, with front matter. Known by its name, in a text by three headings with `#`. */
export const markdown: FormatAdapter = {
  name: 'markdown',
  accepts: ({ name, bytes }: ReceivedFile) =>
    /\.(?:md|markdown|mdown|mkd)$/i.test(name) ||
    (/\.(?:txt|text)$|^[^.]*$/i.test(name) &&
      (new TextDecoder().decode(bytes).match(/^#{1,6} \S/gm)?.length ?? 0) >= 3),
  async read(file) {
    const text = guardMarkdown(decodeUtf8(file), file.name);
    const { parts, offered, layer } = readMarkdown(text, file.name);
    refuseWordless(file.name, layer);
    return layOut({ tool: 'remark-parse 11.0.0', parts: mendParts(parts), offered, layer: [layer] });
  },
};
