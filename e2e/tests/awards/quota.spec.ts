// Quota on its way down and back: the office gives to a town, the town hands down within the
// formula, moves and takes back what is unused, and looks at a past day.

import type { Page } from "@playwright/test";

import { expect, test } from "../../fixtures.ts";

const TOWN = "骆驼街道办事处";
const VILLAGE = "杏圃村村民委员会";
const OTHER = "长渠村村民委员会";

const fill = async (page: Page, points: string, basis: string) => {
  await page.locator("#points").fill(points);
  await page.locator("#basis").fill(basis);
};

test("quota goes down within the formula, across and back up", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("office");
  await page.goto("/desk/quotas");
  await page.getByRole("combobox", { name: "类别" }).selectOption("town");
  const town = page.getByRole("row").filter({ hasText: TOWN });
  await town.getByRole("link", { name: /下达额度/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(TOWN);
  await expect(page.getByText(/公式合计 [0-9.]+ 分/)).toBeVisible();
  await axe();
  await picture("pool-office");
  await page.getByRole("link", { name: "拨给镇（街道）" }).click();
  await fill(page, "1000000", "按公式合计");
  await page.getByRole("button", { name: "拨给镇（街道）" }).click();
  await expect(page.getByRole("alert")).toContainText("按公式最多");
  await axe();
  await fill(page, "5", "新增两家企业");
  await expect(page.getByText(/得到 5 分/)).toBeVisible();
  await picture("fund");
  await page.getByRole("button", { name: "拨给镇（街道）" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("下达额度");
  await expect(page.getByRole("row").filter({ hasText: "新增两家企业" })).toContainText("+5.0");

  await signIn("town");
  await page.goto("/desk/quotas");
  await expect(page.getByRole("row").filter({ hasText: VILLAGE })).toContainText("未核定");
  await axe();
  await picture("pool-town");
  await otherLanguage();
  await axe();
  await picture("pool-town-en");
  await otherLanguage();
  await page.getByRole("rowheader").getByRole("link", { name: VILLAGE }).click();
  await page.getByRole("link", { name: "核定", exact: true }).click();
  await expect(page.getByText(/登记的流动人口 \d+ 人，每人 1 分，至少 100 分/)).toBeVisible();
  await fill(page, "100.5", "按公式核定");
  await page.getByRole("button", { name: "核定" }).click();
  await expect(page.getByRole("alert")).toContainText("按公式最多 100 分，只能再核定 100 分");
  await axe();
  await picture("allocate-refused");
  await page.locator("#points").fill("40");
  await page.getByRole("button", { name: "核定" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${VILLAGE}的额度账`);
  await expect(page.getByRole("row").nth(1)).toContainText("+40.0");

  await page.getByRole("link", { name: "调剂给别家" }).click();
  await expect(page.getByText("没有用的有 40 分")).toBeVisible();
  await fill(page, "41", "这边用不完");
  await page.getByRole("button", { name: "调剂给别家" }).click();
  await expect(page.getByRole("alert")).toContainText("请选调给哪家单位。");
  const choices = page.locator("#to");
  const other = await choices.locator("option").filter({ hasText: OTHER }).getAttribute("value");
  await choices.selectOption(other ?? "");
  await page.getByRole("button", { name: "调剂给别家" }).click();
  await expect(page.getByRole("alert")).toContainText("未用的额度只有 40 分");
  await axe();
  await page.locator("#points").fill("15");
  await picture("move");
  await page.getByRole("button", { name: "调剂给别家" }).click();
  await expect(page.getByRole("row").filter({ hasText: "调出" })).toContainText(OTHER);

  await page.getByRole("link", { name: "退回未用额度" }).click();
  await fill(page, "5", "今年用不完");
  await picture("return");
  await page.getByRole("button", { name: "退回未用额度" }).click();
  await expect(page.getByRole("row").filter({ hasText: "退回未用" })).toContainText("−5.0");
  await expect(page.getByText("2018 年额度 20 分")).toBeVisible();

  await page.getByRole("button", { name: /看过去某一天的账/ }).click();
  await page.locator("#on").fill("2018");
  await page.locator("#on-month").fill("7");
  await page.locator("#on-day").fill("9");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByText("只能看今天或以前的日子。")).toBeVisible();
  await page.locator("#on-month").fill("6");
  await page.locator("#on-day").fill("30");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByText("这是 2018 年 6 月 30 日结束时的账。")).toBeVisible();
  await expect(page.getByText("还没有 2018 年的额度")).toBeVisible();
  await axe();
  await picture("past-day");
  await page.getByRole("button", { name: "看现在的账" }).click();
  await expect(page.getByText("2018 年额度 20 分")).toBeVisible();
  await otherLanguage();
  await axe();
  await picture("quota-statement-en");
});
