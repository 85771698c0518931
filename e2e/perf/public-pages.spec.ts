// What is felt of the public pages on a slow phone and a slow network: when the largest part is
// painted, how long the slowest touch waits for the next frame, and how far anything jumps.
//
// The figures are printed and compared with nothing, because they are the machine's as well.

import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { RUNS, median, slowPage } from "./slow.ts";

// What is not there by then is a fault of this script.
const PATIENCE_MS = 30_000;

type Vitals = { lcp: number; cls: number; inp: number; largest: string };

// The observers of the page itself; what lasts shorter than 16 ms is never told.
declare global {
  interface Window {
    vitals: Vitals;
  }
}

const otherLanguage = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "English" }).tap();
  await page.getByRole("button", { name: "中文" }).tap();
};

const PAGES: { path: string; touch: (page: Page) => Promise<void> }[] = [
  {
    path: "/",
    touch: async (page) => {
      await otherLanguage(page);
      await page.getByRole("link", { name: "开始" }).tap();
      await page.getByRole("radio").first().tap();
    },
  },
  {
    path: "/preview",
    touch: async (page) => {
      await page.getByRole("radio").nth(1).tap();
      await page.getByRole("radio").first().tap();
      await otherLanguage(page);
    },
  },
  {
    path: "/policies",
    touch: async (page) => {
      await otherLanguage(page);
      await page.getByRole("link", { name: "预览我的积分" }).tap();
    },
  },
  {
    path: "/notices",
    touch: async (page) => {
      await otherLanguage(page);
      await page.locator(".site-nav a").first().tap();
    },
  },
  {
    path: "/plain",
    touch: async (page) => {
      await page.getByRole("link", { name: "积分怎么算" }).tap();
    },
  },
];

// Watches a page from its first moment on.
function watch(): void {
  const vitals = { lcp: 0, cls: 0, inp: 0, largest: "" };
  window.vitals = vitals;
  const observe = (type: string, see: (entry: PerformanceEntry) => void): void => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(see));
    observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  };
  observe("largest-contentful-paint", (entry) => {
    const { element } = entry as PerformanceEntry & { element?: Element };
    vitals.lcp = entry.startTime;
    vitals.largest = `${element?.localName ?? "?"} ${element?.textContent?.trim().slice(0, 20)}`;
  });
  observe("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) vitals.cls += shift.value;
  });
  observe("event", (entry) => {
    const { interactionId, duration } = entry as PerformanceEntry & { interactionId: number };
    if (interactionId) vitals.inp = Math.max(vitals.inp, duration);
  });
}

async function measure(page: Page, address: string, touch: (page: Page) => Promise<void>) {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(watch);
  await page.goto(address);
  await expect(page.locator("#still")).toHaveCount(0);
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  const { lcp, largest } = await page.evaluate(() => window.vitals);
  await touch(page);
  await page.waitForTimeout(1000);
  const { inp, cls } = await page.evaluate(() => window.vitals);
  return { lcp, largest, inp, cls };
}

test("what is felt of the public pages", async ({ browser, server }) => {
  test.setTimeout(600_000);
  const table: Record<string, Record<string, string>> = {};
  for (const { path, touch } of PAGES) {
    const runs: Vitals[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const page = await slowPage(browser);
      runs.push(await measure(page, `${server.url}${path}`, touch));
      await page.context().close();
    }
    table[path] = {
      "LCP s": (median(runs.map(({ lcp }) => lcp)) / 1000).toFixed(2),
      "INP ms": median(runs.map(({ inp }) => inp)).toFixed(0),
      CLS: median(runs.map(({ cls }) => cls)).toFixed(3),
      largest: runs[0]?.largest ?? "",
    };
  }
  console.table(table);
});
