import { citation } from '../../marks.ts';
import type { BodyContext } from './read-body.ts';
import { addCode, chosen, hasCustomMark, isPlaceholder, moveField, noteKey } from './read-runs.ts';
import { cellsIn, isContinued, rowsIn } from './read-table.ts';
import { symbolOf } from './symbols.ts';
import { childOf, childrenOf, isOn, isXml, textOf, valueOf, type Xml } from './xml.ts';

/** Containers whose content is text as it stands. */
const passed = new Set(
  (
    'w:body w:hyperlink w:ins w:moveTo w:fldSimple w:smartTag w:customXml w:dir w:bdo w:sdtContent w:txbxContent w:footnote w:endnote w:comment w:hdr w:ftr ' +
    'm:oMathPara m:oMath w:rubyBase'
  ).split(' '),
);

/** All text that a reader of a part of the document sees, a line a paragraph: a walk of its own, so that the import can be held against it. */
export function wordLayer(root: Xml, context: BodyContext): string {
  const fields: BodyContext['fields'] = [];
  return walk(root);

  function walk(element: Xml): string {
    if (element.name === 'w:p') return readParagraph(element);
    if (element.name === 'w:tbl')
      return rowsIn(element)
        .filter((row) => !childOf(row, 'w:trPr', 'w:del'))
        .flatMap((row) => cellsIn(row).filter((cell) => !isContinued(cell)))
        .map((cell) => `\n${walkAll(cell)}`)
        .join('');
    if (element.name === 'w:sdt') return isPlaceholder(element) ? '' : walkAll(childOf(element, 'w:sdtContent'));
    if (element.name === 'mc:AlternateContent') return walkAll(chosen(element));
    if (element.name === 'm:t') return textOf(element);
    return passed.has(element.name) || element.name.startsWith('m:') ? walkAll(element) : '';
  }

  function walkAll(element: Xml | undefined): string {
    return childrenOf(element).map(walk).join('');
  }

  function readParagraph(paragraph: Xml): string {
    const boxes: string[] = [];
    const text = childrenOf(paragraph)
      .map((child) => inline(child, boxes))
      .join('');
    const numbered = context.numbers.get(paragraph);
    const number = numbered && !numbered.isBullet && text.trim() !== '' ? `${numbered.number} ` : '';
    const end = childOf(paragraph, 'w:pPr', 'w:rPr', 'w:del') ? '' : '\n';
    return `${number}${text}${end}${boxes.length > 0 ? `\n${boxes.join('\n')}\n` : ''}`;

    function inline(element: Xml, found: string[]): string {
      if (element.name === 'w:r') return readRun(element, found);
      if (element.name === 'w:sdt')
        return isPlaceholder(element) ? '' : inlineAll(childOf(element, 'w:sdtContent'), found);
      if (element.name === 'mc:AlternateContent') return inlineAll(chosen(element), found);
      if (element.name === 'm:t') return textOf(element);
      return passed.has(element.name) || element.name.startsWith('m:') ? inlineAll(element, found) : '';
    }

    function inlineAll(element: Xml | undefined, found: string[]): string {
      return childrenOf(element)
        .map((child) => inline(child, found))
        .join('');
    }

    function readRun(run: Xml, found: string[]): string {
      const style = valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? context.styles.defaultParagraph;
      const properties = childOf(run, 'w:rPr');
      const isHidden = ['w:vanish', 'w:webHidden'].some(
        (name) =>
          isOn(properties, name) ??
          context.styles.isOn(valueOf(properties, 'w:rStyle'), name) ??
          context.styles.isOn(style, name),
      );
      let text = '';
      for (const child of childrenOf(run)) {
        if (child.name === 'w:fldChar') moveField(child, fields);
        else if (child.name === 'w:instrText') addCode(textOf(child), fields);
        else if (fields.every(({ inResult }) => inResult) && !isHidden) text += content(child, run, found);
      }
      return text;
    }

    function content(child: Xml, run: Xml, found: string[]): string {
      const { name, attributes } = child;
      if (name === 'w:t') return hasCustomMark(run) ? '' : textOf(child);
      if (name === 'w:tab' || name === 'w:ptab' || name === 'w:br' || name === 'w:cr') return ' ';
      if (name === 'w:noBreakHyphen') return '\u2011';
      if (name === 'w:sym') return symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
      if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
        const head = context.notes.get(noteKey(child));
        return head ? citation.of(head.number) : '';
      }
      if (name === 'mc:AlternateContent')
        return childrenOf(chosen(child))
          .map((each) => content(each, run, found))
          .join('');
      if (name === 'w:ruby') return inlineAll(childOf(child, 'w:rubyBase'), found);
      if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') addBoxes(child, found);
      return '';
    }
  }

  function addBoxes(drawing: Xml, found: string[]): void {
    for (const child of drawing.children.filter(isXml)) {
      if (child.name === 'w:txbxContent') found.push(wordLayer(child, context));
      else addBoxes(child, found);
    }
  }
}
