// Everyone finds the awarders, their rules and what they gave, without a person's name.

import { expect, test } from "../../fixtures.ts";

test("awarders are found by name and kind, each with its rules and results", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await page.goto("/notices");
  await page.getByRole("link", { name: "看所有评价组织和赋分办法" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("评价组织");
  const rows = page.locator(".notices > li");
  await expect(rows.first()).toBeVisible();
  await axe();
  await picture("awarders");
  const shown = await rows.count();
  await page.getByRole("button", { name: "再看一些" }).click();
  await expect(rows).not.toHaveCount(shown);
  await page.getByRole("combobox", { name: "类别" }).selectOption("town");
  await expect(rows).toHaveCount(2);
  await page.getByRole("combobox", { name: "类别" }).selectOption("");
  await page.locator("#name").fill("没有这样的单位");
  await page.locator("#name").press("Enter");
  await expect(page.getByText("没有找到")).toBeVisible();
  await axe();
  await page.locator("#name").fill("精密机械");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("示例精密机械有限公司");
  await expect(page.locator(".facts")).toContainText("额度 63 分");
  await expect(page.getByText("2018 年赋分结果")).toBeVisible();
  // Nobody is named, masked or not.
  await expect(page.locator("main")).not.toContainText("*");
  await axe();
  await picture("awarder");
  await otherLanguage();
  await expect(page.getByText("What was given in 2018")).toBeVisible();
  await axe();
  await picture("awarder-en");
});
