import { readArchive } from '../src/edition/archive.ts';
import { factText } from '../src/schemas/fact.ts';
import { printIssues } from './check/print-issues.ts';
import { findSubjectWords, subjectWords } from './lint/subject-words.ts';

const { facts, reports } = await readArchive('content');
const names = reports.flatMap(({ meta }) => [meta.subject, factText(meta.publisher)]);
process.exitCode = printIssues(findSubjectWords(subjectWords(facts, names), '.')) ? 1 : 0;
