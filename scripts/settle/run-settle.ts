import { askAnswers } from './ask.ts';
import { listOpen } from './list-open.ts';
import { type Answers, findOpenQuestions, type ReportsFolder, settleReport } from './settle-report.ts';

/**
 * Settle a report by the answers given; without any, ask at a terminal, and elsewhere only list what is open.
 *
 * @returns What to tell the user.
 */
export async function runSettle(
  id: string,
  reports: ReportsFolder,
  answers: Answers,
  isTerminal: boolean,
): Promise<string[]> {
  const open = await findOpenQuestions(id, reports);
  const given = answers.tick !== undefined || Object.keys(answers.facts).length > 0;
  const isOpen = open.facts.length + open.doubts.length > 0;
  const taken = given || !isOpen || !isTerminal ? answers : await askAnswers(open);
  return [...(await settleReport(id, reports, taken)), ...listOpen(id, await findOpenQuestions(id, reports))];
}
