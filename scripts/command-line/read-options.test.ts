import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { refusalOf } from './read-options.ts';

const options = { built: { type: 'boolean' }, format: { type: 'string' } } as const;

function refused(...args: string[]): string {
  try {
    parseArgs({ args, options });
    return '';
  } catch (error) {
    return refusalOf('npm run check', Object.keys(options), error);
  }
}

test.each([
  [
    ['--kontent', 'x'],
    'npm run check: there is no option --kontent.\n    It takes --built, --format, --content, --out.',
  ],
  [['-x'], 'npm run check: there is no option -x.\n    It takes --built, --format, --content, --out.'],
  [['foo'], 'npm run check: "foo" is not expected here.\n    It takes --built, --format, --content, --out.'],
])('what a command does not take is refused with what it takes: %s', (args, message) => {
  expect(refused(...args)).toBe(message);
});
