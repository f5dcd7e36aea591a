import { fileURLToPath } from 'node:url';
import { readArchive } from '../src/edition/archive.ts';
import { measureTermIndex } from './benchmark/term-index.ts';

/** Finding mentions is one pass over each section, whatever the number of terms. */
const allowedRatio = 1.5;
const turns = 101;

const archive = await readArchive(fileURLToPath(new URL('../content', import.meta.url)));
const measurements = measureTermIndex(archive, [150, 2000], turns);

for (const { terms, mentions, indexing, making, ratio } of measurements) {
  console.log(
    `${terms} terms: ${indexing.toFixed(1)} ms for ${mentions} mentions, ratio ${ratio.toFixed(2)} (medians of ${turns} turns; ${making.toFixed(1)} ms to make the matcher)`,
  );
}
const worst = Math.max(...measurements.map(({ ratio }) => ratio));
console.log(`${worst.toFixed(2)}, allowed ${allowedRatio.toFixed(2)}: ${worst > allowedRatio ? 'too slow' : 'good'}`);
process.exitCode = worst > allowedRatio ? 1 : 0;
