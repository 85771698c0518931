import { defineConfig } from "@playwright/test";

import { launchOptions, locale } from "./browser.ts";

// A journey runs on the size its people work on; one that both use runs on both.
const PHONE_ONLY = [
  /accounts\/bind/,
  /activities/,
  /check_sheets/,
  /checkpoints/,
  /consents/,
  /households/,
  /objections/,
  /permits/,
  /proxies\/kin/,
  /residents\/data/,
  /scoring\/ahead/,
  /pages-phone/,
  /shell\/ways/,
];
const DESKTOP_ONLY = [
  /accounts\/(administer|clerks|covers|create|password|second-factor|sign-in)/,
  /audit/,
  /awarders\/onboard/,
  /awards\/(batch|office|sheet)/,
  /corrections/,
  /employments/,
  /erasures/,
  /orgs/,
  /proxies\/window/,
  /security/,
  /pages-desktop/,
  /shell\/engines/,
];

export default defineConfig({
  testDir: "tests",
  globalSetup: "./district.ts",
  fullyParallel: true,
  forbidOnly: true,
  // What passes only the second time is reported as flaky: a fault to mend, not a red build.
  retries: 1,
  workers: 2,
  // A slow machine is no fault: this only ends what hangs.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    // Only the journey without a network lets the browser keep the public part.
    serviceWorkers: "block",
    // A trace costs a sixth of a journey, so only what has failed once is traced.
    trace: "on-first-retry",
    // A journey is over before optimised code has paid for being made.
    launchOptions: {
      ...launchOptions,
      args: [...launchOptions.args, "--js-flags=--liftoff-only"],
    },
    ...locale,
  },
  projects: [
    {
      name: "phone",
      testIgnore: DESKTOP_ONLY,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
    { name: "desktop", testIgnore: PHONE_ONLY, use: { viewport: { width: 1280, height: 860 } } },
  ],
});
