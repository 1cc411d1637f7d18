import { defineConfig } from '@playwright/test';

/** The real app, one window at a time: it is a desktop app, and timings are part of the tests. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  retries: 0,
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
