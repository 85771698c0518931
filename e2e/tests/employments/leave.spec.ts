// An enterprise reports who begins and who leaves; the migrant office confirms.

import { expect, test } from "../../fixtures.ts";

test("an enterprise reports a leaver and a joiner, and the migrant office confirms", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("clerk");
  await page.goto("/desk/staff");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("员工");
  await page.locator("#query").fill("330211199003070010");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByText("共 1 人")).toBeVisible();
  await axe();
  await picture("staff");
  await otherLanguage();
  await axe();
  await picture("staff-en");
  await otherLanguage();
  await page.getByRole("link", { name: /报告离职/ }).click();
  await expect(page.getByText("本单位不能再给此人赋分")).toBeVisible();
  await page.getByRole("button", { name: "报告离职" }).click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await page.locator("#last_day").fill("2018");
  await page.locator("#last_day-month").fill("6");
  await page.locator("#last_day-day").fill("30");
  await axe();
  await picture("leaver");
  await page.getByRole("button", { name: "报告离职" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("员工");
  await page.getByRole("button", { name: "已离职" }).click();
  await expect(page.getByRole("row", { name: /张\*禾/ })).toBeVisible();
  await page.goto("/desk/people");
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await expect(page.getByText("张*禾")).toHaveCount(0);

  await page.goto("/desk/staff");
  const day = async (id: string, number: string) => {
    await page.locator(`#${id}`).fill("2018");
    await page.locator(`#${id}-month`).fill("6");
    await page.locator(`#${id}-day`).fill(number);
  };
  await day("from_on", "28");
  await day("insured_from", "29");
  await page.locator("#citizen_id").fill("330211 20000229 0017");
  await page.getByRole("button", { name: "报告", exact: true }).click();
  await expect(page.getByRole("row", { name: /0017.*已报告，待核实/ })).toBeVisible();
});

test("the migrant office confirms what employers report", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("office");
  await page.goto("/desk/hires");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("入职核实");
  const rows = page.locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await axe();
  await picture("hires");
  await otherLanguage();
  await axe();
  await picture("hires-en");
  await otherLanguage();
  await rows.first().getByRole("button", { name: /核实/ }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().getByRole("link", { name: /退回/ }).click();
  await page.locator("#reason").fill("没有查到参保记录。");
  await page.getByRole("button", { name: "退回" }).click();
  await expect(page.getByText("没有等待核实的报告")).toBeVisible();
});
