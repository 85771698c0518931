// Signing in, failing to, and signing out.

import { password } from "../../district.ts";
import { expect, test } from "../../fixtures.ts";

test("empty fields are told on sending, each beside its field", async ({ page, axe, picture }) => {
  await page.goto("/desk/");
  await page.getByRole("button", { name: "登录" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("请填写账号。");
  await expect(page.locator("#password-error")).toContainText("请填写密码。");
  await summary.getByRole("link", { name: "请填写密码。" }).click();
  await expect(page.locator("#password")).toBeFocused();
  await axe();
  await picture("sign-in-empty");
});

test("a wrong password says no more than that and keeps the account", async ({ page, axe }) => {
  await page.goto("/desk/");
  await page.locator("#login").fill("clerk");
  await page.locator("#password").fill("wrong");
  await page.locator("#password").press("Enter");
  await expect(page.getByRole("alert")).toContainText("账号或密码不对");
  await expect(page.locator("#login")).toHaveValue("clerk");
  await expect(page.locator("#password")).toHaveValue("");
  await axe();
  await page.locator("#login").fill("nobody");
  await page.locator("#password").fill("wrong");
  await page.locator("#password").press("Enter");
  await expect(page.getByRole("alert")).toContainText("账号或密码不对");
});

test("the session outlives a reload and ends with signing out", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("clerk");
  await page.reload();
  await expect(page.getByRole("link", { name: /我的账号/ })).toBeVisible();
  await page.getByRole("link", { name: /我的账号/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的账号");
  await axe();
  await otherLanguage();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My account");
  await axe();
  await picture("account-en");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.locator("#password")).toBeVisible();
  await axe();
  await page.reload();
  await expect(page.locator("#password")).toBeVisible();
});

test("a session that ends keeps what was typed", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/desk/accounts");
  await page.getByRole("link", { name: /停用.*clerk02/ }).click();
  await page.locator("#reason").fill("调离岗位");
  const ended = {
    status: 401,
    contentType: "application/problem+json",
    body: JSON.stringify({
      type: "urn:jifen:problem:sign_in_required",
      status: 401,
      code: "sign_in_required",
      title: "请先登录。",
      title_en: "Please sign in.",
    }),
  };
  await page.route("**/api/v1/session/refresh", (route) => route.fulfill(ended));
  await page.route("**/disable", (route) => route.fulfill(ended), { times: 1 });
  await page.getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "请再登录一次" })).toBeVisible();
  await expect(page.locator("#login")).toHaveValue("admin");
  await page.unroute("**/api/v1/session/refresh");
  await page.locator("#password").fill(password("admin"));
  await page.locator("#password").press("Enter");
  // What was asked for before goes on by itself.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号");
  await expect(page.getByRole("row", { name: /clerk02/ })).toContainText("已停用");
});
