// `npm test`: installs what is missing, a browser included, and runs every test. Runs on Node 20 with nothing installed.
import { install } from './install.mjs';
import { installChromium } from './install-chromium.mjs';
import { runSteps } from './test-steps.mjs';

try {
  install();
  installChromium();
  const { passed, failed } = runSteps();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
