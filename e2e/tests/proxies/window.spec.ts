// An officer helps an old resident at the window, from opening to printing the statement; later
// the resident sees who did what.

import { expect, test } from "../../fixtures.ts";

test("an officer helps a resident at the window, and the resident sees it later", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await page.getByRole("link", { name: "谁可以帮我" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("谁可以帮我");
  await expect(page.getByText("还没有人帮您")).toBeVisible();
  await page.getByRole("button", { name: "取码" }).click();
  const code = await page.locator(".statement-code").innerText();
  expect(code).toMatch(/^\d{6}$/);
  await axe();
  await picture("helpers-code");

  await signIn("village");
  await page.goto("/desk/residents");
  await page.locator("#query").fill("0010");
  await page.getByRole("button", { name: "查询" }).click();
  await page.getByRole("link", { name: /看档案.*张\*禾/ }).click();
  await page.getByRole("link", { name: "协助办理" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("协助办理");
  await page.getByRole("button", { name: "开始协助" }).click();
  await expect(page.locator(".error-summary")).toContainText("先读隐私告知");
  await page.getByText(/已读给本人听/).click();
  await page.getByText("逐项给出或撤回授权").click();
  await page.getByText("开具并打印积分单").click();
  await page.getByText("读出自己手机上的码").click();
  await page.locator("#code").fill(code === "111111" ? "222222" : "111111");
  await page.getByRole("button", { name: "开始协助" }).click();
  await expect(page.locator(".error-summary")).toContainText("码不对");
  await axe();
  await picture("assist-open");
  await page.locator("#code").fill(code);
  await page.getByRole("button", { name: "开始协助" }).click();

  const banner = page.locator(".proxy-banner");
  await expect(banner).toContainText("正在替 张*禾 办理");
  await expect(banner).toContainText("还有 30 分钟");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的积分");
  await expect(page.locator(".total-number")).toContainText("76.4");
  const ways = page.getByRole("navigation");
  await expect(ways.getByRole("link", { name: "授权" })).toBeVisible();
  await expect(ways.getByRole("link", { name: "家庭" })).toHaveCount(0);
  await expect(ways.getByRole("link", { name: "赋分" })).toHaveCount(0);
  await axe();
  await picture("assisting");
  await otherLanguage();
  await axe();
  await picture("assisting-en");
  await otherLanguage();
  // A page loaded again goes on where it was.
  await page.goto("/desk/household");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这一页");
  await expect(banner).toBeVisible();
  await ways.getByRole("link", { name: "授权" }).click();
  await page.getByRole("button", { name: /撤回.*志愿/ }).click();
  await expect(page.getByRole("row", { name: /志愿.*已撤回/ })).toBeVisible();
  await ways.getByRole("link", { name: "积分单" }).click();
  await page.getByRole("button", { name: "生成积分单编号" }).click();
  await expect(page.getByText("张*禾的积分单")).toBeVisible();
  await axe();
  await picture("assisting-statement");
  await banner.getByRole("button", { name: "办完了，结束" }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.getByRole("navigation").getByRole("link", { name: "本村居民" })).toBeVisible();

  await signIn("resident");
  await page.getByRole("link", { name: "谁可以帮我" }).click();
  const helped = page.getByRole("article").filter({ hasText: "马*渡" });
  await expect(helped).toContainText("已结束");
  await expect(helped).toContainText("本人读出的一次性码");
  await expect(helped).toContainText("开具积分单");
  await expect(helped).toContainText("撤回同意");
  await axe();
  await picture("helpers-after");
  await otherLanguage();
  await axe();
  await picture("helpers-after-en");
  await otherLanguage();
  await page.goto("/desk/");
  await expect(page.locator("#timeline")).toContainText(/由.*马\*渡 在窗口代办/);
});
