// The audit: who looked at a person, a sample that can be drawn again, a table to take along.

import { readFile } from "node:fs/promises";

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";

const RESIDENT = "330211199003070010";

test("an auditor finds who looked", async ({
  page,
  signIn,
  baseURL,
  axe,
  picture,
  otherLanguage,
}) => {
  const office = await callAs(baseURL ?? "", "office");
  const found = await office.post("/api/v1/residents/search", { query: "0010" });
  const resident = found.items.find((one: any) => one.name === "张*禾");
  await office.get(`/api/v1/residents/${resident.person}`);
  await signIn("auditor");
  await axe();
  await picture("auditor-home");
  await page.getByRole("link", { name: "谁看过", exact: true }).click();
  await page.getByRole("button", { name: "查谁看过" }).click();
  await expect(page.getByRole("alert")).toContainText("请填写身份证号或人员编号。");
  await page.locator("#about").fill("330211199003070011");
  await page.getByRole("button", { name: "查谁看过" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await axe();
  await page.locator("#about").fill(RESIDENT);
  await page.getByRole("button", { name: "查谁看过" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("看过张*禾的记录");
  await expect(page.getByRole("row").nth(1)).toContainText("office");
  expect(page.url()).not.toContain(RESIDENT);
  await axe();
  await picture("audit-looks");
  await otherLanguage();
  await axe();
  await picture("audit-looks-en");
});

test("the same seed draws the same sample", async ({ page, signIn, axe, picture }) => {
  await signIn("auditor");
  await page.goto("/desk/audit/sample");
  await page.locator("#size").fill("5");
  await page.getByRole("button", { name: "抽样" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(5);
  const [seed, rows] = [
    await page.locator(".secret").innerText(),
    await page.locator("tbody").innerText(),
  ];
  await axe();
  await picture("audit-sample");
  await page.getByRole("button", { name: "重置" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(0);
  await page.locator("#size").fill("5");
  await page.locator("#seed").fill("ABCDEFGH-1x");
  await page.getByRole("button", { name: "抽样" }).click();
  await expect(page.getByRole("alert")).toContainText("这个种子不对");
  await page.locator("#seed").fill(seed.toLowerCase());
  await page.getByRole("button", { name: "抽样" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(5);
  expect(await page.locator("tbody").innerText()).toBe(rows);
});

test("an auditor searches and takes the rows along", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("auditor");
  await page.goto("/desk/audit");
  await page.locator("#event").selectOption({ label: "建立账号" });
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("建立账号");
  await axe();
  await picture("audit");
  await otherLanguage();
  await picture("audit-en");
  await otherLanguage();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出表格" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("审计-2018-07-01.csv");
  const text = await readFile(await file.path(), "utf8");
  expect(text.startsWith("\ufeff\"时间\"")).toBe(true);
  expect(text).toContain("建立账号");
});
