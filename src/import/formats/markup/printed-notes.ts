import type { FootnoteReference, PhrasingContent, Text } from 'mdast';
import { splitWords } from '../../../edition/words.ts';
import { addTo } from './collect.ts';
import { labelOfNote } from './lay-out.ts';
import { mapTexts } from './map-texts.ts';
import { type Part, type PartDoubt, type PartOf, textsOf } from './part.ts';
import { plainPhrases, textNode } from './phrases.ts';

/** Raised text (a reference without a note) or `[3]` in running text. */
interface Marker {
  part: number;
  label: string;
  printed: string;
  node: FootnoteReference | Text;
  /** In a text, where the sign begins. */
  at: number;
}

/** A paragraph or an item that begins as a note does. */
interface Head {
  part: number;
  /** In a list, which item. */
  item?: number;
  label: string;
  /** The label as it stands there, and what is left without it. */
  printed: string;
  text: PhrasingContent[];
  /** By a raised sign, in brackets, by a bare number, or by an item's number under a heading that says so. */
  sign: 'raised' | 'bracket' | 'bare' | 'listed';
}

/**
 * Notes that no link leads to: a raised or bracketed number after a word, and behind it a paragraph that begins with the same number. A bare number (`4 See
 * …`) counts only while the numbers of notes ascend. Raised signs without a note are text again.
 */
export function findPrintedNotes(parts: readonly Part[]): Part[] {
  const markers = parts.flatMap((part, index) => (part.kind === 'note' ? [] : markersOf(part, index)));
  const heads = markers.length === 0 ? [] : findHeads(parts);
  const matched = matchNotes(heads, markers);
  const numbers = numberNew(parts, matched);
  const cited = new Map<Marker, number>();
  matched.forEach(({ markers: own }, index) => {
    for (const marker of own) cited.set(marker, numbers[index]?.number as number);
  });
  const resolve = resolver(markers, cited);
  return parts.flatMap((part, index) => {
    const own = matched.flatMap(({ head }, at) => (head.part === index ? [{ head, ...numbers[at] }] : []));
    return own.length > 0 ? notesOf(part, own, resolve) : [mapTexts(part, resolve)];
  });
}

function markersOf(part: Part, index: number): Marker[] {
  return textsOf(part).flatMap((text) => {
    const found: (Marker & { place: number })[] = [];
    let printed = '';
    collect(text);
    return found.filter((marker) => endsWord(printed, marker.place, marker.printed));

    function collect(nodes: readonly PhrasingContent[]): void {
      for (const node of nodes) {
        const isFirst = printed.trim() === '';
        if (node.type === 'footnoteReference') {
          const own = node.identifier === '' ? (node.label ?? '') : '';
          const label = own.replace(/[[\]()]/g, '');
          if (own !== '' && !isFirst)
            found.push({ part: index, label, printed: own, node, at: 0, place: printed.length });
          printed += own;
        } else if (node.type === 'text') {
          for (const match of node.value.matchAll(/\[(\d{1,3})\]/g)) {
            if (isFirst && node.value.slice(0, match.index).trim() === '') continue;
            const place = printed.length + match.index;
            found.push({ part: index, label: match[1] ?? '', printed: match[0], node, at: match.index, place });
          }
          printed += node.value;
        } else if ('children' in node) collect(node.children);
        else printed += ' ';
      }
    }
  });
}

/** Only punctuation and other markers in brackets stand between it and the end of its word. */
function endsWord(text: string, place: number, printed: string): boolean {
  const rest = text.slice(place + printed.length, place + printed.length + 40);
  return /^(?:\[\d{1,3}\])*[.,;:!?)”’"']*(?:\s|$)/.test(rest);
}

const notesHeading = /^(?:(?:foot|end)?notes?(?: and references)?|references)$/i;

function findHeads(parts: readonly Part[]): Head[] {
  let underNotes = false;
  return parts.flatMap((part, index): Head[] => {
    if (part.kind === 'heading') underNotes = notesHeading.test(plainPhrases(part.text).trim().replace(/:$/, ''));
    if (part.kind === 'list' && underNotes)
      return part.items.flatMap(({ marker, paragraphs: [text = []] }, item): Head[] => {
        const [, label] = /^(\d{1,3})[.)]$/.exec(marker ?? '') ?? [];
        return label && splitWords(plainPhrases(text)).length > 0
          ? [{ part: index, item, label, printed: `${marker} `, text, sign: 'listed' }]
          : [];
      });
    return part.kind === 'paragraph' ? headOf(part, index, underNotes) : [];
  });
}

function headOf({ text }: PartOf<'paragraph'>, part: number, underNotes: boolean): Head[] {
  const [first, ...rest] = text;
  if (first?.type === 'footnoteReference' && first.identifier === '') {
    const printed = first.label ?? '';
    const isGlued = /^\S/.test(plainPhrases(rest));
    if (/^\d/.test(plainPhrases(rest)) || splitWords(plainPhrases(rest)).length === 0) return [];
    return [
      {
        part,
        label: printed.replace(/[[\]()]/g, ''),
        printed: isGlued ? printed : `${printed} `,
        text: rest,
        sign: 'raised',
      },
    ];
  }
  if (first?.type !== 'text') return [];
  const [whole, bracketed, dotted, bare] =
    /^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)](?=\s)|(\d{1,3})(?=\s+\S))\s*/.exec(first.value) ?? [];
  const label = bracketed ?? (underNotes ? dotted : undefined) ?? bare;
  if (whole === undefined || label === undefined) return [];
  if (splitWords(plainPhrases(text).slice(whole.trim().length)).length === 0) return [];
  const sign = bracketed ? 'bracket' : dotted ? 'listed' : 'bare';
  return [
    {
      part,
      label,
      printed: `${whole.trim()}${/\s$/.test(whole) || rest[0]?.type === 'break' ? ' ' : ''}`,
      text: [textNode(first.value.slice(whole.length)), ...rest],
      sign,
    },
  ];
}

/** Each note with the markers of its number that stand before it and behind the last note of that number. */
function matchNotes(heads: readonly Head[], markers: readonly Marker[]): { head: Head; markers: Marker[] }[] {
  const byLabel = new Map<string, Marker[]>();
  for (const marker of markers) addTo(byLabel, marker.label, marker);
  let last = 0;
  return heads.flatMap((head) => {
    const waiting = byLabel.get(head.label) ?? [];
    const end = waiting.findIndex(({ part }) => part >= head.part);
    const own = waiting.slice(0, end === -1 ? waiting.length : end);
    const number = Number(head.label);
    const inStep = head.sign !== 'bare' || number === 1 || (number > last && number <= last + 3);
    if (own.length === 0 || !inStep) return [];
    byLabel.set(head.label, waiting.slice(own.length));
    if (head.sign === 'bare') last = number;
    return [{ head, markers: own }];
  });
}

/** The printed numbers, where no other note has them; else they go on after the highest. */
function numberNew(parts: readonly Part[], matched: readonly { head: Head }[]): { number: number; printed?: string }[] {
  const taken = parts.flatMap((part) => (part.kind === 'note' ? [part.number] : []));
  const labels = matched.map(({ head }) => head.label);
  const isFree = labels.every((label) => /^[1-9]\d*$/.test(label) && !taken.includes(Number(label)));
  if (isFree && new Set(labels).size === labels.length) return labels.map((label) => ({ number: Number(label) }));
  const highest = Math.max(0, ...taken);
  return labels.map((printed, index) => ({
    number: highest + index + 1,
    ...(printed !== String(highest + index + 1) && { printed }),
  }));
}

type Resolve = (text: readonly PhrasingContent[]) => PhrasingContent[];

/** Text with its markers as references; raised signs that cite nothing are text. */
function resolver(markers: readonly Marker[], cited: ReadonlyMap<Marker, number>): Resolve {
  const byNode = new Map<PhrasingContent, Marker[]>();
  for (const marker of markers) if (cited.has(marker)) addTo(byNode, marker.node, marker);
  return resolve;

  function resolve(text: readonly PhrasingContent[]): PhrasingContent[] {
    return text.flatMap((node): PhrasingContent[] => {
      const own = byNode.get(node);
      if (node.type === 'footnoteReference' && node.identifier === '')
        return own?.[0] ? [referenceTo(own[0])] : [textNode(node.label ?? '')];
      if (node.type === 'text' && own) return cutAt(node.value, own);
      return 'children' in node ? [{ ...node, children: resolve(node.children) } as PhrasingContent] : [node];
    });
  }

  function referenceTo(marker: Marker): FootnoteReference {
    return { type: 'footnoteReference', identifier: String(cited.get(marker)), label: marker.printed };
  }

  function cutAt(value: string, own: readonly Marker[]): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let done = 0;
    for (const marker of own) {
      nodes.push(textNode(value.slice(done, marker.at)), referenceTo(marker));
      done = marker.at + marker.printed.length;
    }
    return [...nodes, textNode(value.slice(done))];
  }
}

/** A paragraph that is a note; a list under "Notes" whose items are notes, and the items that are none. */
function notesOf(
  part: Part,
  found: readonly { head: Head; number?: number; printed?: string }[],
  resolve: Resolve,
): Part[] {
  const notes = found.map(({ head, number = 0, printed }): Part => {
    const label = labelOfNote({ number, ...(printed !== undefined && { printed }) });
    return {
      kind: 'note',
      number,
      ...(printed !== undefined && { printed }),
      ...(head.printed !== `${label} ` && { head: head.printed }),
      paragraphs: [resolve(head.text), ...moreParagraphs(part, head).map(resolve)],
      why: `begins with ${head.printed.trim()}, as its marker reads`,
      inferred: true,
      doubts: [
        ...(part.kind === 'paragraph' ? (part.doubts ?? []) : []),
        ...(head.sign === 'bare' ? [bareNumber] : []),
      ],
    };
  });
  if (part.kind !== 'list') return notes;
  const taken = new Set(found.map(({ head }) => head.item));
  const items = part.items.filter((_, index) => !taken.has(index));
  return [...notes, ...(items.length > 0 ? [mapTexts({ ...part, items }, resolve)] : [])];
}

function moreParagraphs(part: Part, { item }: Head): PhrasingContent[][] {
  if (part.kind === 'paragraph') return part.continued ?? [];
  if (part.kind !== 'list' || item === undefined) return [];
  const own = part.items[item];
  return own ? textsOf({ kind: 'list', items: [{ ...own, paragraphs: own.paragraphs.slice(1) }] }) : [];
}

const bareNumber: PartDoubt = {
  problem: 'a paragraph that begins with a number is taken as the note that this number cites.',
  remedy: 'Compare with the original; where it is text, take the entry under notes away.',
};
