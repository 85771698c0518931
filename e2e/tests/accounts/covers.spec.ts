// Away for some days: a colleague stands in, drafts an award, and the award tells in whose place.

import { expect, test } from "../../fixtures.ts";
import type { Page } from "@playwright/test";

async function fillDay(page: Page, id: string, [year, month, day]: [string, string, string]) {
  await page.locator(`#${id}`).fill(year);
  await page.locator(`#${id}-month`).fill(month);
  await page.locator(`#${id}-day`).fill(day);
}

test("a cover acts while the holder is away, and the award shows it", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("clerk");
  await page.goto("/desk/account");
  await page.getByRole("link", { name: "代班安排" }).click();
  await page.locator("#by").fill("head");
  await page.locator("#reason").fill("出差");
  await fillDay(page, "to", ["2018", "7", "3"]);
  await page.getByRole("button", { name: "安排代班" }).click();
  await expect(page.getByRole("alert")).toContainText("代班也不行");
  await axe();
  await page.locator("#by").fill("department");
  await page.getByRole("button", { name: "安排代班" }).click();
  await expect(page.locator(".rows")).toContainText("代班中");
  await axe();
  await picture("covers");
  await otherLanguage();
  await axe();
  await picture("covers-en");
  await otherLanguage();

  await signIn("department");
  await page.goto("/desk/account");
  await expect(page.getByText("代 吴*枝").first()).toBeVisible();
  await axe();
  await picture("account-standing-in");
  await page.getByRole("button", { name: /赋分经办人.*代 吴\*枝/ }).click();
  await page.getByRole("link", { name: "赋分", exact: true }).first().click();
  await page.locator("#query").fill("0010");
  await page.getByRole("button", { name: "查询" }).click();
  await page.getByRole("row", { name: /0010/ }).getByRole("link").click();
  await page.getByRole("radio", { name: /第二条/ }).check();
  await page.locator("#points").fill("3");
  await page.locator("#evidence").fill("带徒记录 3 份");
  await page.getByRole("button", { name: "提交负责人签发" }).click();
  await expect(page.getByText("已提交，等负责人签发")).toBeVisible();

  await signIn("head");
  await page.getByRole("link", { name: /签发.*张\*禾/ }).click();
  await expect(page.locator(".facts")).toContainText("苏*田 代 吴*枝");
  await axe();
  await picture("award-by-cover");
  await page.goto("/desk/clerks");
  await page.getByRole("link", { name: /代班.*clerk/ }).click();
  await page.getByRole("link", { name: /提前结束/ }).click();
  await page.locator("#reason").fill("提前回来");
  await axe();
  await page.getByRole("button", { name: "提前结束" }).click();
  await expect(page.locator(".rows")).toContainText("提前结束");
  await picture("covers-ended");
});

test("what a policy officer sees first", async ({ page, signIn, axe, picture, otherLanguage }) => {
  await signIn("policy");
  await expect(page.getByRole("table")).toContainText("子女入学");
  await expect(page.locator(".facts")).toContainText("今年");
  await axe();
  await picture("policy-home");
  await otherLanguage();
  await axe();
  await picture("policy-home-en");
});
