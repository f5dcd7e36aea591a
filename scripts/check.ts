import { existsSync } from 'node:fs';
import { contentFolder, outFolder } from '../src/folders.mjs';
import { checkBuiltSite } from './check/built-site.ts';
import { checkContent } from './check/content.ts';
import { isOlder } from './check/is-older.ts';
import { readOptions } from './command-line/read-options.ts';
import { type Format, reporters, reportIssues } from './report-issues/report-issues.ts';

const options = {
  'no-pages': { type: 'boolean', default: false },
  built: { type: 'boolean', default: false },
  format: { type: 'string', default: 'terminal' },
} as const;
const values = readOptions('npm run check', options);
const format = Object.keys(reporters).find((name): name is Format => name === values.format);
if (!format) {
  console.error(`check: --format can be ${Object.keys(reporters).join(', ')}, not "${values.format}".`);
  process.exit(1);
}
const both = !values['no-pages'] && !values.built;

const issues = values.built ? [] : await checkContent(contentFolder);
const stale = both && existsSync(outFolder) && (await isOlder(outFolder, contentFolder));
if (values.built || (both && existsSync(outFolder) && !stale))
  issues.push(...(await checkBuiltSite({ contentFolder, siteFolder: outFolder })));
else if (both)
  console.error(
    `The pages are not checked: ${stale ? `those in ${outFolder}/ are older than the content` : `there is no ${outFolder}/ yet`} (npm run build).`,
  );

process.exitCode = reportIssues(issues, { format }) ? 1 : 0;
