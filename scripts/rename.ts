import { Command } from 'commander';
import { contentFolder } from '../src/folders.mjs';
import { tell } from './change/tell.ts';
import { renameSection } from './rename/rename-section.ts';

const program = new Command('npm run rename --')
  .description(
    'Give a section another address; the old one and its anchors lead there. docs/editing.md#keep-addresses says more.',
  )
  .argument('<section>', 'report and section, for example 2016-effectiveness/overview')
  .argument('<name>', 'the new last part of its address: lower-case letters, digits, hyphens')
  .option('--content <folder>', 'the archive to change (default: content)')
  .parse();

const [section = '', name = ''] = program.args;
await tell(() => renameSection(contentFolder, section, name));
