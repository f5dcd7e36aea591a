import { createInterface } from 'node:readline/promises';
import type { GivenFacts } from '../../src/import/edition/describe-report.ts';
import type { Answers, OpenQuestions } from './settle-report.ts';

/** Ask at a terminal for what is open; an empty answer leaves it so. */
export async function askAnswers({ facts: open, doubts }: OpenQuestions): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const facts: GivenFacts = {};
  const ticked: number[] = [];
  try {
    for (const name of open) {
      const value = await terminal.question(`${name}: `);
      if (value.trim() === '') continue;
      facts[name] = value.trim();
      const basis = await terminal.question(
        '  How is it known? Words of the text, an address (https://…), or from what it follows: ',
      );
      if (basis.trim() !== '') facts[`${name}Basis`] = basis.trim();
    }
    for (const { number, field, text } of doubts) {
      if (open.some((name) => name === field)) continue;
      if (/^y/i.test(await terminal.question(`${number}. ${text}\n  Settled? y/N: `))) ticked.push(number);
    }
  } finally {
    terminal.close();
  }
  return { facts, tick: ticked.join(',') };
}
