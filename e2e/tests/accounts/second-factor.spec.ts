// The second factor: an administrator sets it up at the first sign-in and signs in with it.

import { createHmac } from "node:crypto";

import { expect, test } from "../../fixtures.ts";

const PASSWORD = "河边那棵老樟树下的船";

// What the app on the phone shows so many time steps from now (RFC 6238).
function shown(secret: string, steps: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest[19] ?? 0) & 0xf;
  const value = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(value % 1_000_000).padStart(6, "0");
}

test("an administrator sets up the second factor and signs in with it", async ({
  page,
  server,
  axe,
  picture,
  otherLanguage,
}) => {
  const printed = server.command("user", "add", "yuan.lizhu", "--role", "system_admin");
  const given = /shown only once: (\S+)/.exec(printed)?.[1] ?? "";
  await page.goto("/desk/");
  await page.locator("#login").fill("yuan.lizhu");
  await page.locator("#password").fill(given);
  await page.locator("#password").press("Enter");
  await page.locator("#current").fill(given);
  await page.locator("#new").fill(PASSWORD);
  await page.locator("#again").fill(PASSWORD);
  await page.getByRole("button", { name: "设置密码" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("请先设置手机动态码");
  await expect(page.getByRole("navigation").getByRole("link")).toHaveCount(0);
  await axe();
  await picture("second-factor-first");
  await page.locator("#password").fill(PASSWORD);
  await page.getByRole("button", { name: "开始设置" }).click();
  await expect(page.getByRole("img", { name: "给验证器扫的二维码" })).toBeVisible();
  await axe();
  await picture("second-factor-scan");
  const secret = (await page.locator(".secret").innerText()).replaceAll(/\s/g, "");
  await page.locator("#code").fill("000");
  await page.getByRole("button", { name: "确认" }).click();
  await expect(page.getByRole("alert")).toContainText("动态码不对");
  await page.locator("#code").fill(shown(secret, 0));
  await page.getByRole("button", { name: "确认" }).click();
  await expect(page.locator(".recovery-codes li")).toHaveCount(10);
  const recovery = await page.locator(".recovery-codes li").first().innerText();
  await axe();
  await picture("second-factor-codes");
  await page.getByRole("button", { name: "已收好，继续" }).click();
  await expect(page.getByRole("link", { name: "账号", exact: true })).toBeVisible();

  await page.goto("/desk/account/second-factor");
  await expect(page.getByText("手机动态码已开通")).toBeVisible();
  await axe();
  await picture("second-factor-on");
  await page.goto("/desk/account");
  await page.getByRole("button", { name: "退出登录" }).click();

  await page.locator("#login").fill("yuan.lizhu");
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#password").press("Enter");
  await expect(page.locator("#code")).toBeVisible();
  await axe();
  await otherLanguage();
  await picture("second-factor-sign-in-en");
  await page.locator("#code").fill("000000");
  await page.locator("#code").press("Enter");
  await expect(page.getByRole("alert")).toContainText("The code is wrong or was used");
  await page.locator("#code").fill(shown(secret, 1));
  await page.locator("#code").press("Enter");
  await expect(page.getByRole("link", { name: "Accounts", exact: true })).toBeVisible();

  await page.goto("/desk/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.locator("#login").fill("yuan.lizhu");
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#password").press("Enter");
  await page.locator("#code").fill(recovery);
  await page.locator("#code").press("Enter");
  await expect(page.getByRole("link", { name: "Accounts", exact: true })).toBeVisible();
});
