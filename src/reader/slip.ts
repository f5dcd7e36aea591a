import { reader } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
/** A passage in which a reader has seen a slip. */
export interface Slip {
  /** Title of the report. */
  report: string;
  /** `paragraph p12` */
  passage: string;
  url: string;
  words: string;
  /** What there is to say about the signs in square brackets that the words hold. */
  notes: readonly string[];
  /** Address of its lines in the source text. */
  sourceUrl: string;
}

/** Mail programs and hosts cut long addresses; the passage's own address leads to all of its words. */
const mostWords = 700;

/** What is sent: everything that is needed to find the place. */
export function slipNote({ report, passage, url, words, notes, sourceUrl }: Slip): string {
  const quoted = shorten(words);
  return [
    `${report}, ${passage}`,
    url,
    '',
    `“${quoted}”`,
    ...notes,
    '',
    say(reader.slipLines, { address: sourceUrl }),
    '',
    say(reader.slipWhat),
    '',
  ].join('\n');
}

/** A long passage around its first sign of doubt, or from its start; cut between words. */
function shorten(words: string): string {
  if (words.length <= mostWords) return words;
  const doubt = words.search(/\[(?:…|withheld|sic|corrected)\]/);
  const from = Math.max(0, Math.min(doubt - mostWords / 2, words.length - mostWords));
  const cut = words.slice(from, from + mostWords);
  const opened = from === 0 ? cut : `… ${cut.replace(/^\S*\s+/, '')}`;
  return from + mostWords >= words.length ? opened : `${opened.slice(0, opened.lastIndexOf(' '))} …`;
}

/**
 * The address that opens a mail or an issue with the note filled in.
 *
 * @param contact `mailto:…`, or the address where a new issue is made.
 */
export function slipAddress(contact: string, slip: Slip): string {
  const title = encodeURIComponent(say(reader.slipTitle, { report: slip.report, passage: slip.passage }));
  const note = slipNote(slip);
  // Mail wants the line ends of mail (RFC 6068).
  if (contact.startsWith('mailto:'))
    return `${contact}?subject=${title}&body=${encodeURIComponent(note.replaceAll('\n', '\r\n'))}`;
  return `${contact}${contact.includes('?') ? '&' : '?'}title=${title}&body=${encodeURIComponent(note)}`;
}
