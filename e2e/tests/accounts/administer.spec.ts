// Disabling an account and enabling it again, each with a reason.

import { expect, test } from "../../fixtures.ts";

test("an account is disabled and enabled with reasons", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("admin");
  await axe();
  await page.getByRole("link", { name: "账号", exact: true }).click();
  await expect(page.getByRole("row", { name: /clerk02/ })).toContainText("正常");
  await axe();
  await picture("accounts");
  await page.getByRole("link", { name: /停用.*clerk02/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("停用账号");
  await page.getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("alert")).toContainText("请写明理由。");
  await axe();
  await page.locator("#reason").fill("调离岗位");
  await page.getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("row", { name: /clerk02/ })).toContainText("已停用");
  await page.getByRole("link", { name: /恢复.*clerk02/ }).click();
  await otherLanguage();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enable an account");
  await axe();
  await page.locator("#reason").fill("Back at work");
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByRole("row", { name: /clerk02/ })).toContainText("Active");
});
