import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Vitest prints the seed of each run; an order that fails is had again by --sequence.seed=SEED.
    sequence: { shuffle: { files: true, tests: true } },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['{src,test,lint,scripts,bench}/**/*.test.{ts,tsx}'],
          globalSetup: ['./test/one-postgres.ts'],
          // Only for what hangs: how long things take is measured by the bench, on a machine that does nothing else.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.journey.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
