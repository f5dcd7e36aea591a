import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/bad-input/**/*.test.ts', 'tests/this-archive/**/*.test.ts'],
    // Those of bad input start a process for each fault, several at a time.
    testTimeout: 60_000,
  },
});
