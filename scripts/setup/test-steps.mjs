import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, projectFolder } from './run.mjs';

/**
 * Each an npm script. Those with `counts` run many tests and count as many; the others count as one. Those with `built` look at `dist/`,
 * and are not run when the build failed.
 *
 * @type {readonly { title: string, script: string, counts?: boolean, built?: boolean }[]}
 */
const steps = [
  { title: 'Types', script: 'types' },
  { title: 'Lint and format', script: 'lint' },
  { title: 'Unit tests', script: 'test:unit', counts: true },
  { title: 'Build', script: 'build' },
  { title: 'Content and pages against the sources', script: 'check', built: true },
  { title: 'HTML', script: 'test:html', built: true },
  { title: 'Links', script: 'test:links', built: true },
  { title: 'Size of pages', script: 'measure', built: true },
  { title: 'Browser tests', script: 'test:browser', counts: true, built: true },
];

/** Runs every step, whatever the others say, and counts. */
export function runSteps() {
  const results = [];
  for (const step of steps) {
    console.log(`\n── ${step.title}: npm run ${step.script}`);
    const isBuilt = results.find(({ script }) => script === 'build')?.failed === 0;
    const result = step.built && !isBuilt ? skip() : runStep(step);
    results.push({ ...step, ...result });
  }

  console.log();
  for (const { title, passed, failed } of results)
    console.log(`${failed > 0 ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed`);
  return results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** Not run is not passed. */
function skip() {
  console.log('Not run: the build failed.');
  return { passed: 0, failed: 1 };
}

function runStep({ script, counts = false }) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  if (!counts) return count(npm(['run', '--silent', script], { env }));

  const report = join(projectFolder, '.cache/tests', `${script.replace(':', '-')}.json`);
  mkdirSync(join(projectFolder, '.cache/tests'), { recursive: true });
  rmSync(report, { force: true });
  const code = npm(
    ['run', '--silent', script, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { env },
  );
  return existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8')), code) : count(code || 1);
}

function count(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A file that does not load has no tests to fail, and fails all the same. */
function countTests({ numPassedTests, numFailedTests }, code) {
  return { passed: numPassedTests, failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests };
}
