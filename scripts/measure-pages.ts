import { measurePages } from './measure/measure-pages.ts';
import { printCosts } from './measure/print-costs.ts';

const costs = await measurePages(process.env.DIST || 'dist', 'content');
process.exitCode = printCosts(costs) ? 1 : 0;
