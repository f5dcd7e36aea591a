import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // All there are, so that none is forgotten; what wants a browser has a configuration of its own.
    include: ['{src,scripts,tests}/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // Those of bad input start a process for each fault, several at a time.
    testTimeout: 60_000,
  },
});
