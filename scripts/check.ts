import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentFolder, outFolder } from '../src/folders.mjs';
import { checkBuiltSite } from './check/built-site.ts';
import { checkContent } from './check/content.ts';
import { isOlder } from './check/is-older.ts';
import { printIssues } from './check/print-issues.ts';

const { values } = parseArgs({ options: { 'no-pages': { type: 'boolean', default: false }, built: { type: 'boolean', default: false } } });
const both = !values['no-pages'] && !values.built;

const issues = values.built ? [] : await checkContent(contentFolder);
const stale = both && existsSync(outFolder) && (await isOlder(outFolder, contentFolder));
if (values.built || (both && existsSync(outFolder) && !stale)) issues.push(...(await checkBuiltSite({ contentFolder, siteFolder: outFolder })));
else if (both)
  console.log(
    `The pages are not checked: ${stale ? `those in ${outFolder}/ are older than the content` : `there is no ${outFolder}/ yet`} (npm run build).`,
  );

process.exitCode = printIssues(issues) ? 1 : 0;
