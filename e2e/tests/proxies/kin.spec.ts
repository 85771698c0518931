// Kin help: a resident asks a member of the household, who accepts, looks, and is stopped.

import { randomUUID } from "node:crypto";

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";

const PASSWORD = "河边那棵老樟树下的船";

test("a member of the household is asked, accepts, looks at the file, and is stopped", async ({
  page,
  browser,
  server,
  signIn,
  axe,
  picture,
}) => {
  await signIn("resident");
  const own = await callAs(server.url, "resident");
  const household = await own.get("/api/v1/residents/me/household");
  const kin = household.members.find((one: { person: string }) => one.person !== household.person).person;

  // The one to be asked gets an account of their own first.
  const office = await callAs(server.url, "office");
  const slip = await office.post(`/api/v1/residents/${kin}/binding-codes`, { code: randomUUID() });
  const home = await browser.newContext({ baseURL: server.url, locale: "zh-CN" });
  const theirs = await home.newPage();
  await theirs.goto("/desk/register");
  await theirs.locator("#login").fill("li.sui");
  await theirs.locator("#password").fill(PASSWORD);
  await theirs.locator("#again").fill(PASSWORD);
  await theirs.getByRole("button", { name: "注册" }).click();
  await theirs.getByRole("button", { name: "我已读过" }).click();
  await theirs.locator("#code").fill(slip.code);
  await theirs.getByRole("button", { name: "绑定", exact: true }).click();
  await expect(theirs.getByRole("link", { name: "谁可以帮我" })).toBeVisible();

  await page.goto("/desk/helpers");
  await page.locator("#who").selectOption(kin);
  await page.locator("#until_on").fill("2018");
  await page.locator("#until_on-month").fill("12");
  await page.locator("#until_on-day").fill("31");
  await page.getByRole("button", { name: "请对方帮忙" }).click();
  await expect(page.getByText("等对方接受", { exact: true })).toBeVisible();
  await axe();

  await theirs.getByRole("link", { name: "谁可以帮我" }).click();
  await expect(theirs.getByRole("heading", { name: "张*禾 请您帮忙" })).toBeVisible();
  await theirs.getByRole("button", { name: "我愿意帮" }).click();
  await theirs.getByRole("button", { name: "去帮忙" }).click();
  await expect(theirs.locator(".proxy-banner")).toContainText("正在替 张*禾 办理");
  await expect(theirs.locator(".total-number")).toContainText("76.4");
  await expect(theirs.getByRole("navigation").getByRole("link")).toHaveCount(1);

  await page.reload();
  const asked = page.getByRole("article");
  await expect(asked).toContainText("代本人查看");
  await picture("helpers-kin");
  await asked.getByRole("button", { name: "不再请对方帮" }).click();
  await expect(asked).toContainText("已结束");
  await axe();

  // What was open goes on no longer, and the way back is offered.
  await theirs.getByRole("navigation").getByRole("link").click();
  await theirs.reload();
  await expect(theirs.locator(".proxy-banner")).toContainText("代办已结束");
  await theirs.getByRole("button", { name: "回到自己的工作" }).click();
  await expect(theirs.locator(".proxy-banner")).toHaveCount(0);
  await home.close();
});
