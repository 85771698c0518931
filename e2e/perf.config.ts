import { defineConfig } from "@playwright/test";

import { launchOptions, locale } from "./browser.ts";

export default defineConfig({
  testDir: "perf",
  globalSetup: "./district.ts",
  workers: 1,
  timeout: 120_000,
  reporter: [["list"]],
  use: {
    serviceWorkers: "block",
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    launchOptions,
    ...locale,
  },
});
