import { contentFolder, outFolder } from '../src/folders.mjs';
import { measurePages } from './measure/measure-pages.ts';
import { printCosts } from './measure/print-costs.ts';

const costs = await measurePages(process.env.DIST || outFolder, contentFolder);
process.exitCode = printCosts(costs) ? 1 : 0;
