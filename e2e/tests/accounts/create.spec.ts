// Creating a staff account: what must not meet is refused; the first password is shown once.

import { expect, test } from "../../fixtures.ts";

test("an account is created, and its holder chooses a password", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("admin");
  await page.goto("/desk/accounts");
  await page.getByRole("link", { name: "建立账号" }).click();
  await page.getByRole("button", { name: "建立账号" }).click();
  await expect(page.getByRole("alert")).toContainText("请填写账号名。");
  await axe();
  await page.locator("#login").fill("qian.audit");
  await page.locator("#name").fill("钱若溪");
  await page.locator("#role-0").selectOption("auditor");
  await page.getByRole("button", { name: "再加一个岗位" }).click();
  await page.locator("#role-1").selectOption("security_admin");
  await page.getByRole("button", { name: "建立账号" }).click();
  await expect(page.getByRole("alert")).toContainText("必须是三个人");
  await axe();
  await picture("account-create");
  await page.getByRole("button", { name: "去掉这个岗位" }).nth(1).click();
  await page.getByRole("button", { name: "建立账号" }).click();
  const password = await page.locator(".code-slip-code").innerText();
  await axe();
  await picture("account-created");
  await otherLanguage();
  await axe();
  await page.getByRole("link", { name: "Back to the accounts" }).last().click();
  await page.locator("#login-begins").fill("qian");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("row", { name: /qian.audit/ })).toContainText("Auditor");
  await page.context().clearCookies();
  await page.goto("/desk/");
  await page.locator("#login").fill("qian.audit");
  await page.locator("#password").fill(password);
  await page.locator("#password").press("Enter");
  await expect(page.locator("#new")).toBeVisible();
});

test("the posts of an account are changed", async ({ page, signIn, axe, picture }) => {
  await signIn("admin");
  await page.goto("/desk/accounts");
  await page.getByRole("link", { name: /改岗位.*clerk02/ }).click();
  await expect(page.locator("#role-0")).toHaveValue("award_clerk");
  await axe();
  await picture("account-posts");
  await page.locator("#role-0").selectOption("award_head");
  await page.locator("#org-0").selectOption({ index: 1 });
  await page.locator("#reason").fill("提任负责人");
  await page.getByRole("button", { name: "保存岗位" }).click();
  await expect(page.getByRole("row", { name: /clerk02/ })).toContainText("赋分负责人");
});
