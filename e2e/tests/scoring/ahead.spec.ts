// What lies ahead of a result: the ways to a line, the next three years, another day, and why a
// result is not what it was.

import { expect, test } from "../../fixtures.ts";
import { answerAll, REPLIES } from "./answers.ts";

test("the ways to the next line, step by step, and none where there is none", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await answerAll(page, REPLIES);
  await page.getByRole("button", { name: "怎样再多几分" }).click();
  const ways = page.locator("#ways");
  await expect(ways).toBeFocused();
  await expect(ways.getByRole("combobox", { name: "想到多少分" })).toHaveValue("60");
  await ways.getByRole("button", { name: "找办法" }).click();
  const first = ways.locator(".way").first();
  await expect(first).toContainText(/\d+ 天，\d+年\d+月\d+日到 \d/);
  const count = await ways.locator(".way").count();
  expect(count).toBeLessThanOrEqual(5);
  await expect(first.locator(".way-step").first()).toBeVisible();
  await first.getByRole("button", { name: /每一分的来历/ }).click();
  await expect(first.getByRole("rowheader", { name: "合计" })).toBeVisible();
  await axe();
  await picture("preview-ways");

  await otherLanguage();
  await expect(first).toContainText("In all on");
  await axe();
  await picture("preview-ways-en");
  await otherLanguage();

  await ways.getByRole("combobox", { name: "想到多少分" }).selectOption("别的分数");
  await ways.getByRole("button", { name: "找办法" }).click();
  await expect(ways.getByRole("textbox", { name: "多少分" })).toBeFocused();
  await expect(ways).toContainText("请写一个比 0 大的分数");
  await axe();
  await ways.getByRole("textbox", { name: "多少分" }).fill("４３");
  await ways.getByRole("button", { name: "找办法" }).click();
  await expect(ways).toContainText("只要等");
  await ways.getByRole("textbox", { name: "多少分" }).fill("900");
  await ways.getByRole("button", { name: "找办法" }).click();
  await expect(ways).toContainText("到不了 900 分");
  await expect(ways.locator(".way")).toHaveCount(0);
});

test("the next three years are drawn, and every day on which something changes is told", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await answerAll(page, REPLIES);
  const months = page.locator("#months");
  await expect(months.locator(".months-chart")).toBeVisible();
  await expect(months.getByRole("table").getByRole("row")).toHaveCount(37);
  await expect(months.locator(".turn").first()).toContainText(/连续参保：11 次，每次 \+0\.3/);
  await axe();
  await picture("preview-months");
  await otherLanguage();
  await expect(months).toContainText("The next three years");
  await axe();
  await picture("preview-months-en");
});

test("what to do next is told group by group, with the most there can be", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await answerAll(page, REPLIES);
  const next = page.locator("#next");
  await expect(next.locator(".turn").first()).toContainText(/起总分 \+\d|不断，.* \+\d/);
  await next.getByRole("button", { name: "最多能到多少" }).click();
  await expect(next).toContainText(/您最多能到 \d/);
  await axe();
  await picture("preview-next");
  await otherLanguage();
  await expect(next).toContainText("is the most you can reach");
  await axe();
  await picture("preview-next-en");
});

test("a freeze is drawn where it is, and thaws on its day", async ({ page, axe, picture }) => {
  await answerAll(page, REPLIES);
  await page.evaluate(() => {
    const key = "jifen.preview.draft";
    const draft = JSON.parse(localStorage.getItem(key) ?? "{}");
    draft.answers.facts.freezes = [{ indicator: "18-2", from: "2018-05-10" }];
    localStorage.setItem(key, JSON.stringify(draft));
  });
  await page.reload();
  const months = page.locator("#months");
  await expect(months).toContainText("斜纹：冻结，可用 0");
  await expect(months.locator(".turn").filter({ hasText: "解冻" })).toHaveCount(1);
  await axe();
  await picture("preview-months-frozen");
});

test("another day tells what makes the difference", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await answerAll(page, REPLIES);
  const day = page.locator("#other-day");
  await day.getByRole("textbox", { name: "年", exact: true }).fill("2020");
  await day.getByRole("textbox", { name: "月", exact: true }).fill("13");
  await day.getByRole("button", { name: "比一比" }).click();
  await expect(day.getByRole("textbox", { name: "年", exact: true })).toBeFocused();
  await axe();
  await day.getByRole("textbox", { name: "月", exact: true }).fill("1");
  await day.getByRole("button", { name: "比一比" }).click();
  await expect(day).toContainText("积分 42.4 →");
  await expect(day.getByRole("rowheader", { name: "合计" })).toBeVisible();
  await axe();
  await picture("preview-day");
  await otherLanguage();
  await expect(day).toContainText("Total 42.4 →");
  await picture("preview-day-en");
});

test("a changed answer is told line by line, and adds up", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await answerAll(page, REPLIES);
  await expect(page.locator("#changed")).toHaveCount(0);
  await page.getByRole("link", { name: /修改.*最高学历|最高学历.*修改/ }).click();
  await page.getByRole("combobox", { name: "最高学历" }).selectOption("硕士");
  await page.getByRole("button", { name: /保存/ }).click();
  const changed = page.locator("#changed");
  await expect(changed).toContainText("积分 42.4 → 62.4 (+20)");
  await expect(changed).toContainText("最高学历：本科 → 硕士");
  await expect(changed.getByRole("row", { name: /合计/ })).toContainText("+20");
  await axe();
  await picture("preview-changed");
  await otherLanguage();
  await expect(changed).toContainText("Why it changed");
  await axe();
  await picture("preview-changed-en");
});

test("a resident sees the same by the verified facts", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  const months = page.locator("#months");
  await expect(months.locator(".months-chart")).toBeVisible();
  await expect(page.locator("#next .turn").first()).toBeVisible();
  const ways = page.locator("#ways");
  await ways.getByRole("combobox", { name: "想到多少分" }).selectOption("别的分数");
  await ways.getByRole("textbox", { name: "多少分" }).fill("80");
  await ways.getByRole("button", { name: "找办法" }).click();
  await expect(ways.locator(".way").first()).toBeVisible();
  await axe();
  await picture("own-ahead");
  await otherLanguage();
  await expect(ways.locator(".way").first()).toContainText("In all on");
  await axe();
});
