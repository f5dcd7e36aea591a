import { childOf, childrenOf, isOn, valueOf, type Xml } from './xml.ts';

export interface Style {
  id: string;
  name: string;
  basedOn?: string | undefined;
  isDefault: boolean;
  type: string;
  paragraph?: Xml | undefined;
  run?: Xml | undefined;
}

/** Styles by id, and what each inherits. */
export class Styles {
  readonly #byId: ReadonlyMap<string, Style>;
  readonly #chains = new Map<string, Style[]>();
  readonly defaultParagraph: string | undefined;

  constructor(root: Xml | undefined) {
    const styles = childrenOf(root, 'w:style').map(
      (style): Style => ({
        id: style.attributes['w:styleId'] ?? '',
        name: (valueOf(style, 'w:name') ?? '').trim(),
        basedOn: valueOf(style, 'w:basedOn'),
        isDefault: /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? ''),
        type: style.attributes['w:type'] ?? 'paragraph',
        paragraph: childOf(style, 'w:pPr'),
        run: childOf(style, 'w:rPr'),
      }),
    );
    this.#byId = new Map(styles.map((style) => [style.id, style]));
    this.defaultParagraph = styles.find(({ isDefault, type }) => isDefault && type === 'paragraph')?.id;
  }

  /** The style and those it is based on, nearest first. */
  chain(id: string | undefined): readonly Style[] {
    if (id === undefined) return [];
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (let style = this.#byId.get(id); style && !chain.includes(style) && chain.length < 30; ) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.#byId.get(style.basedOn);
    }
    this.#chains.set(id, chain);
    return chain;
  }

  nameOf(id: string | undefined): string {
    return this.chain(id)[0]?.name ?? id ?? '';
  }

  isOn(id: string | undefined, property: string): boolean | undefined {
    for (const { run } of this.chain(id)) {
      const on = isOn(run, property);
      if (on !== undefined) return on;
    }
    return undefined;
  }
}

export interface ParagraphKind {
  kind: 'heading' | 'title' | 'quote' | 'caption' | 'contents' | 'text';
  level?: number;
  /** The style that says so. */
  style: string;
  /** No rule knows the style: it is one of the file's own. */
  isUnknown?: true;
  inferred?: true;
}

/** What a paragraph is by its style's name, by the outline level, or by a style that it is based on. Names of Word's own styles are English in every language. */
export function kindOfParagraph(properties: Xml | undefined, styles: Styles): ParagraphKind {
  const id = valueOf(properties, 'w:pStyle') ?? styles.defaultParagraph;
  const chain = styles.chain(id);
  const style = styles.nameOf(id);
  const names = chain.length > 0 ? chain.map(({ name }) => name.toLowerCase()) : [style.toLowerCase()];
  const [own = ''] = names;
  if (/^(?:toc \d|table of figures|table of authorities|toc heading)/.test(own)) return { kind: 'contents', style };
  const heading = names.map((name) => /^heading ?([1-9])$/.exec(name)?.[1]).find((level) => level !== undefined);
  const outline = outlineOf(properties, chain);
  if (heading) return { kind: 'heading', level: Number(heading), style };
  if (outline !== undefined) return { kind: 'heading', level: outline + 1, style };
  if (names.includes('title')) return { kind: 'title', level: 1, style };
  if (names.some((name) => /^(?:quote|intense quote|block text|quotation|block quote)$/.test(name)))
    return { kind: 'quote', style };
  if (names.includes('caption')) return { kind: 'caption', style };
  const [, level] = /\bhead(?:ing)?s?\s*(?:level\s*)?([1-6])\b/.exec(own) ?? [];
  if (level) return { kind: 'heading', level: Number(level), style, inferred: true };
  const isKnown = chain.length === 0 || known.test(own) || chain[0]?.isDefault;
  return { kind: 'text', style, ...(!isKnown && { isUnknown: true as const }) };
}

/** Styles of Word's own whose paragraphs are running text or lists. */
const known =
  /^(?:normal(?: \(web\))?|normal indent|body text.*|list.*|footnote text|endnote text|no spacing|subtitle|plain text|header|footer|default|table (?:text|paragraph|contents)|text body|annotation text|balloon text|message header|bibliography|date|salutation|signature|closing|e-mail signature|html .*|macro|note heading|toa heading|index.*|envelope.*|document map|revision|xdefault)$/;

/** 0 to 8; 9 is running text. */
function outlineOf(properties: Xml | undefined, chain: readonly Style[]): number | undefined {
  const found = [properties, ...chain.map(({ paragraph }) => paragraph)]
    .map((each) => valueOf(each, 'w:outlineLvl'))
    .find((level) => level !== undefined);
  const level = Number(found);
  return found !== undefined && level >= 0 && level <= 8 ? level : undefined;
}
