// Security: the rules of passwords and sessions, locks, ending the sessions of an account.

import { request } from "@playwright/test";

import { expect, test } from "../../fixtures.ts";

test("rules are set within their bounds and count at once", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("security");
  await axe();
  await picture("security-home");
  await page.goto("/desk/security");
  await page.locator("#lock_after").fill("11");
  await page.getByRole("button", { name: "保存新规则" }).click();
  await expect(page.getByRole("alert")).toContainText("请填 3 到 10 的整数。");
  await expect(page.getByRole("alert")).toContainText("请写明理由。");
  await axe();
  await page.locator("#lock_after").fill("3");
  await page.getByLabel("流管办").check();
  await page.locator("#reason").fill("等保整改");
  await page.getByRole("button", { name: "保存新规则" }).click();
  await expect(page.getByText("新规则已生效")).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("错 3 次锁 15 分钟");
  await axe();
  await picture("security-rules");
  await otherLanguage();
  await axe();
  await picture("security-rules-en");
});

test("a lock is seen and opened", async ({ page, signIn, baseURL, axe, picture }) => {
  const stranger = await request.newContext({ baseURL });
  for (let guess = 0; guess < 5; guess += 1) {
    const data = { login: "clerk", password: "a wrong password" };
    await stranger.post("/api/v1/session/sign-in", { data });
  }
  await signIn("security");
  await page.getByRole("link", { name: "锁定", exact: true }).click();
  await axe();
  await picture("security-locks");
  await page.getByRole("button", { name: /解锁.*clerk/ }).click();
  await expect(page.getByText("clerk 已解锁。")).toBeVisible();
  await expect(page.getByText("现在没有锁定的账号")).toBeVisible();
  await axe();
});

test("the sessions of an account are ended", async ({ page, signIn, axe, picture }) => {
  await signIn("security");
  await page.goto("/desk/accounts");
  await page.getByRole("link", { name: /结束登录.*clerk02/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("结束所有登录");
  await axe();
  await picture("security-revoke");
  await page.locator("#reason").fill("手机丢失");
  await page.getByRole("button", { name: "结束登录" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号");
});
