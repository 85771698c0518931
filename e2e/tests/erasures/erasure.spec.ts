// A resident asks to be erased, and two people of the office carry it out, one after the other.

import { expect, test } from "../../fixtures.ts";

test("asked, proposed by one, confirmed by another", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await page.goto("/desk/data");
  await page.getByRole("link", { name: "注销", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("注销");
  await page.getByRole("button", { name: "申请注销" }).click();
  await expect(page.getByRole("alert")).toContainText("请选择一个原因");
  await page.locator("#reason").selectOption({ label: "不再需要积分" });
  await axe();
  await picture("erasure");
  await page.getByRole("button", { name: "申请注销" }).click();
  await expect(page.getByText("等流管办办理")).toBeVisible();
  await axe();
  await picture("erasure-asked");
  await otherLanguage();
  await picture("erasure-asked-en");
  await otherLanguage();

  await signIn("office");
  await expect(page.getByRole("heading", { name: "1 份注销申请要办" })).toBeVisible();
  await page.goto("/desk/erasures");
  await picture("erasures");
  await page.getByRole("link", { name: "张*禾" }).click();
  await expect(page.getByText("仍在本区居住登记", { exact: true })).toBeVisible();
  await axe();
  await picture("erasure-propose");
  await page.getByRole("button", { name: "拟同意", exact: true }).click();
  await expect(page.getByText("初审是您办的")).toBeVisible();
  const address = page.url();

  await signIn("office2");
  await page.goto(address);
  await expect(page.getByRole("button", { name: "复核同意，注销" })).toBeVisible();
  await axe();
  await picture("erasure-confirm");
  await otherLanguage();
  await picture("erasure-confirm-en");
  await otherLanguage();
  await page.getByRole("button", { name: "复核同意，注销" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("已注销的注销申请");
  await axe();
  await picture("erasure-done");
  await page.goto("/desk/account");
  await page.getByRole("button", { name: "退出登录", exact: true }).click();

  await page.locator("#login").fill("resident");
  await page.locator("#password").fill("whatever it was before");
  await page.locator("#password").press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
});
