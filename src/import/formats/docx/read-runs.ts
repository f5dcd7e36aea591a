import type { PhrasingContent } from 'mdast';
import { append } from '../markup/collect.ts';
import { lostImageDoubt } from '../markup/doubts.ts';
import { safeAddress } from '../markup/links.ts';
import type { NoteHead, PartDoubt } from '../markup/part.ts';
import { textNode } from '../markup/phrases.ts';
import type { Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { childOf, childrenOf, findAll, isOn, textOf, valueOf, type Xml } from './xml.ts';

/** What the reading of runs needs of the document, and the fields that are open: they go on over paragraphs. */
export interface RunContext {
  styles: Styles;
  /** Of the part that is read, by id. */
  links: ReadonlyMap<string, string>;
  /** `footnote 3`, by the kind and id of the file. */
  notes: ReadonlyMap<string, NoteHead>;
  fields: Field[];
}

export interface Field {
  code: string;
  inResult: boolean;
}

/** What a paragraph holds. */
export interface ReadRuns {
  text: PhrasingContent[];
  /** Text boxes that are anchored in it. */
  boxes: Xml[];
  doubts: PartDoubt[];
}

export function readRuns(paragraph: Xml, context: RunContext): ReadRuns {
  const read: ReadRuns = { text: [], boxes: [], doubts: [] };
  const paragraphStyle = valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? context.styles.defaultParagraph;
  read.text = childrenOf(paragraph).flatMap((child) => readChild(child));
  return read;

  function readChild(element: Xml): PhrasingContent[] {
    switch (element.name) {
      case 'w:r':
        return readRun(element);
      case 'w:hyperlink':
        return readLink(element);
      case 'w:ins':
      case 'w:moveTo':
        return readInserted(element);
      case 'w:del':
      case 'w:moveFrom':
        read.doubts.push(changed('deleted', textOfDeleted(element)));
        return [];
      case 'w:sdt':
        return isPlaceholder(element) ? [] : childrenOf(childOf(element, 'w:sdtContent')).flatMap(readChild);
      case 'w:fldSimple':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return childrenOf(element).flatMap(readChild);
      case 'm:oMath':
      case 'm:oMathPara':
        return readFormula(element);
      case 'mc:AlternateContent':
        return childrenOf(chosen(element)).flatMap(readChild);
      default:
        return [];
    }
  }

  function readInserted(element: Xml): PhrasingContent[] {
    const children = childrenOf(element).flatMap(readChild);
    read.doubts.push(changed('inserted', [...findAll(element, 'w:t')].map(textOf).join('')));
    return children;
  }

  function readLink(element: Xml): PhrasingContent[] {
    const children = childrenOf(element).flatMap(readChild);
    const target = context.links.get(element.attributes['r:id'] ?? '');
    const url = target === undefined ? undefined : safeAddress(target);
    return url === undefined ? children : [{ type: 'link', url, children }];
  }

  function readFormula(element: Xml): PhrasingContent[] {
    read.doubts.push(formula);
    return [textNode([...findAll(element, 'm:t')].map(textOf).join(''))];
  }

  function readRun(run: Xml): PhrasingContent[] {
    const properties = childOf(run, 'w:rPr');
    const isHidden = isSet(properties, 'w:vanish') || isSet(properties, 'w:webHidden');
    const nodes: PhrasingContent[] = [];
    for (const child of childrenOf(run)) {
      if (child.name === 'w:fldChar') moveField(child, context.fields);
      else if (child.name === 'w:instrText') addCode(textOf(child), context.fields);
      else if (context.fields.every(({ inResult }) => inResult) && !isHidden) append(nodes, readContent(child, run));
    }
    if (nodes.length === 0) return [];
    if (isSet(properties, 'w:strike') || isSet(properties, 'w:dstrike')) read.doubts.push(struckOut);
    return dressed(nodes, properties);
  }

  function readContent(child: Xml, run: Xml): PhrasingContent[] {
    switch (child.name) {
      case 'w:t':
        return hasCustomMark(run) ? [] : [textNode(textOf(child))];
      case 'w:tab':
      case 'w:ptab':
        return [textNode(' ')];
      case 'w:br':
      case 'w:cr':
        return /^(?:page|column)$/.test(child.attributes['w:type'] ?? '') ? [textNode(' ')] : [{ type: 'break' }];
      case 'w:noBreakHyphen':
        return [textNode('\u2011')];
      case 'w:sym':
        return readSymbol(child);
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const head = context.notes.get(noteKey(child));
        return head ? [{ type: 'footnoteReference', identifier: String(head.number) }] : [];
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(child);
        return [];
      case 'mc:AlternateContent':
        return childrenOf(chosen(child)).flatMap((each) => readContent(each, run));
      case 'w:ruby':
        return childrenOf(childOf(child, 'w:rubyBase')).flatMap(readChild);
      default:
        return [];
    }
  }

  function readSymbol({ attributes }: Xml): PhrasingContent[] {
    const sign = symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    if (sign === '\uFFFD') read.doubts.push(lostSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
    return [textNode(sign)];
  }

  function readDrawing(drawing: Xml): void {
    const boxes = [...findAll(drawing, 'w:txbxContent')];
    // A box in a box is read with it.
    read.boxes.push(
      ...boxes.filter(
        (box) => !boxes.some((outer) => outer !== box && [...findAll(outer, 'w:txbxContent')].includes(box)),
      ),
    );
    const isDrawn = [...findAll(drawing, 'c:chart', 'dgm:relIds')].length > 0 || hasPicture(drawing);
    if (!isDrawn) return;
    const named = [...findAll(drawing, 'wp:docPr', 'v:shape', ':docPr')].map(({ attributes }) => attributes);
    const alt = named.map((each) => each.descr || each.alt || each.title || '').find(Boolean) ?? '';
    read.doubts.push(lostImageDoubt(alt));
  }

  function dressed(nodes: PhrasingContent[], properties: Xml | undefined): PhrasingContent[] {
    let own = nodes;
    const raised =
      valueOf(properties, 'w:vertAlign') === 'superscript' ||
      context.styles
        .chain(valueOf(properties, 'w:rStyle'))
        .some(({ run }) => valueOf(run, 'w:vertAlign') === 'superscript');
    const [only] = own;
    if (raised && own.length === 1 && only?.type === 'text' && /^[[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?$/.test(only.value))
      own = [{ type: 'footnoteReference', identifier: '', label: only.value }];
    if (isSet(properties, 'w:i')) own = [{ type: 'emphasis', children: own }];
    if (isSet(properties, 'w:b')) own = [{ type: 'strong', children: own }];
    const code = context.fields.findLast((field) => /^\s*HYPERLINK\b/i.test(field.code))?.code;
    const url = code === undefined ? undefined : safeAddress(/HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? '');
    return url === undefined ? own : [{ type: 'link', url, children: own }];
  }

  /** Of the run itself, its style, its paragraph's style. */
  function isSet(properties: Xml | undefined, name: string): boolean {
    return (
      isOn(properties, name) ??
      context.styles.isOn(valueOf(properties, 'w:rStyle'), name) ??
      context.styles.isOn(paragraphStyle, name) ??
      false
    );
  }
}

export function noteKey({ name, attributes }: Xml): string {
  return `${name.replace(/^w:|Reference$/g, '')} ${attributes['w:id']}`;
}

/** The sign of the note is typed behind its reference. */
export function hasCustomMark(run: Xml): boolean {
  return childrenOf(run).some(
    ({ name, attributes }) =>
      /^w:(?:foot|end)noteReference$/.test(name) && /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? ''),
  );
}

/** Of two forms of the same content the one that Word of today shows. */
export function chosen(alternatives: Xml): Xml | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}

/** "Click here to enter text": nobody has. */
export function isPlaceholder(control: Xml): boolean {
  return isOn(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false;
}

export function moveField({ attributes }: Xml, fields: Field[]): void {
  const type = attributes['w:fldCharType'];
  const last = fields.at(-1);
  if (type === 'begin' && fields.length < 100) fields.push({ code: '', inResult: false });
  else if (type === 'separate' && last) last.inResult = true;
  else if (type === 'end') fields.pop();
}

export function addCode(code: string, fields: Field[]): void {
  const last = fields.at(-1);
  if (last && !last.inResult) last.code += code;
}

function hasPicture(drawing: Xml): boolean {
  for (const { name } of findAll(drawing, ':pic', ':blipFill', 'v:imagedata', 'a:blip', ':OLEObject'))
    if (name) return true;
  return false;
}

function textOfDeleted(element: Xml): string {
  return [...findAll(element, 'w:delText', 'w:t')].map(textOf).join('');
}

function changed(how: 'inserted' | 'deleted', words: string): PartDoubt {
  const said = words.replace(/\s+/g, ' ').trim().slice(0, 100);
  return {
    problem: 'the file holds tracked changes: words inserted are in the text, words deleted are not.',
    remedy: 'Compare with the publisher’s form; in Word, accept or reject the changes and import again.',
    ...(said !== '' && { detail: `${how}: “${said}”` }),
  };
}

const formula: PartDoubt = {
  problem: 'a formula is printed as its bare signs; what stands over and under is lost.',
  remedy: 'Write it out, or say with <Gap /> that it is lost.',
};
const struckOut: PartDoubt = {
  problem: 'words that the file strikes out stand in the text as others do.',
  remedy: 'Take them out of the edition with an entry under setAside or corrections where they are not valid.',
};

function lostSymbol(font: string, code: string): PartDoubt {
  return {
    problem: 'a character of a symbol font is lost: it stands as �.',
    remedy: 'Look at the original, and correct it under corrections.',
    detail: `${font} ${code}`,
  };
}
