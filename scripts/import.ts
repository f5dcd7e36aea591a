import { Command, Option } from 'commander';
import { ContentError } from '../src/edition/issue.ts';
import { ImportError } from './import/import-error.ts';
import { runImport } from './import/run-import.ts';

const program = new Command('npm run import --')
  .description('Make a report folder from a text or Markdown file. docs/importing.md explains what comes of it.')
  .argument('<file>', 'the text, UTF-8')
  .requiredOption('--id <report-id>', 'the report’s address, for ever: lower-case letters, digits, hyphens')
  .addOption(new Option('--format <format>', 'how to read the file (default: by its name and headings)').choices(['text', 'markdown']))
  .option('--title <title>')
  .option('--short-title <title>', 'for lists and charts')
  .option('--subject <body>', 'the body reported on')
  .option('--publisher <body>')
  .addOption(new Option('--voice <voice>', 'who speaks').choices(['inspectorate', 'force']))
  .option('--published <date>', 'YYYY, YYYY-MM or YYYY-MM-DD')
  .option('--year <year>', 'the year the report is known by')
  .addOption(new Option('--licence <licence>').choices(['ogl-3.0', 'publisher']))
  .option('--rights <line>')
  .parse();

const { id, format, ...facts } = program.opts();
try {
  for (const line of await runImport({ file: program.args[0] ?? '', id, folder: 'content/reports', format, facts })) console.log(line);
} catch (error) {
  if (!(error instanceof ImportError || error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
