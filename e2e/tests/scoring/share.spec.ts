// A result is handed on: a link that holds points and nothing else, and the page that shows them.

import { expect, test } from "../../fixtures.ts";
import { answerAll, REPLIES } from "./answers.ts";

test("a link shows the points to someone else and tells nothing of the person", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await answerAll(page, REPLIES);
  await page.getByRole("button", { name: "给别人看分数" }).click();
  const field = page.getByRole("textbox", { name: "链接" });
  await expect(field).toBeVisible();
  await expect(page.getByRole("img", { name: /扫一扫/ })).toBeVisible();
  const link = await field.inputValue();
  const [address, points] = link.split("#");
  expect(address).toMatch(/\/preview\/shared$/);
  expect(points).toMatch(/^1_zhenhai-3\.0_1_2018-07_[\d.~]+_-_[0-9a-f]{8}$/);
  expect(points).not.toContain("1990");
  await axe();
  await picture("share-link");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制链接" }).click();
  await expect(page.getByText("链接已复制。").first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  // Someone else, on a device that keeps nothing of it; the points are sent to no server.
  await page.evaluate(() => localStorage.clear());
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("about:blank");
  await page.goto(link);
  const main = page.getByRole("main");
  await expect(main).toContainText("别人给您看的分数");
  await expect(main).toContainText("2018 年 7 月");
  await expect(main).toContainText("第 1 版");
  await expect(main).toContainText("这不是证明");
  await expect(main).toContainText("42.4");
  await expect(page.getByText("示例数据，非官方分值").first()).toBeVisible();
  const digits = points?.split("_")[4] ?? "";
  expect(asked.some((url) => url.includes(digits))).toBe(false);
  await page.getByRole("button", { name: /条款.*劳动合同就业/ }).click();
  await expect(main).toContainText("满 1 年起计");
  await axe();
  await picture("shared");
  await otherLanguage();
  await expect(main).toContainText("This proves nothing");
  await axe();
  await picture("shared-en");
});

test("links that are damaged, foreign or of another version are told apart", async ({
  page,
  axe,
  faults,
  picture,
}) => {
  const main = page.getByRole("main");
  const open = async (hash: string) => {
    await page.goto("about:blank");
    await page.goto(`/preview/shared${hash}`);
  };
  await open("");
  await expect(main).toContainText("漏了“#”后面的部分");
  await open("#line-03-1");
  await expect(main).toContainText("不是这里生成的");
  await open("#1_zhenhai-3.0_1_2018-07_120_-_00000000");
  await expect(main).toContainText("不完整或者被改动过");
  await axe();
  await picture("shared-damaged");
  // Whole, but of a version nobody has published.
  faults.expect(/404|Failed to load/);
  await open("#1_zhenhai-3.0_9_2018-07__-_8b88691d");
  await expect(main).toContainText("没有公布");
  await page.getByRole("link", { name: "算我自己的" }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("a link opens when the server is gone", async ({ page, server, faults }) => {
  await answerAll(page, REPLIES);
  await page.getByRole("button", { name: "给别人看分数" }).click();
  const link = await page.getByRole("textbox", { name: "链接" }).inputValue();
  await server.stop();
  faults.expect(/ERR_CONNECTION_REFUSED|Failed to load/);
  // The program stays where it is, as it would where the browser keeps it.
  await page.evaluate((address) => {
    const { pathname, hash } = new URL(address);
    history.pushState({}, "", pathname + hash);
    dispatchEvent(new PopStateEvent("popstate"));
  }, link);
  await expect(page.getByRole("main")).toContainText("别人给您看的分数");
  await expect(page.getByRole("main")).toContainText("42.4");
});
