// A permit as a gate: an endorsement that was missed, what the holder is told, and the way back.

import { expect, test } from "../../fixtures.ts";

test("a missed endorsement: no score is used, the page says why, a late one restores it", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  const openPermit = async () => {
    await page.goto("/desk/residents");
    await page.locator("#query").fill("0010");
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByRole("link", { name: /看档案.*张\*禾/ }).click();
    await page.getByRole("link", { name: "居住证记录" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("张*禾的居住证");
  };
  const day = async (id: string, year: string, month: string, date: string) => {
    await page.locator(`#${id}`).fill(year);
    await page.locator(`#${id}-month`).fill(month);
    await page.locator(`#${id}-day`).fill(date);
  };

  // The office finds that two endorsements were another person's, and revokes them.
  await signIn("office");
  await openPermit();
  await axe();
  await picture("permit-office");
  await page.getByRole("link", { name: /撤销误登 签注/ }).first().click();
  await page.locator("#reason").fill("录到了别人的档案");
  await axe();
  await picture("permit-revoke");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("有效，待签注")).toBeVisible();
  await page.getByRole("link", { name: /撤销误登 签注，2017/ }).click();
  await page.locator("#reason").fill("录到了别人的档案");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("使用功能中止")).toBeVisible();
  await expect(page.getByText("误登，已撤销")).toHaveCount(2);
  await axe();
  await picture("permit-suspended");

  await signIn("resident");
  const told = page.locator(".callout").first();
  await expect(told).toContainText("积分未使用：没有有效居住证");
  await expect(told).toContainText("使用功能中止");
  await expect(told).toContainText("补办签注");
  await expect(page.locator(".total-number")).toBeVisible();
  await axe();
  await picture("permit-unused");
  await otherLanguage();
  await axe();
  await picture("permit-unused-en");
  await otherLanguage();
  await page.goto("/desk/statement");
  await page.getByRole("button", { name: "生成积分单编号" }).click();
  await expect(page.getByText("没有有效的居住证，积分现在不使用")).toBeVisible();
  await page.getByRole("link", { name: "居住证记录" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("居住证");
  await expect(page.getByText(/中断：.*到现在/)).toBeVisible();
  await axe();
  await picture("permit-own");
  await otherLanguage();
  await axe();
  await picture("permit-own-en");
  await otherLanguage();

  await signIn("village");
  await openPermit();
  await page.getByRole("link", { name: "登记签注" }).click();
  await page.locator("#reference").fill("签 2018-0071");
  await day("endorsed_on", "2018", "7", "2");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.locator(".error-summary")).toContainText("日期还没有到");
  await axe();
  await picture("permit-record");
  await day("endorsed_on", "2018", "7", "1");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("张*禾的居住证");
  await expect(page.getByText("有效：2018 年 7 月 1 日起，到现在")).toBeVisible();
  await expect(page.getByText("满 0 年")).toBeVisible();
  await picture("permit-restored");

  await signIn("resident");
  await expect(page.getByText("积分未使用")).toHaveCount(0);
  await expect(page.locator("#timeline")).toContainText("撤销一条误登的居住证记录");
});
