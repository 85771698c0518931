// A head and the own clerks: an account is made, disabled, and gets a fresh first password.

import { expect, test } from "../../fixtures.ts";
import type { Page } from "@playwright/test";

async function firstSignIn(page: Page, login: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/desk/");
  await page.locator("#login").fill(login);
  await page.locator("#password").fill(password);
  await page.locator("#password").press("Enter");
  await expect(page.locator("#new")).toBeVisible();
}

test("a head adds a clerk, who signs in and must choose a password", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("head");
  await page.goto("/desk/clerks");
  await axe();
  await picture("clerks");
  await page.getByRole("link", { name: "新增经办人" }).click();
  await page.getByRole("button", { name: "新增经办人" }).click();
  await expect(page.getByRole("alert")).toContainText("请填写账号名。");
  await page.locator("#login").fill("qian.clerk");
  await page.locator("#name").fill("钱若溪");
  await page.locator("#citizen_id").fill("33021119900307001");
  await page.getByRole("button", { name: "新增经办人" }).click();
  await expect(page.locator("#citizen_id-error")).toBeVisible();
  await axe();
  await picture("clerk-new");
  await page.locator("#citizen_id").fill("");
  await page.getByRole("button", { name: "新增经办人" }).click();
  const password = await page.locator(".code-slip-code").innerText();
  await axe();
  await page.getByRole("link", { name: "回到经办人" }).last().click();
  const row = page.getByRole("listitem").filter({ hasText: "qian.clerk" });
  await expect(row).toContainText("等本人改密码");
  await otherLanguage();
  await expect(row).toContainText("Waits for its own password");
  await axe();
  await picture("clerks-two");
  await firstSignIn(page, "qian.clerk", password);
});

test("a head gives a fresh first password and disables a clerk", async ({
  page,
  signIn,
  axe,
  picture,
}) => {
  await signIn("head");
  await page.goto("/desk/clerks");
  await page.getByRole("link", { name: /重发首次密码.*clerk/ }).click();
  await page.locator("#reason").fill("忘了密码");
  await axe();
  await picture("clerk-invite");
  await page.getByRole("button", { name: "重发首次密码" }).click();
  await expect(page.locator(".code-slip-code")).toBeVisible();
  await page.getByRole("link", { name: "回到经办人" }).last().click();
  await page.getByRole("link", { name: /停用.*clerk/ }).click();
  await page.locator("#reason").fill("离职");
  await page.getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("未办结的事");
  await axe();
  await picture("clerk-work");
  await page.getByRole("link", { name: "回到经办人" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "吴*枝" })).toContainText("已停用");
});
