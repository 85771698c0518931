// The plain page: rules, policies and offices for a browser that runs no program of ours, and the
// ways that lead there when the programs do not open.

import type { Page } from "@playwright/test";

import { expect, test } from "../../fixtures.ts";

const LANGUAGES = [
  { name: "plain", path: "/plain", lang: "zh-CN", heading: "积分怎么算，到哪里办" },
  { name: "plain-en", path: "/plain?lang=en", lang: "en", heading: "How points are counted" },
];

// What nothing of ours may need before it is read.
async function withoutPrograms(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
}

for (const { name, path, lang, heading } of LANGUAGES) {
  test(`${name}: the whole text is there and fits`, async ({ page, axe, picture }) => {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    await expect(page.locator(".indicator")).toHaveCount(31);
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(14);
    const width = page.viewportSize()?.width ?? 0;
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, "nothing scrolls to the side").toBeLessThanOrEqual(width);
    await axe();
    await picture(name);
  });
}

test("on paper the ways through the page are left out", async ({ page }) => {
  await page.goto("/plain");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("heading", { name: "到哪里办、问谁" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every still page leads to the text", async ({ page, picture }) => {
    for (const path of ["/", "/preview", "/policies", "/desk/"]) {
      await page.goto(path);
      await expect(page.getByRole("link", { name: /看文字版/ })).toBeVisible();
    }
    await picture("still-without-scripts");
    await page.getByRole("link", { name: /看文字版/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("积分怎么算");
    await page.getByRole("link", { name: "到哪里办、问谁" }).click();
    await expect(page.getByText("0574-5550 0001")).toBeInViewport();
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("How points are counted");
  });
});

test("an engine without WebAssembly is led to the text", async ({ page, axe, faults, picture }) => {
  faults.expect(/WebAssembly/);
  await withoutPrograms(page);
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("没有打开");
  await expect(page.getByRole("link", { name: /看文字版/ })).toBeVisible();
  await axe();
  await picture("still-failed");
  await page.getByRole("link", { name: /看文字版/ }).click();
  await expect(page.locator(".indicator")).toHaveCount(31);
});

test("an engine that cannot read the script is led to the text", async ({
  page,
  axe,
  faults,
  picture,
}) => {
  faults.expect(/ERR_FAILED/);
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/preview");
  await expect(page.getByRole("status")).toContainText("正在打开");
  await expect(page.getByRole("link", { name: /看文字版/ })).toBeVisible();
  await axe();
  await picture("still-waiting");
});

test.describe("kept by the browser", () => {
  test.use({ serviceWorkers: "allow" });

  test("the text opens without a network", async ({ page, context, faults }) => {
    await page.goto("/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    faults.expect(/ERR_INTERNET_DISCONNECTED/);
    for (const { path, heading } of LANGUAGES) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
      await expect(page.locator("h1")).toHaveCSS("font-size", "28px");
    }
  });
});
