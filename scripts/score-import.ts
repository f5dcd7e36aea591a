import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readArchiveFile } from '../src/edition/archive-file.ts';
import { contentFolder } from '../src/folders.mjs';
import { reportRules } from '../src/import/findings.ts';
import { adapters } from '../src/import/formats/adapters.ts';
import { findAdapter } from '../src/import/formats/registry.ts';
import { readGrades } from './import/read-grades.ts';
import { scoreImport } from './score/import-measures.ts';
import { readTruth } from './score/import-truth.ts';

/** Compares imports with what a reader sees: document and truth file, in pairs. `--missed` tells what is wrong. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { missed: { type: 'boolean', default: false } },
});
const rules = reportRules(await readArchiveFile(contentFolder), await readGrades(contentFolder));
const sums = new Map<string, { right: number; of: number }>();
for (let at = 0; at + 1 < positionals.length; at += 2) {
  const [name, truth] = [positionals[at] ?? '', positionals[at + 1] ?? ''];
  const file = { name, bytes: new Uint8Array(await readFile(name)) };
  const extraction = await findAdapter(adapters(rules), file, undefined).read(file);
  console.log(name);
  for (const [measure, { right, of, missed }] of Object.entries(
    scoreImport(extraction, readTruth(await readFile(truth, 'utf8'))),
  )) {
    if (of > 0) console.log(`  ${measure.padEnd(10)} ${(right / of).toFixed(2)}  ${right} of ${of}`);
    if (values.missed) for (const each of missed) console.log(`      missed: ${each}`);
    const sum = sums.get(measure) ?? { right: 0, of: 0 };
    sums.set(measure, { right: sum.right + right, of: sum.of + of });
  }
}
console.log('all');
for (const [measure, { right, of }] of sums)
  if (of > 0) console.log(`  ${measure.padEnd(10)} ${(right / of).toFixed(2)}  ${right} of ${of}`);
