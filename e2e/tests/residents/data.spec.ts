// A resident takes the own data along, as a file and on paper.

import { readFile } from "node:fs/promises";

import { expect, test } from "../../fixtures.ts";

test("the whole file is downloaded and printed", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await page.getByRole("link", { name: "我的数据", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的数据");
  await expect(page.getByRole("row", { name: /事实，每一条/ })).toBeVisible();
  await axe();
  await picture("data");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载（JSON）" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^jifen-my-data-2018-07-01\.json$/);
  const data = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(data.format).toBe("jifen-my-data");
  expect(data.identity.name).toBe("张小禾");
  expect(data.identity.citizen_id).toBe("330211199003070010");
  expect(data.file.total).toBe("76.4");
  expect(data.file.on_file.length).toBeGreaterThan(5);
  expect(JSON.stringify(data.household)).not.toContain("李秋穗");

  // On paper: the sheet and nothing of the page around it.
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".data-sheet")).toBeVisible();
  await expect(page.locator(".data-sheet caption").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
  await expect(page.locator(".site-head")).toBeHidden();
  await picture("data-print");
  await page.emulateMedia({ media: "screen" });
  await otherLanguage();
  await axe();
  await picture("data-en");
  await page.emulateMedia({ media: "print" });
  await picture("data-print-en");
});
