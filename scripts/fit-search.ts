import { readSearchSources } from '../src/integrations/search.ts';
import { fitted, type Weights } from '../src/search/match/weights.ts';
import { fitWeights, gather, type Judged, worth } from './score/fit.ts';
import { readSets } from './score/read-set.ts';

/** Questions are dealt out to as many parts; each part is answered with weights fitted on the others. */
const parts = 5;

const questions = (await readSets({ keptBack: false })).flatMap(({ queries }) => queries);
const judged = await gather(questions, await readSearchSources());
const mean = (some: readonly Judged[], weights: Weights) =>
  some.reduce((sum, each) => sum + worth(each, weights), 0) / some.length;
console.log(`${judged.length} questions; as they are: ${mean(judged, fitted).toFixed(4)}`);

let heldOut = 0;
if (!process.argv.includes('--quick'))
  for (let part = 0; part < parts; part += 1) {
    const [kept, others] = [
      judged.filter((_, index) => index % parts === part),
      judged.filter((_, index) => index % parts !== part),
    ];
    heldOut += mean(kept, fitWeights(others, fitted)) * (kept.length / judged.length);
  }
const weights = fitWeights(judged, fitted);
console.log(
  `fitted: ${mean(judged, weights).toFixed(4)}${heldOut > 0 ? `; on questions not fitted by: ${heldOut.toFixed(4)}` : ''}`,
);
console.log(weights);
