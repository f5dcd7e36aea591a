import { findChromium } from '../browser/find-chromium.mjs';
import { run } from './run.mjs';

const advice = `The tests need a Chromium or Chrome, and none was found or could be installed.
Install one and run the command again:
  Debian: apt-get install chromium    Ubuntu: snap install chromium    Fedora: dnf install chromium
  macOS:  brew install --cask chromium    Windows: winget install Google.Chrome
One in an unusual place is found through CHROME_PATH=/path/to/chrome.`;

/** Finds a browser, or installs one where the system's package manager can do so without a question. */
export function installChromium() {
  if (findChromium()) return;
  console.log('Installing Chromium for the browser tests …');
  // Without a font, pages have no widths to measure.
  aptInstall(['chromium', 'fonts-liberation']);
  if (!findChromium()) throw new Error(advice);
}

/** Debian and its kin; elsewhere, and without the rights, it does nothing. */
function aptInstall(packages) {
  if (process.platform !== 'linux' || run('apt-get', ['--version'], { quiet: true }) !== 0) return;
  const asRoot = process.getuid?.() === 0 ? ['env'] : ['sudo', '-n', 'env'];
  const apt = (...args) => {
    const [program = 'env', ...before] = asRoot;
    return run(program, [...before, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args], { quiet: true });
  };
  if (apt('update') === 0) apt('install', '-y', '--no-install-recommends', ...packages);
}
