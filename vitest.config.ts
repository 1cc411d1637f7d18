import { defineConfig } from 'vitest/config';
import { contentPlugin } from './scripts/content/vite-plugin.ts';

export default defineConfig({
  plugins: [contentPlugin()],
  test: {
    include: ['{content,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    // Properties and spawned programs take their time on a busy machine; what hangs is still ended.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Plan days are local: tests run in a zone with daylight saving, so that a mix-up with UTC shows.
    env: { TZ: 'America/New_York' },
  },
});
