// A household: declared at home, visited by the grid head, verified at the counter, and what is
// refused.

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";

test("a resident declares a link, is refused what cannot be, and takes one back", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await page.getByRole("link", { name: "家庭", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的家庭");
  await expect(page.getByRole("row", { name: /李\*穗.*母亲/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /李\*穗.*已核实/ })).toBeVisible();
  await axe();
  await picture("household");

  const declare = async (kin: string, id: string, year: string) => {
    await page.locator("#kin").selectOption(kin);
    await page.locator("#from_on").fill(year);
    await page.locator("#from_on-month").fill("5");
    await page.locator("#from_on-day").fill("20");
    await page.locator("#citizen_id").fill(id);
    await page.getByRole("button", { name: "申报", exact: true }).click();
  };
  await declare("ward", "330211199003070011", "2016");
  await expect(page.locator(".error-summary")).toBeVisible();
  await declare("spouse", "11010519491231002X", "2016");
  await expect(page.locator(".error-summary")).toContainText("不能有两位配偶");
  await declare("child", "330211199003070010", "2016");
  await expect(page.locator(".error-summary")).toContainText("不能申报自己");
  await axe();
  await picture("household-refused");

  // Nobody's number is answered like anybody's.
  await declare("ward", "330211 20000229 0017", "2016");
  const row = page.getByRole("row", { name: /0017.*待核实/ });
  await expect(row).toBeVisible();
  await expect(page.locator("#citizen_id")).toHaveValue("");
  await otherLanguage();
  await axe();
  await picture("household-en");
  await otherLanguage();
  await row.getByRole("button", { name: /撤回/ }).click();
  await expect(page.getByRole("row", { name: /0017.*已撤回/ })).toBeVisible();
});

test("a grid head says what was found in the own grid", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("grid");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("要走访的家庭");
  await axe();
  await picture("grid-home");
  await page.getByRole("link", { name: /填写结果/ }).first().click();
  await page.locator("#finding").selectOption("wrong_facts");
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.locator(".error-summary")).toContainText("请写明哪里不符");
  await page.locator("#note").fill("邻居说去年搬走了。");
  await axe();
  await picture("grid-visit");
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("要走访的家庭");
  await otherLanguage();
  await axe();
  await picture("grid-home-en");
});

test("an officer verifies after seeing the papers, refuses with a reason, ends a membership", async ({
  page,
  server,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("village");
  await page.getByRole("link", { name: /去核实/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("家庭关系待核实");
  await expect(page.getByRole("link", { name: /办理/ })).toHaveCount(3);
  await axe();
  await picture("household-queue");
  await page.getByRole("link", { name: /办理/ }).first().click();
  await page.getByRole("button", { name: "证件相符，核实" }).click();
  await expect(page.locator(".error-summary").first()).toContainText("请选择看过的证件");
  await page.locator("#paper").selectOption("marriage_certificate");
  await page.locator("#evidence").fill("复印件在盒 3");
  await axe();
  await picture("household-decide");
  await page.getByRole("button", { name: "证件相符，核实" }).click();
  await expect(page.getByRole("row", { name: /已核实/ })).toBeVisible();
  await picture("household-file");

  await page.getByRole("link", { name: "办理离开" }).click();
  await page.locator("#why").selectOption("divorce");
  await page.locator("#on").fill("2018");
  await page.locator("#on-month").fill("6");
  await page.locator("#on-day").fill("30");
  await page.locator("#evidence").fill("离婚证复印件在盒 3");
  await axe();
  await picture("household-leave");
  await page.getByRole("button", { name: "办理离开" }).click();
  await expect(page.getByRole("row", { name: /离婚/ }).first()).toBeVisible();

  await page.goto("/desk/households");
  await page.getByRole("link", { name: /办理/ }).first().click();
  await page.locator("#reason").fill("请带结婚证原件。");
  await page.getByRole("button", { name: "退回", exact: true }).click();
  await expect(page.getByRole("link", { name: /办理/ })).toHaveCount(1);
  await otherLanguage();
  await axe();
  await picture("household-queue-en");
  const office = await callAs(server.url, "office");
  expect((await office.get("/api/v1/household-links")).total).toBe(1);
});
