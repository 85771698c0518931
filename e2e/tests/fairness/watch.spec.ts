// Watching fairness: the office finds who is worth a look and the awards behind a number, the
// auditor finds that look, the town sees its own awarders, and who awards sees nothing of it.

import { expect, test } from "../../fixtures.ts";

const KIN = "给亲属的赋分";

test("the office finds who is worth a look, and why", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("office");
  await page.locator(".site-nav").getByRole("link", { name: "公平观察" }).click();
  const h1 = page.getByRole("heading", { level: 1 });
  await expect(h1).toHaveText("公平观察");
  const rows = page.locator("tbody tr");
  await expect(rows).toHaveCount(5);
  await axe();
  await picture("fairness");
  await page.getByRole("button", { name: "怎样算值得看一看" }).click();
  await expect(page.getByText("全年至少 20 笔").first()).toBeVisible();
  await axe();
  await picture("fairness-rules");
  await otherLanguage();
  await axe();
  await picture("fairness-rules-en");
  await otherLanguage();
  await page.getByRole("button", { name: "怎样算值得看一看" }).click();

  // Everyone else raises nothing, and the year before had none of this.
  await page.getByRole("combobox", { name: "显示" }).selectOption("rest");
  await expect(page).toHaveURL(/show=rest/);
  await expect(rows.first()).toContainText("没有");
  await expect(rows.filter({ hasNotText: "没有" })).toHaveCount(0);
  await axe();
  await picture("fairness-rest");
  await page.getByRole("combobox", { name: "显示" }).selectOption("");
  await page.getByRole("combobox", { name: "哪一年" }).selectOption("2017");
  await expect(page.getByText("没有值得看一看的单位")).toBeVisible();
  await axe();
  await page.getByRole("combobox", { name: "哪一年" }).selectOption("2018");
  await expect(rows).toHaveCount(5);

  // One person far above the others.
  await page.getByRole("combobox", { name: "类别" }).selectOption("enterprise");
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").click();
  await expect(h1).toContainText("2018 年赋分");
  await expect(page.locator(".measure[data-worth] h2")).toHaveText(["分数差距", "一人签发的份额"]);
  await axe();
  await picture("fairness-one");
  await page.getByRole("button", { name: "看每个分数有多少人" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await axe();
  await otherLanguage();
  await axe();
  await picture("fairness-one-en");
  await otherLanguage();
  await page.getByRole("link", { name: /看得分最多的人的赋分/ }).click();
  await expect(h1).toContainText("分数差距");
  await expect(rows.first()).toContainText("*");
  await axe();
  await picture("fairness-behind");

  // The way back leads to the same search.
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/kind=enterprise/);
  await expect(rows).toHaveCount(1);
});

test("a look at awards to kin is recorded", async ({ page, signIn, axe, picture }) => {
  await signIn("office");
  await page.goto("/desk/fairness");
  const rows = page.locator("tbody tr");
  await rows.filter({ hasText: KIN }).getByRole("link").click();
  const kin = page.locator(".measure").filter({ hasText: KIN });
  await expect(kin).toContainText("值得看一看");
  await axe();
  await picture("fairness-kin");
  await kin.getByRole("link").click();
  await expect(page.getByText("这次查看已经记录")).toBeVisible();
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasNotText: "签发人" })).toHaveCount(0);
  await axe();
  await picture("fairness-kin-behind");

  await signIn("auditor");
  await page.goto("/desk/fairness");
  await expect(rows).toHaveCount(5);
  await axe();
  await page.goto("/desk/audit?event=fairness_looked");
  await expect(rows.first()).toContainText("查看统计背后的赋分");
});

test("a town sees its own awarders, and who awards sees none", async ({
  page,
  signIn,
  axe,
  picture,
}) => {
  await signIn("town");
  await page.locator(".site-nav").getByRole("link", { name: "公平观察" }).click();
  const rows = page.locator("tbody tr");
  await expect(rows.first()).toContainText("骆驼街道");
  await page.getByRole("combobox", { name: "显示" }).selectOption("all");
  await expect(page).toHaveURL(/show=all/);
  await expect(page.getByRole("row").filter({ hasText: "示例精密机械有限公司" })).toBeVisible();
  await expect(rows.filter({ hasNotText: "骆驼街道" })).toHaveCount(0);
  await axe();
  await picture("fairness-town");

  await signIn("head");
  await expect(page.getByRole("link", { name: "公平观察" })).toHaveCount(0);
  await page.goto("/desk/fairness");
  await expect(page.getByRole("table")).toHaveCount(0);
});
