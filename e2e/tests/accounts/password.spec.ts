// The own password and the own sessions: the first change, a later one, signing out elsewhere.

import { password } from "../../district.ts";
import { expect, test } from "../../fixtures.ts";

test("a password someone else chose is changed before anything else", async ({
  page,
  server,
  axe,
  picture,
  otherLanguage,
}) => {
  const printed = server.command("user", "add", "li.wei", "--role", "migrant_office", "--org", "流动人口管理办公室");
  const given = /shown only once: (\S+)/.exec(printed)?.[1] ?? "";
  await page.goto("/desk/");
  await page.locator("#login").fill("li.wei");
  await page.locator("#password").fill(given);
  await page.locator("#password").press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("请先设置自己的密码");
  await expect(page.getByRole("navigation").getByRole("link")).toHaveCount(0);
  await page.goto("/desk/quotas");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("请先设置自己的密码");
  await axe();
  await picture("first-password");
  await page.locator("#current").fill(given);
  await page.locator("#new").fill("woaini1314520");
  await page.locator("#again").fill("woaini1314520");
  await page.getByRole("button", { name: "设置密码" }).click();
  await expect(page.getByRole("alert")).toContainText("太常见");
  await axe();
  await otherLanguage();
  await picture("first-password-en");
  await page.locator("#new").fill("柳树下的第三张长椅");
  await page.locator("#again").fill("柳树下的第三张长凳");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("alert")).toContainText("10 to 128 characters");
  await page.locator("#new").fill("柳树下的第三张旧长椅");
  await page.locator("#again").fill("柳树下的第三张旧长凳");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("alert")).toContainText("The two differ");
  await page.locator("#again").fill("柳树下的第三张旧长椅");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("navigation").getByRole("link").first()).toBeVisible();
});

test("a password is changed and the other device is out", async ({
  page,
  browser,
  server,
  signIn,
  axe,
  picture,
}) => {
  const elsewhere = await browser.newContext({ baseURL: server.url });
  const other = await elsewhere.newPage();
  await other.goto("/desk/");
  await other.locator("#login").fill("office");
  await other.locator("#password").fill(password("office"));
  await other.locator("#password").press("Enter");
  await expect(other.getByRole("link", { name: /我的账号/ })).toBeVisible();

  await signIn("office");
  await page.goto("/desk/account");
  await expect(page.getByRole("button", { name: /退出那里/ })).toHaveCount(1);
  await axe();
  await picture("account-places");
  await page.getByRole("link", { name: "修改密码" }).click();
  await page.getByRole("button", { name: "设置密码" }).click();
  await expect(page.getByRole("alert")).toContainText("请填写现在的密码。");
  await page.locator("#current").fill("not this one");
  await page.locator("#new").fill("河边那棵老樟树下");
  await page.locator("#again").fill("河边那棵老樟树下");
  await page.getByRole("button", { name: "设置密码" }).click();
  await expect(page.getByRole("alert")).toContainText("10 到 128");
  await page.locator("#new").fill("河边那棵老樟树下的船");
  await page.locator("#again").fill("河边那棵老樟树下的船");
  await page.getByRole("button", { name: "设置密码" }).click();
  await expect(page.getByRole("alert")).toContainText("原来的密码不对");
  await axe();
  await picture("password-wrong");
  await page.locator("#current").fill(password("office"));
  await page.getByRole("button", { name: "设置密码" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的账号");
  await expect(page.getByRole("button", { name: /退出那里/ })).toHaveCount(0);
  await other.reload();
  await expect(other.locator("#password")).toBeVisible();
  await elsewhere.close();
});

test("one place is signed out, then all", async ({ page, browser, server, signIn }) => {
  const elsewhere = await browser.newContext({ baseURL: server.url });
  const other = await elsewhere.newPage();
  await other.goto("/desk/");
  await other.locator("#login").fill("clerk");
  await other.locator("#password").fill(password("clerk"));
  await other.locator("#password").press("Enter");
  await expect(other.getByRole("link", { name: /我的账号/ })).toBeVisible();
  await signIn("clerk");
  await page.goto("/desk/account");
  await page.getByRole("button", { name: /退出那里/ }).click();
  await expect(page.getByRole("button", { name: /退出那里/ })).toHaveCount(0);
  await other.reload();
  await expect(other.locator("#password")).toBeVisible();
  await page.getByRole("button", { name: "退出所有地方" }).click();
  await expect(page.locator("#password")).toBeVisible();
  await page.reload();
  await expect(page.locator("#password")).toBeVisible();
  await elsewhere.close();
});
