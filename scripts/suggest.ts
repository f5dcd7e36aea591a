import { Command } from 'commander';
import { contentFolder } from '../src/folders.mjs';
import { tell } from './change/tell.ts';
import { acceptSuggestions } from './suggest/accept-suggestions.ts';
import { suggestFollowUps } from './suggest/suggest-follow-ups.ts';
import { suggestReport } from './suggest/suggest-report.ts';

const program = new Command('npm run suggest --')
  .description(
    'Draft facts, grades, figures, findings and terms from a report’s words, for an editor to accept (docs/registers.md#drafts); or propose what became of what it asked for (docs/follow-ups.md).',
  )
  .argument('<report-id>')
  .option('--accept', 'write the drafts that say "accept: true" where they belong')
  .option('--follow-ups', 'print later passages that may speak of what the report asked for')
  .option('--content <folder>', 'the archive (default: content)')
  .parse();

const id = program.args[0] ?? '';
const { accept, followUps } = program.opts<{ accept?: boolean; followUps?: boolean }>();
const suggest = accept ? acceptSuggestions : followUps ? suggestFollowUps : suggestReport;
await tell(() => suggest(contentFolder, id));
