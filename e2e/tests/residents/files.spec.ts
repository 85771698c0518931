// Files: what a village officer may see, and what the person sees.

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";

test("a village officer reads a file of the village", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("village");
  await axe();
  await picture("village-home");
  await page.goto("/desk/residents");
  await page.locator("#query").fill("0010");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("row", { name: /张\*禾/ })).toBeVisible();
  await axe();
  await picture("residents");
  await page.getByRole("link", { name: /看档案.*张\*禾/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("张*禾的积分档案");
  await expect(page.locator("main")).not.toContainText("冻结");
  await axe();
  await picture("resident-file");
  await otherLanguage();
  await axe();
});

test("outside the village the officer is refused in words", async ({
  page,
  signIn,
  baseURL,
  axe,
  picture,
}) => {
  const office = await callAs(baseURL ?? "", "office");
  const found = await office.post("/api/v1/residents/search", { limit: 100 });
  const elsewhere = found.items.find((one: any) => one.village.zh !== "青禾社区");
  await signIn("village");
  await page.goto(`/desk/residents/${elsewhere.person}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("这位居民不在您的范围内");
  await expect(page.locator("main")).toContainText("只能查看本村（社区）登记的居民");
  await axe();
  await picture("resident-outside");
});

test("a resident sees the own score, permit, awards and looks", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await expect(page.locator(".total-number")).toContainText("76.4");
  await expect(page.getByRole("heading", { name: "谁看过我的档案" })).toBeVisible();
  await axe();
  await picture("own-file");
  await otherLanguage();
  await axe();
  await picture("own-file-en");
});

test("a resident gets one code, however often it is pressed", async ({
  page,
  signIn,
  axe,
  picture,
}) => {
  await signIn("resident");
  await page.getByRole("link", { name: "积分单", exact: true }).click();
  await axe();
  await page.getByRole("button", { name: "生成积分单编号" }).dblclick();
  await expect(page.locator(".statement-code")).toHaveText(/^[0-9A-Z-]{6,}$/);
  await axe();
  await picture("statement-code");
  // On paper a window can scan it; on the screen there is nothing to scan.
  await expect(page.locator(".qr svg")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".qr svg")).toBeVisible();
  await picture("statement-code-print");
});
