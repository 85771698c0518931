// A resident makes an account, gets a code at the counter, binds, forgets the password.

import { randomUUID } from "node:crypto";

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";

const PASSWORD = "河边那棵老樟树下的船";

test("an account is made, bound by a code and its password set anew", async ({
  page,
  browser,
  server,
  axe,
  picture,
  otherLanguage,
}) => {
  // At home: an account that sees nothing.
  await page.goto("/desk/");
  await page.getByRole("link", { name: "注册" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("注册账号");
  await axe();
  await picture("register");
  await page.locator("#login").fill("zhou.xinshu");
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#again").fill(PASSWORD);
  await page.getByRole("button", { name: "注册" }).click();
  // Before anything is submitted: what is collected, for what, and who gets it.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("隐私告知");
  await axe();
  await picture("privacy-first");
  await page.getByRole("button", { name: "我已读过" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("绑定账号");
  await expect(page.getByRole("navigation").getByRole("link")).toHaveCount(1);
  await axe();
  await picture("bind");
  await page.locator("#code").fill("AAAAA-AAAAA");
  await page.getByRole("button", { name: "绑定", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("这个码不能用");

  // At the counter: the officer finds the person and prints a slip.
  const counter = await browser.newContext({ baseURL: server.url, locale: "zh-CN" });
  const desk = await counter.newPage();
  const office = await callAs(server.url, "office");
  const found = await office.post("/api/v1/residents/search", { query: "周新树" });
  const person = found.items[0].person;
  const issue = async (kind: string): Promise<string> => {
    const answer = await office.post(`/api/v1/residents/${person}/${kind}`, { code: randomUUID() });
    return answer.code;
  };
  const code = await issue("binding-codes");
  await page.locator("#code").fill(code.toLowerCase());
  await page.getByRole("button", { name: "绑定", exact: true }).click();
  await expect(page.getByRole("link", { name: "积分单", exact: true })).toBeVisible();
  await expect(page.getByText("开出绑定账号的码")).toBeVisible();
  await axe();

  // Later: the password is forgotten.
  const reset = await issue("reset-codes");
  await desk.goto("/desk/reset");
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("重设密码");
  await desk.locator("#login").fill("zhou.xinshu");
  await desk.locator("#code").fill(reset);
  await desk.locator("#new").fill("换一棵更老的银杏树下");
  await desk.locator("#again").fill("换一棵更老的银杏树下");
  await desk.getByRole("button", { name: "设置密码" }).click();
  await expect(desk.getByText("新密码已设好")).toBeVisible();
  await page.reload();
  await expect(page.locator("#password")).toBeVisible();
  await otherLanguage();
  await picture("sign-in-en");
  await counter.close();
});

test("the counter prints a slip and binds after a check", async ({
  page,
  server,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  const office = await callAs(server.url, "office");
  const found = await office.post("/api/v1/residents/search", { query: "周新树" });
  await signIn("village");
  await page.goto(`/desk/residents/${found.items[0].person}`);
  await page.getByRole("link", { name: "账号和密码（窗口）" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号和密码（窗口）");
  await axe();
  await picture("counter");
  await page.getByRole("button", { name: "开重设密码的码" }).click();
  await expect(page.getByText("还没有绑定账号")).toBeVisible();
  await page.locator("#login").fill("nobody");
  await page.getByRole("button", { name: "身份已核对，绑定" }).click();
  await expect(page.locator(".error-summary")).toContainText("没有这个账号");
  await page.getByRole("button", { name: "开绑定账号的码" }).click();
  await expect(page.locator(".code-slip-code")).toHaveText(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
  await expect(page.locator(".code-slip")).not.toContainText("430524");
  await expect(page.locator(".code-slip")).toContainText("Code to bind an account");
  await axe();
  await picture("slip");
  await otherLanguage();
  await picture("slip-en");
  await page.emulateMedia({ media: "print" });
  await picture("slip-print");
});
