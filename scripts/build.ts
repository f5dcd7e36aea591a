import { buildSite } from './build/build-site.ts';

process.exitCode = await buildSite();
