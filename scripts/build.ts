import { buildSite } from './build/build-site.ts';
import { readOptions } from './command-line/read-options.ts';

readOptions('npm run build', {});
process.exitCode = await buildSite();
