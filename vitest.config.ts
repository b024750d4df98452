/**
 * Two projects: `unitaire` (units and integration, one process a file) and `e2e` (the built
 * application in a real browser, one after the other).
 */
import { defineConfig } from 'vitest/config';

const commun = { pool: 'forks' as const, setupFiles: ['test/exiger-node24.ts'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...commun,
          name: 'unitaire',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...commun,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/construire.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // The built application and its stand-in run as they are, not through vite.
          server: { deps: { external: [/\/out\/main\//, /\/test\/e2e\/shim\//] } },
        },
      },
    ],
  },
});
