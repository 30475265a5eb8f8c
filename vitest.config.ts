import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Each suite has a report of its own, so that the next does not write over it. */
const suite = process.argv.find((_, index, all) => all[index - 1] === '--project') ?? 'all';

const ownServers = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Each file has servers of its own; on two cores those of two files keep each other from answering in time.
  fileParallelism: availableParallelism() > 2,
};

// Workspace sources are TypeScript reached through symlinks: Vite resolves the real path, so they are transformed.
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['packages/testkit/src/properties.ts'],
          include: ['{gateway,runtime,services/*,packages/*,tools/*,clients/*}/{src,contract}/**/*.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{gateway,runtime,services/*,packages/*,tools/*,clients/*}/test/**/*.spec.ts'],
          ...ownServers,
        },
      },
      {
        // What leans most on the database, on the one that every machine can have, whatever faster one is here.
        extends: true,
        test: {
          name: 'wheel',
          include: ['packages/store/test/**/*.spec.ts', 'runtime/test/servers.spec.ts'],
          env: { DATABASE_ENGINE: 'secantus-python' },
          ...ownServers,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          globalSetup: ['e2e/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chaos',
          include: ['chaos/**/*.spec.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        // Takes minutes each and wants the machine for itself: `npm run check:steps` and the like, not `npm test`.
        extends: true,
        test: {
          name: 'long',
          include: ['chaos/**/*.long.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'traces',
          include: ['traces/**/*.spec.ts'],
          globalSetup: ['traces/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    reporters: [
      'default',
      './tools/checks/src/count-line-reporter.ts',
      ['json', { outputFile: `coverage/vitest-${suite}.json` }],
    ],
    coverage: {
      provider: 'v8',
      include: ['{gateway,services/*,packages/*}/src/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'lcov'],
    },
  },
});
