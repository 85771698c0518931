// What a first visit gets: a heading at once, then the program in its place.

import { expect, test } from "../../fixtures.ts";

const PAGES = [
  { name: "public", path: "/" },
  { name: "desk", path: "/desk/" },
];

for (const { name, path } of PAGES) {
  test(`${name}: the program takes the place of the still page`, async ({ page, axe }) => {
    await page.goto(path);
    await expect(page.locator("#still")).toHaveCount(0);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await axe();
  });

  test(`${name}: an unknown page below it says so`, async ({ page, axe }) => {
    await page.goto(`${path}no-such-page`);
    await expect(page.locator("#still")).toHaveCount(0);
    await expect(page.locator("h1")).toHaveCount(1);
    await axe();
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const { name, path } of [...PAGES, { name: "policies", path: "/policies" }]) {
    test(`${name}: the heading stands and the reason is given`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("noscript p").first()).toContainText("JavaScript");
    });
  }
});

for (const path of ["/", "/preview"]) {
  test(`${path} first shows the heading that the program then draws`, async ({ page, request }) => {
    const html = await (await request.get(path, { headers: { accept: "text/html" } })).text();
    const inLang = (lang: string): string =>
      new RegExp(`<h1>[^]*?<span lang="${lang}">([^<]*)</span>[^]*?</h1>`).exec(html)?.[1] ?? "";
    await page.goto(path);
    await expect(page.locator("#still")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(inLang("zh-CN"));
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(inLang("en"));
  });
}

test("what stands beside the wait is what the program then draws", async ({ page, request }) => {
  for (const [path, inStill] of [
    ["/", "li"],
    ["/preview", ".aside"],
  ] as const) {
    const html = await (await request.get(path, { headers: { accept: "text/html" } })).text();
    await page.goto(path);
    await expect(page.locator("#still")).toHaveCount(0);
    for (const text of await page.locator(`main ${inStill}`).allInnerTexts()) {
      const words = text.replace(/^为什么问/, "").trim();
      expect(html.replace(/\s+/g, " "), `${path}: ${words}`).toContain(words);
    }
  }
});

test("the heading stands before the program is there", async ({ page, faults }) => {
  faults.expect(/ERR_FAILED/);
  await page.route("**/*.wasm", (route) => route.abort());
  faults.expect(/WebAssembly|fetch/);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("没有打开");
});

test("the first question needs nothing of what is fetched later", async ({ page, faults }) => {
  faults.expect(/ERR_FAILED|fetch/);
  let blocked = true;
  await page.route("**/public-later-*.wasm", async (route) => {
    await (blocked ? route.abort() : route.continue());
  });
  await page.goto("/preview");
  await expect(page.getByRole("radio").first()).toBeVisible();
  const policies = await page.goto("/policies");
  const html = await policies?.text();
  expect(html, "only the released bundle is cut").toContain("/assets/public-later-");
  await expect(page.getByRole("alert")).toContainText("连不上");
  blocked = false;
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
});

test("addresses and headers of the client", async ({ request }) => {
  const page = await request.get("/", { headers: { accept: "text/html" } });
  expect(page.headers()["content-security-policy"]).toContain("default-src 'self'");
  expect(page.headers()["cache-control"]).toBe("no-cache");
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? "";
  const loaded = await request.get(script, { headers: { "accept-encoding": "br" } });
  expect(loaded.headers()["content-encoding"]).toBe("br");
  expect(loaded.headers()["cache-control"]).toContain("immutable");
  expect((await request.get("/api/v1/no-such-thing")).status()).toBe(404);
});

test.describe("kept by the browser", () => {
  test.use({ serviceWorkers: "allow" });

  test("the public part opens without a network", async ({ page, context, faults }) => {
    await page.goto("/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    faults.expect(/ERR_INTERNET_DISCONNECTED/);
    for (const path of ["/", "/policies"]) {
      await page.goto(path);
      await expect(page.locator("#still")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});
