import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Node itself imports and strips types, as it does in service: Vite would bring a second copy of graphql.
    experimental: { viteModuleRunner: false },
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres.ts'],
    // Test files share two cores with their own PostgreSQL and servers; many of them wait more than they work.
    maxWorkers: 4,
    // No file leaves anything behind in its process; to load everything anew for each would take a third of the time.
    isolate: false,
    // A test proves nothing by the clock: this only ends one that hangs, on a machine that does everything at once.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { requireAssertions: true, poll: { timeout: 100_000 } },
  },
});
