import { Command, Option } from 'commander';
import { readArchiveFile } from '../src/edition/archive-file.ts';
import { contentFolder, seenFromHere } from '../src/folders.mjs';
import { explainLine } from '../src/import/explain-line.ts';
import { reportRules } from '../src/import/findings.ts';
import { adapters } from '../src/import/formats/adapters.ts';
import { ImportError } from '../src/import/import-error.ts';
import { runImport } from '../src/import/run-import.ts';
import { ContentError } from '../src/issues/issue.ts';
import { readGrades } from './import/read-grades.ts';
import { tellProgress } from './import/tell-progress.ts';
import { runSettle } from './settle/run-settle.ts';

const folder = `${contentFolder}/reports`;
const vocabulary = await readArchiveFile(contentFolder);
const grades = await readGrades(contentFolder);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const settles = process.argv.some((argument) => /^--settle(=|$)/.test(argument));
const program = settles
  ? new Command('npm run import --')
      .description(
        'Settle what an import left open: facts that nobody knew, and doubts. Without answers it lists them, and asks at a terminal.',
      )
      .requiredOption('--settle <report-id>', 'a report that was imported')
      .option('--tick <numbers>', 'doubts that are settled, by their numbers in the list: 3,5-7')
  : new Command('npm run import --')
      .description('Make a report folder from the file that you have. docs/importing.md explains what comes of it.')
      .argument('[file]', 'the report: PDF, web page, Word, Markdown, text')
      .requiredOption('--id <report-id>', 'the report’s address, for ever: lower-case letters, digits, hyphens')
      .addOption(
        new Option('--format <format>', 'how to read the file (default: by its bytes and its name)').choices(
          adapters(reportRules(vocabulary, grades)).map(({ name }) => name),
        ),
      )
      .option('--explain <line>', 'say which rule took this line of a report’s source.txt, and why')
      .addHelpText('after', '\nAfterwards: npm run import -- --settle <report-id>');
program
  .option('--content <folder>', 'the archive to write to (default: content)')
  .option('--title <title>')
  .option('--short-title <title>', 'for lists and charts')
  .option('--subject <body>', 'the body reported on')
  .addOption(new Option('--voice <voice>', 'who speaks').choices(ids(vocabulary.voices)))
  .option('--year <year>', 'the year the report is known by')
  .option('--publisher <body>')
  .option(
    '--publisher-basis <basis>',
    'how it is known: words of the text, an address (https://…), or from what it follows',
  )
  .option('--published <date>', 'YYYY, YYYY-MM or YYYY-MM-DD')
  .option('--published-basis <basis>')
  .addOption(new Option('--licence <licence>').choices(ids(vocabulary.licences)))
  .option('--licence-basis <basis>')
  .option('--rights <line>', 'who holds them, for example "© Example Council 2008"')
  .option('--rights-basis <basis>')
  .parse();

const { id, format, settle, tick, explain, ...facts } = program.opts();
const [file] = program.args;
if (!settles && explain === undefined && file === undefined) program.error("error: missing required argument 'file'");
const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
try {
  const told = settles
    ? await runSettle(settle, { folder, vocabulary }, { facts, tick }, isTerminal)
    : explain !== undefined
      ? await explainLine({ id, folder, line: Number(explain), vocabulary, grades })
      : await runImport({
          ...{ file: seenFromHere(file ?? ''), id, folder, format, facts, vocabulary, grades },
          ...(process.stderr.isTTY && { tell: tellProgress((text) => process.stderr.write(text)) }),
        });
  for (const line of told) console.log(line);
} catch (error) {
  if (!(error instanceof ImportError || error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
