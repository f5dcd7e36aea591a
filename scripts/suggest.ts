import { Command } from 'commander';
import { contentFolder } from '../src/folders.mjs';
import { tell } from './change/tell.ts';
import { acceptSuggestions } from './suggest/accept-suggestions.ts';
import { suggestReport } from './suggest/suggest-report.ts';

const program = new Command('npm run suggest --')
  .description(
    'Draft facts, grades, figures, findings and terms from a report’s words, for an editor to accept. docs/registers.md#drafts says how.',
  )
  .argument('<report-id>')
  .option('--accept', 'write the drafts that say "accept: true" where they belong')
  .option('--content <folder>', 'the archive (default: content)')
  .parse();

const id = program.args[0] ?? '';
await tell(() => (program.opts().accept ? acceptSuggestions(contentFolder, id) : suggestReport(contentFolder, id)));
