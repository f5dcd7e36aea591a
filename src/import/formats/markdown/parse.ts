import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parse as parseYaml } from 'yaml';

/** Extractors indent; what is indented is no code unless it is fenced. */
function remarkWithoutIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}

const plain = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkWithoutIndentedCode).freeze();
const withFrontMatter = plain().use(remarkFrontmatter, ['yaml']).freeze();

/** CommonMark and GFM, and front matter where the block between two lines `---` holds fields. */
export function parseMarkdown(text: string): { root: Root; frontMatter: ReadonlyMap<string, string> } {
  const root = withFrontMatter.parse(text) as Root;
  const [first] = root.children;
  if (first?.type !== 'yaml') return { root, frontMatter: new Map() };
  const fields = readFields(first.value);
  return fields ? { root, frontMatter: fields } : { root: plain.parse(text) as Root, frontMatter: new Map() };
}

/** Undefined when it is none: a rule, text, and a rule again. */
function readFields(yaml: string): Map<string, string> | undefined {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 10, schema: 'failsafe', logLevel: 'silent' });
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    return new Map(
      Object.entries(value).flatMap(([key, field]): [string, string][] => {
        const texts = (Array.isArray(field) ? field : [field]).filter((each) => typeof each === 'string');
        return texts.length > 0 ? [[key.toLowerCase(), texts.join(', ')]] : [];
      }),
    );
  } catch {
    return undefined;
  }
}
