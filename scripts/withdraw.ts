import { Command } from 'commander';
import { contentFolder } from '../src/folders.mjs';
import { tell } from './change/tell.ts';
import { type Withdrawal, withdrawPassage } from './withdraw/withdraw-passage.ts';

const program = new Command('npm run withdraw --')
  .description(
    'Withhold a passage, or words of it; its address stays and says why. docs/editing.md#withhold says when.',
  )
  .argument('<address>', 'report and passage, for example 2016-effectiveness#p12, or the passage’s address on its page')
  .requiredOption('--reason <reason>', 'the rule, as readers see it: "name of a constable"')
  .option('--words <words>', 'only these words of the passage, as its file has them')
  .option('--note <note>', 'more of the reason, for the published log')
  .option('--content <folder>', 'the archive to change (default: content)')
  .parse();

const today = new Date().toISOString().slice(0, 10);
await tell(() =>
  withdrawPassage(contentFolder, {
    address: program.args[0] ?? '',
    today,
    ...program.opts<Omit<Withdrawal, 'address' | 'today'>>(),
  }),
);
