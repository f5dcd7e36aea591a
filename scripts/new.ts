import { Command } from 'commander';
import { seenFromHere } from '../src/folders.mjs';
import { makeArchive } from './new/make-archive.ts';

const program = new Command('npm run new --')
  .description('Make an archive in a new folder. docs/starting.md goes on from there.')
  .argument('<folder>', 'new or empty, for example ../my-archive')
  .option('--example', 'one with two schools, to look at')
  .parse();
const folder = program.args[0] ?? '';
try {
  for (const line of await makeArchive(seenFromHere(folder), { ...program.opts(), shown: folder })) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
