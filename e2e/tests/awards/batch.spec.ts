// An HR clerk has 400 names in a spreadsheet: the list is looked at, what is wrong comes back and
// is mended, all are drafted, and the head signs them in one go.

import { readFileSync } from "node:fs";

import { callAs } from "../../api.ts";
import { names } from "../../district.ts";
import { expect, test } from "../../fixtures.ts";

const HEAD = "公民身份号码,姓名,条款,分值,事实日期,依据";
const ENTERPRISE = "91330211MA281A1B77";

const list = (name: string, rows: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`\ufeff${rows.join("\r\n")}\r\n`),
});

test("four hundred names are looked at, mended, taken in and signed", async ({
  page,
  baseURL,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  test.setTimeout(240_000);
  const hired = names().slice(200, 650);
  const written = (staff: string[][]) =>
    staff.map(([id, name], at) => `${id},${name},2,${1 + (at % 3)},2018-06-20,记录 ${at}`);
  // Some may not be awarded just now, because their points are frozen: they are left out.
  const awardable = async () => {
    const clerk = await callAs(baseURL ?? "", "clerk");
    const file = Buffer.from([HEAD, ...written(hired)].join("\n")).toString("base64");
    const check = await clerk.post(`/api/v1/orgs/${clerk.org}/award-batches/check`, { file });
    return hired.filter((_, at) => !check.lines[at].problems).slice(0, 400);
  };

  await test.step("the office confirms them as staff and allocates points", async () => {
    await signIn("office");
    await page.goto("/desk/hires/import");
    const jobs = hired.map(([id]) => `${ENTERPRISE},${id},2017-01-01,2017-01-01,`);
    const heading = "单位统一社会信用代码,身份证号,入职日期,参保起始日期,最后工作日";
    await page.locator("#file").setInputFiles(list("jobs.csv", [heading, ...jobs]));
    await page.getByRole("button", { name: "先检查" }).click();
    await page.getByRole("button", { name: "导入", exact: true }).click();
    await expect(page.getByText("已导入")).toBeVisible();
    const office = await callAs(baseURL ?? "", "office");
    const { org } = await callAs(baseURL ?? "", "clerk");
    const { org: town } = await callAs(baseURL ?? "", "town");
    const given = { points: "1200", note: "新增 400 名参保职工" };
    const funding = { ...given, transfer: "01a00000-0000-7000-8000-000000000001" };
    const pool = await office.post(`/api/v1/orgs/${town}/pools/2018/fundings`, funding);
    expect(pool).toMatchObject({ funded: "1864" });
    const allocation = { ...given, transfer: "01a00000-0000-7000-8000-000000000002" };
    const quota = await office.post(`/api/v1/orgs/${org}/quotas/2018/allocations`, allocation);
    expect(quota).toMatchObject({ allocated: "1263" });
  });

  const rows = written(await awardable());
  expect(rows).toHaveLength(400);
  const wrong = [...rows];
  wrong[0] = rows[0]!.replace(/^\d+[\dX]/, "3.30E+17");
  wrong[1] = rows[1]!.replace("2018-06-20", "2018-06-31");
  wrong[2] = rows[2]!.replace(",2,", ",=1+1,");

  await test.step("the clerk looks at the list and takes in what is good", async () => {
    await signIn("clerk");
    await page.goto("/desk/batches");
    await axe();
    await picture("batches-none");
    await page.getByRole("link", { name: "导入新名单" }).click();
    const template = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载模板（XLSX）" }).click();
    const saved = await (await template).path();
    // The template is a workbook, and holds nothing but examples.
    expect(readFileSync(saved).subarray(0, 2).toString()).toBe("PK");
    await page.locator("#file").setInputFiles(list("七月名单.csv", [HEAD, ...wrong]));
    await page.getByRole("button", { name: "先检查" }).click();
    await expect(page.getByText("397 行可以导入，3 行要改")).toBeVisible();
    await expect(page.getByRole("row", { name: /2 .*科学计数/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /4 .*公式/ })).toBeVisible();
    await axe();
    await picture("batch-checked");
    await otherLanguage();
    await axe();
    await picture("batch-checked-en");
    await otherLanguage();
    const back = page.waitForEvent("download");
    await page.getByRole("button", { name: "取回要改的行（CSV）" }).click();
    const returned = readFileSync(await (await back).path(), "utf8");
    expect(returned).toContain("科学计数");
    expect(returned).toContain("'=1+1");
    await page.getByRole("button", { name: "先导入可以的 397 行" }).click();
    await expect(page.getByText("已起草 397 笔")).toBeVisible();
    await axe();
    await picture("batch-taken");
  });

  await test.step("the mended list drafts the rest and nothing twice", async () => {
    await page.locator("#file").setInputFiles(list("七月名单.csv", [HEAD, ...rows]));
    await page.getByRole("button", { name: "先检查" }).click();
    await expect(page.getByText("397 行以前已导入")).toBeVisible();
    await page.getByRole("button", { name: "导入 3 行" }).click();
    await expect(page.getByText("已起草 3 笔")).toBeVisible();
    await page.locator("#file").setInputFiles(list("七月名单.csv", [HEAD, ...rows]));
    await page.getByRole("button", { name: "先检查" }).click();
    await expect(page.getByText("没有新的可导入的行")).toBeVisible();
  });

  await test.step("the head signs", async () => {
    await signIn("head");
    const waiting = page.getByRole("heading", { name: "名单“七月名单.csv”：397 笔待签发" });
    await expect(waiting).toBeVisible();
    await page.goto("/desk/batches");
    await axe();
    await picture("batches");
    await page.getByRole("link", { name: "七月名单.csv" }).nth(1).click();
    await expect(page.getByText("签发这份名单里的 397 笔")).toBeVisible();
    await axe();
    await picture("batch-sign");
    await otherLanguage();
    await axe();
    await picture("batch-sign-en");
    await otherLanguage();
    await page.getByRole("button", { name: "全部签发" }).click();
    await page.getByRole("button", { name: "暂停" }).click();
    await expect(page.getByText("已暂停")).toBeVisible();
    await page.getByRole("button", { name: "继续签发" }).click();
    await expect(page.getByText("全部签发")).toHaveCount(0, { timeout: 120_000 });
    await expect(page.getByText(/^已签发 \d+ 笔/)).toBeVisible({ timeout: 120_000 });
    await axe();
    await picture("batch-signed");
  });
});
