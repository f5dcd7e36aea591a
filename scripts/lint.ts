import { readArchive } from '../src/edition/archive.ts';
import { factText } from '../src/schemas/fact.ts';
import { findSubjectWords, subjectWords } from './lint/subject-words.ts';
import { reportIssues } from './report-issues/report-issues.ts';

const { facts, reports } = await readArchive('content');
const names = reports.flatMap(({ meta }) => [meta.subject, factText(meta.publisher)]);
process.exitCode = reportIssues(findSubjectWords(subjectWords(facts, names), '.')) ? 1 : 0;
