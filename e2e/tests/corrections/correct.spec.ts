// A resident says that a fact on file is wrong; the department that answers for it decides, and
// the score follows. A rejection is reviewed once, by somebody else.

import type { Page } from "@playwright/test";

import { expect, test } from "../../fixtures.ts";

// Starts a correction of a fact with one choice, from the row it stands in.
async function start(page: Page, fact: string, option: string) {
  await page.goto("/desk/");
  const row = page.locator("#facts tr").filter({ hasText: fact });
  await row.getByRole("link", { name: /这条不对/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(fact);
  await page.getByRole("combobox", { name: fact }).selectOption(option);
  await page.locator("#f-reason").fill("去年评上了更高的职称，没有登记");
  await page.locator("#f-evidence").fill("职称证书编号 2017-0612");
  await page.getByRole("button", { name: "提交更正" }).click();
  await expect(page.getByText("等部门审核").first()).toBeVisible();
}

// Decides on the correction of a resident as the department.
async function decide(page: Page, name: string, act: string, words: string) {
  await page.goto("/desk/corrections");
  const row = page.locator("tbody tr").filter({ hasText: name });
  await row.getByRole("link").click();
  await page.getByRole("link", { name: act, exact: true }).click();
  await page.locator("textarea").fill(words);
  await page.getByRole("button", { name: act, exact: true }).click();
  await expect(page.locator(".timeline")).toContainText(words);
}

test("a correction is accepted and the score changes", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await expect(page.getByRole("main")).toContainText("76.4");
  await axe();
  await picture("own-file");
  await page.locator("#facts tr").filter({ hasText: "职称" }).getByRole("link").click();
  await page.getByRole("button", { name: "提交更正" }).click();
  await expect(page.locator(".error-summary")).toContainText("请写明理由");
  await axe();
  await picture("correction-start");
  await start(page, "专业技术职称", "中级职称");
  await axe();
  await picture("correction-own");
  await page.goto("/desk/");
  await expect(page.locator("#facts")).toContainText("待核实：中级");

  await signIn("department");
  await expect(page.getByRole("main")).toContainText("件更正等审核");
  await axe();
  await picture("home-department");
  await page.goto("/desk/corrections");
  await axe();
  await picture("corrections-queue");
  await decide(page, "张*禾", "采纳", "与职称系统核对一致");
  await axe();
  await picture("correction-decided");
  await otherLanguage();
  await axe();
  await picture("correction-decided-en");
  await otherLanguage();

  await signIn("resident");
  // The middle title gives 20 where the skill gave 10.
  await expect(page.getByRole("main")).toContainText("86.4");
  await expect(page.locator("#timeline")).toContainText("采纳：专业技术职称");
  await picture("own-file-corrected");
});

test("a rejection is reviewed once by somebody else", async ({ page, signIn }) => {
  await signIn("resident");
  await start(page, "专业技术职称", "副高职称");
  await signIn("department");
  await decide(page, "张*禾", "不予采纳", "系统里查不到这份证书");

  await signIn("resident");
  await page.goto("/desk/corrections");
  await page.locator("tbody tr").first().getByRole("link").click();
  await expect(page.getByText("系统里查不到这份证书")).toBeVisible();
  await page.getByRole("link", { name: "申请复核" }).click();
  await page.locator("textarea").fill("证书是省里发的，请再查一次");
  await page.getByRole("button", { name: "申请复核" }).click();
  await expect(page.getByText("复核中").first()).toBeVisible();

  await signIn("department");
  await page.goto("/desk/corrections");
  await page.locator("tbody tr").filter({ hasText: "张*禾" }).getByRole("link").click();
  await expect(page.getByText("复核中").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "采纳", exact: true })).toHaveCount(0);

  await signIn("office");
  await page.goto("/desk/corrections?filter=review");
  await page.locator("tbody tr").filter({ hasText: "张*禾" }).getByRole("link").click();
  await page.getByRole("link", { name: "采纳", exact: true }).click();
  await page.locator("textarea").fill("省系统里查到了");
  await page.getByRole("button", { name: "采纳", exact: true }).click();
  await expect(page.getByText("复核后采纳").first()).toBeVisible();
});
