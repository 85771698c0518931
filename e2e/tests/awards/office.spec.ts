// The migrant office allocates a quota and voids an award, each with a reason.

import { expect, test } from "../../fixtures.ts";

test("the office allocates what the formula gives", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("office");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("件事等您");
  await axe();
  await picture("office-home");
  await page.goto("/desk/quotas");
  await expect(page.getByRole("table")).toBeVisible();
  await axe();
  await picture("quotas");
  const none = page.getByRole("row").filter({ hasText: "未核定" }).first();
  await none.getByRole("rowheader").getByRole("link").click();
  await page.getByRole("link", { name: "核定", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("核定额度");
  await page.getByRole("button", { name: "核定" }).click();
  await expect(page.getByRole("alert")).toContainText("请写明依据。");
  await page.getByRole("button", { name: /补到公式数/ }).click();
  await page.locator("#basis").fill("按公式核定");
  await expect(page.getByText("立即可以签发赋分")).toBeVisible();
  await axe();
  await picture("allocate");
  // Neither the language nor the window takes away what was typed.
  await otherLanguage();
  const size = page.viewportSize() ?? { width: 1280, height: 860 };
  await page.setViewportSize({ width: size.width > 960 ? 390 : 1280, height: 844 });
  await expect(page.locator("#basis")).toHaveValue("按公式核定");
  await page.setViewportSize(size);
  await otherLanguage();
  await expect(page.locator("#basis")).toHaveValue("按公式核定");
  await page.getByRole("button", { name: "核定" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("额度账");
  await expect(page.getByRole("row").nth(1)).toContainText("按公式核定");
  await otherLanguage();
  await axe();
});

test("the office voids an award and the quota gets it back", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("office");
  await page.goto("/desk/quotas");
  await page.getByRole("combobox", { name: "类别" }).selectOption("enterprise");
  await page.getByRole("link", { name: "示例精密机械有限公司" }).first().click();
  await page.getByRole("link", { name: "看赋分记录" }).click();
  await page.getByRole("link", { name: "公示中" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await axe();
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await page.getByRole("link", { name: "撤销赋分" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("撤销给");
  await axe();
  await picture("void");
  await page.getByRole("button", { name: "撤销赋分" }).click();
  await expect(page.getByRole("alert")).toContainText("请写明理由。");
  await page.locator("#reason").fill("报错了人");
  await otherLanguage();
  await expect(page.getByRole("alert")).toContainText("reason");
  await expect(page.locator("#reason")).toHaveValue("报错了人");
  await otherLanguage();
  await page.getByRole("button", { name: "撤销赋分" }).click();
  await expect(page.locator(".facts")).toContainText("已撤销");
  await expect(page.locator(".facts")).toContainText("报错了人");
});

test("the office finds an award in the whole district and voids it", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("office");
  await page.getByRole("link", { name: "全部赋分记录" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("全区赋分记录");
  await expect(page.getByRole("table")).toBeVisible();
  await axe();
  await picture("district-awards");
  await otherLanguage();
  await axe();
  await picture("district-awards-en");
  await otherLanguage();

  await page.locator("#state").selectOption("noticed");
  await page.locator("#awarder").fill("精密机械");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/state=noticed/);
  const rows = page.locator("tbody tr");
  await expect(rows.filter({ hasNotText: "公示中" })).toHaveCount(0);
  await expect(rows.filter({ hasNotText: "示例精密机械有限公司" })).toHaveCount(0);
  await rows.first().getByRole("link").first().click();
  await page.getByRole("link", { name: "撤销赋分" }).click();
  await page.locator("#reason").fill("报错了人");
  await page.getByRole("button", { name: "撤销赋分" }).click();
  await expect(page.locator(".facts")).toContainText("已撤销");

  // The way back finds the same search again; another one begins anew.
  await page.goto("/desk/awards?state=noticed&awarder=%E7%B2%BE%E5%AF%86");
  await expect(page.locator("#awarder")).toHaveValue("精密");
  await expect(page.locator("#state")).toHaveValue("noticed");
  await page.getByRole("button", { name: "重置" }).click();
  await expect(page.locator("#state")).toHaveValue("");
  await page.locator("#town").selectOption({ index: 1 });
  await page.locator("#awarder").fill("没有这家");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByText("没有这样的赋分")).toBeVisible();
  await axe();
});
