import { readSearchSources } from '../src/integrations/search.ts';
import { memorySearch } from './score/ask-memory.ts';
import { scoreAnswers, scoreShown } from './score/measures.ts';
import { readSets } from './score/read-set.ts';
import { tellBad, tellScores } from './score/tell-scores.ts';
const ask = memorySearch(await readSearchSources());
const t=performance.now();
for (const set of await readSets({ keptBack: process.argv.includes('--held-out') })) {
  const asked = [];
  for (const query of set.queries) {
    const { results, shown } = await ask(query.q);
    const site=scoreAnswers(query, results);
    asked.push({ q: query.q, group: query.group, site, shown: scoreShown(query, shown), plain: site });
    if (process.argv.includes('-v') && !set.isKeptBack && site.ndcg!==undefined) console.log(site.ndcg.toFixed(2), site.firstThree?' ':'MISS', query.group, '|', query.q);
  }
  for (const l of tellScores(set, asked)) console.log(l.replace(/ · plain.*?(?= ·)/,''));
}
console.log((performance.now()-t).toFixed(0),'ms');
