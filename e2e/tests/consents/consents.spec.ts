// Consents: withdrawing one takes away its points only and is as easy as giving.

import { expect, test } from "../../fixtures.ts";

test("a consent is withdrawn, its points go, it is given and they are back", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await expect(page.locator(".total-number")).toContainText("76.4");
  await page.locator(".account-link").click();
  await page.getByRole("link", { name: "授权", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("授权");
  await axe();
  await picture("consents");
  await page.getByRole("button", { name: /撤回.*志愿/ }).click();
  await expect(page.getByRole("row", { name: /志愿.*已撤回/ })).toBeVisible();
  await axe();
  await otherLanguage();
  await axe();
  await picture("consents-en");
  await otherLanguage();
  await page.goto("/desk/");
  await expect(page.locator(".total-number")).toContainText("72.4");
  await page.goto("/desk/consents");
  await page.getByRole("button", { name: /同意.*志愿/ }).click();
  await expect(page.getByRole("row", { name: /志愿.*已同意/ })).toBeVisible();
  await page.goto("/desk/");
  await expect(page.locator(".total-number")).toContainText("76.4");
  await page.goto("/desk/privacy");
  await expect(page.getByText("您在")).toBeVisible();
  await axe();
  await picture("privacy");
});

test("a parent withdraws the consent for the child and gives it again", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await page.goto("/desk/consents");
  const child = page.locator("#children");
  await expect(child.getByText("已同意")).toBeVisible();
  await child.getByRole("button", { name: /撤回/ }).click();
  await expect(child.getByText("已撤回")).toBeVisible();
  await axe();
  await picture("consents-child");
  await otherLanguage();
  await axe();
  await picture("consents-child-en");
  await otherLanguage();
  await child.getByRole("button", { name: /同意/ }).click();
  await expect(child.getByText("已同意")).toBeVisible();
  await page.goto("/desk/privacy");
  await expect(page.getByRole("heading", { name: "保存期限" })).toBeVisible();
  await axe();
  await picture("retention");
});
