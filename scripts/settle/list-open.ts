import type { OpenQuestions } from './settle-report.ts';

/** What is open, for a person to read, and how to answer. */
export function listOpen(id: string, { facts, doubts }: OpenQuestions): string[] {
  const undoubted = facts.filter((name) => !doubts.some(({ field }) => field === name));
  if (undoubted.length + doubts.length === 0) return [`content/reports/${id}: nothing is open.`];
  return [
    `content/reports/${id}: open:`,
    ...undoubted.map((name) => `  ${name} is unknown.`),
    ...doubts.map(({ number, text }) => `  ${number}. ${text}`),
    '',
    ...(facts.length > 0
      ? [`Give a fact with its basis: ${facts.map((name) => `--${name} <value> --${name}-basis <basis>`).join(' ')}`]
      : []),
    ...(facts.length > 0 ? ['A basis is words of the text, an address (https://…), or from what it follows.'] : []),
    ...(doubts.length > 0 ? ['Tick what is settled: --tick 3,5-7'] : []),
  ];
}
