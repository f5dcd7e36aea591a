import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkBuiltSite } from './check/built-site.ts';
import { checkContent } from './check/content.ts';
import { isOlder } from './check/is-older.ts';
import { printIssues } from './check/print-issues.ts';

const { values } = parseArgs({ options: { content: { type: 'boolean', default: false }, built: { type: 'boolean', default: false } } });
const both = !values.content && !values.built;

const issues = values.built ? [] : await checkContent('content');
const stale = both && existsSync('dist') && (await isOlder('dist', 'content'));
if (values.built || (both && existsSync('dist') && !stale)) issues.push(...(await checkBuiltSite({ contentFolder: 'content', siteFolder: 'dist' })));
else if (both)
  console.log(`The pages are not checked: ${stale ? 'those in dist/ are older than the content' : 'there is no dist/ yet'} (npm run build).`);

process.exitCode = printIssues(issues) ? 1 : 0;
