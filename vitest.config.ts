// Three projects: `unit` runs in Node alone, `page` opens the built page in Chromium,
// `cross` opens it in the other engines (only `npm run test:full` asks for that one).

import { defineConfig } from 'vitest/config';

/** Files that take about a minute each: `npm run test:full` has them, `npm test` would be too long with them. */
const LONG = [
  'access-sizes',
  'access-states',
  'diagnosis',
  'film',
  'hearing',
  'import',
  'layouts',
  'mishaps',
  'organisation',
  'print',
  'studies-list',
  'takeaway',
];
const isFull = process.env['THAW_TIER'] === 'full';
const longFiles = isFull ? [] : LONG.map((name) => `test/browser/${name}.test.ts`);

export default defineConfig({
  test: {
    // On two cores vitest would keep one for itself, which has little to do.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/*.test.ts', 'test/{claims,classics,magnitudes}/*.test.ts'],
          // Everything is deterministic: only a machine under load is slow, and that is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'page',
          include: ['test/browser/*.test.ts'],
          exclude: longFiles,
          fileParallelism: false,
          // Two minutes are for a machine under load; what is waited for is seen as soon as it is there.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          // A browser shares the machine with whatever else runs there. What passes at the second try only is
          // named at the end of `npm test`.
          retry: 1,
        },
      },
      {
        test: {
          name: 'cross',
          include: ['test/cross/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
