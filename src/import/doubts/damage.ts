import type { GradeRules } from '../blocks/grades.ts';
import type { Doubt } from '../doubt.ts';
import type { DoubtOptions } from './doubt-options.ts';

interface Damage {
  kind: string;
  stake: 'words' | 'looks';
  /** What is wrong with a line; nothing when it is sound. */
  problem: (line: { raw: string; text: string; isMended: boolean; grades: GradeRules }) => string | undefined;
  remedy: string;
}

/** What stands where a font’s character was lost: control characters but white space, and the sign for it. */
const lost = /(?![\s\u0085])\p{Cc}|\uFFFD/u;

const damages: readonly Damage[] = [
  {
    kind: 'tags',
    stake: 'words',
    problem: ({ text }) => {
      const tag = /<\/?[a-z][^<>]{0,80}>/i.exec(text);
      return tag && !/^<(https?|mailto):|^<www\./.test(tag[0])
        ? `"${around(text, tag.index)}" holds the tag ${tag[0]}, which no report prints.`
        : undefined;
    },
    remedy: 'If text is lost here, correct it (corrupt-text) and show the place with <Gap />.',
  },
  {
    kind: 'lost characters',
    stake: 'words',
    problem: ({ raw }) => {
      const at = raw.search(lost);
      if (at === -1) return undefined;
      const code = raw.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
      const count = raw.match(new RegExp(lost, 'gu'))?.length ?? 0;
      return `${count === 1 ? 'a character was' : `${count} characters were`} lost (U+${code}): "${shown(around(raw, at))}".`;
    },
    remedy: 'Correct it from the original (corrupt-text).',
  },
  {
    kind: 'soft hyphens',
    stake: 'looks',
    problem: ({ raw, isMended }) =>
      /\u00AD\s*$/.test(raw) && !isMended ? 'a soft hyphen ends the line: a word is broken here.' : undefined,
    remedy: 'Join its two halves with a correction (line-end-hyphen).',
  },
  {
    kind: 'glued grades',
    stake: 'words',
    problem: ({ text, grades }) => {
      const scales = [...text.matchAll(/(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)/gu)].find(
        ([, first, second]) => grades.isGrade(first ?? '') && grades.isGrade(second ?? ''),
      );
      return scales && `"${scales[0]}" is ${scales.slice(1).length} grades glued together.`;
    },
    remedy: 'Part them with a correction (glued-cells), and give each its place.',
  },
];

/** Lines that an extraction has damaged: tags, characters that were lost, words that are broken, grades that are glued. */
export function damage({ lines, taken, mended, grades }: DoubtOptions): Doubt[] {
  return lines.flatMap(({ number, raw, text, blank }): Doubt[] => {
    if (blank || taken.has(number)) return [];
    return damages.flatMap(({ kind, stake, problem, remedy }): Doubt[] => {
      const found = problem({ raw, text, isMended: mended.has(number), grades });
      return found === undefined ? [] : [{ lines: [number, number], problem: found, remedy, kind, stake }];
    });
  });
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 30).trim();
}

/** What is lost can be seen. */
function shown(text: string): string {
  return text.replace(new RegExp(lost, 'gu'), '\uFFFD');
}
