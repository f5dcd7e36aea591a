import type { Doubt } from '../doubt.ts';
import { brokenOff } from './broken-off.ts';
import { brokenWords } from './broken-words.ts';
import { damage } from './damage.ts';
import type { DoubtOptions } from './doubt-options.ts';
import { joinedWords } from './joined-words.ts';
import { lostLineEnds } from './lost-line-ends.ts';
import { personalDetails } from './personal-details.ts';
import { recognitionNoise } from './recognition-noise.ts';
import { scattered } from './scattered.ts';

/** Places that look damaged, each with what to do. */
export function findDoubts(options: DoubtOptions): Doubt[] {
  const rules = [
    lostLineEnds,
    recognitionNoise,
    joinedWords,
    brokenWords,
    damage,
    personalDetails,
    scattered,
    brokenOff,
  ];
  return rules.flatMap((rule) => rule(options));
}
