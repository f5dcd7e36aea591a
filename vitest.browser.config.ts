import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/serve-dist.ts',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A browser each: more of them than this only wait for one another.
    maxWorkers: 2,
  },
});
