// The system administrator: a list with a bad row is mended and taken in, an enterprise is renamed.

import { expect, test } from "../../fixtures.ts";

const HEAD = "类别,中文名称,英文名称,统一社会信用代码,所在区域代码,学区代码";
const school = "学校,示例新城小学,,,330211003,330211-03";
const firm = (code: string) => `企业,示例新材料有限公司,Example Materials,${code},330211003,`;

test("the administrator imports a list, mends a bad row, renames an enterprise", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  const list = (code: string) => ({
    name: "list.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\ufeff${HEAD}\r\n${firm(code)}\r\n${school}\r\n`),
  });
  await signIn("admin");
  await page.goto("/desk/orgs");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("单位");
  await axe();
  await picture("orgs");
  await page.getByRole("link", { name: "导入名单" }).click();
  await page.getByRole("button", { name: "先检查" }).click();
  await expect(page.locator(".error-summary")).toContainText("请先选择文件");
  await page.locator("#file").setInputFiles(list("91330211MA281A1B78"));
  await page.getByRole("button", { name: "先检查" }).click();
  await expect(page.getByRole("row", { name: /2.*统一社会信用代码/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "导入", exact: true })).toHaveCount(0);
  await axe();
  await picture("orgs-import-faults");
  await page.locator("#file").setInputFiles(list("92330211MA2B000192"));
  await page.getByRole("button", { name: "先检查" }).click();
  await expect(page.getByText("新增 2")).toBeVisible();
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText("已导入：新增 2")).toBeVisible();
  await axe();
  await picture("orgs-import-done");
  await otherLanguage();
  await picture("orgs-import-done-en");
  await otherLanguage();

  await page.goto("/desk/orgs");
  await page.locator("#query").fill("示例螺丝厂");
  await page.getByRole("button", { name: "查询" }).click();
  await page.getByRole("link", { name: "示例紧固件有限公司" }).click();
  await expect(page.getByRole("row", { name: /示例螺丝厂/ })).toBeVisible();
  await axe();
  await picture("org-history");
  await otherLanguage();
  await axe();
  await picture("org-history-en");
  await otherLanguage();
  await page.getByRole("link", { name: "更名或迁移" }).click();
  await page.locator("#name_zh").fill("示例紧固科技有限公司");
  await page.locator("#from").fill("2018");
  await page.locator("#from-month").fill("7");
  await page.locator("#from-day").fill("1");
  await page.locator("#reason").fill("企业更名");
  await expect(page.locator("#area option")).not.toHaveCount(1);
  await axe();
  await picture("org-change");
  await page.locator("form").getByRole("button", { name: "登记变更" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("示例紧固科技有限公司");

  await page.getByRole("link", { name: "关闭" }).click();
  await expect(page.getByText("从这一天起不能再赋分")).toBeVisible();
  await axe();
  await picture("org-close");
  await page.goto("/desk/areas");
  await expect(page.getByRole("row", { name: /骆驼街道/ })).toBeVisible();
  await axe();
  await picture("areas");
  await page.getByRole("row", { name: /骆驼街道/ }).getByRole("link", { name: /办理/ }).click();
  await expect(page.getByRole("heading", { name: "并入别的区域" })).toBeVisible();
  await axe();
  await picture("area");
});
