// An enterprise awards: the clerk drafts, the head signs, the line stands in notice.

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";
import type { Page } from "@playwright/test";

async function draft(page: Page, person: string, clause: RegExp, points: string): Promise<void> {
  await page.goto("/desk/people");
  await page.locator("#query").fill(person);
  await page.getByRole("button", { name: "查询" }).click();
  await page.getByRole("row", { name: new RegExp(person) }).getByRole("link").click();
  await page.getByRole("radio", { name: clause }).check();
  await page.locator("#points").fill(points);
  await page.locator("#evidence").fill("带徒记录 3 份");
}

test("clerk and head award within the quota", async ({ page, signIn, axe, picture }) => {
  await signIn("clerk");
  await axe();
  await picture("clerk-home");
  await draft(page, "0010", /第二条/, "3");
  await expect(page.locator(".sum")).toContainText("+3.0");
  await expect(page.locator(".notice-strip")).toContainText("公示 5 个工作日");
  await axe();
  await picture("award-desk");
  // Pressing twice sends one draft.
  await page.getByRole("button", { name: "提交负责人签发" }).dblclick();
  await expect(page.getByText("已提交，等负责人签发")).toBeVisible();
  await axe();
  await page.goto("/desk/awards?state=drafted");
  const mine = page.getByRole("row").filter({ hasText: "0010" });
  await expect(mine).toHaveCount(1);
  await axe();

  await signIn("head");
  await axe();
  await picture("head-home");
  await page.getByRole("link", { name: /签发.*张\*禾/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("给张*禾 +3.0");
  await axe();
  await picture("award-to-sign");
  await page.getByRole("button", { name: "签发" }).click();
  await expect(page.locator(".facts")).toContainText("公示中");
  await expect(page.getByRole("button", { name: "签发" })).toHaveCount(0);
  await page.goto("/desk/quota");
  await expect(page.getByRole("row").nth(1)).toContainText("−3.0");
  await axe();
  await picture("quota-statement");
});

test("who may not be awarded, and what is too much, is said beforehand", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("clerk");
  await page.goto("/desk/people");
  await expect(page.getByRole("row", { name: /周\*树/ })).toContainText("参保未满 3 个月");
  await expect(page.getByRole("row", { name: /陈\*岭/ })).toContainText("此人目前不能接受赋分");
  await draft(page, "007X", /第二条/, "3");
  await expect(page.locator(".award-worth")).toContainText("本单位今年最多还能给此人 1 分");
  await page.getByRole("button", { name: "提交负责人签发" }).click();
  await expect(page.getByRole("alert")).toContainText("本单位今年最多还能给此人 1 分");
  await axe();
  await picture("award-over-cap");
  await otherLanguage();
  await expect(page.getByRole("alert")).toContainText("may give this person 1 more");
  await axe();
});

test("what was typed and said stays, whatever the window and the language do", async ({
  page,
  signIn,
  otherLanguage,
}) => {
  await signIn("clerk");
  await draft(page, "007X", /第二条/, "3");
  await expect(page.locator(".award-worth")).toContainText("本单位今年最多还能给此人 1 分");
  await page.getByRole("button", { name: "提交负责人签发" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("本单位今年最多还能给此人 1 分");
  const kept = async (): Promise<void> => {
    await expect(page.getByRole("radio", { name: /第二条|Clause 2/ })).toBeChecked();
    await expect(page.locator("#points")).toHaveValue("3");
    await expect(page.locator("#evidence")).toHaveValue("带徒记录 3 份");
    await expect(alert).toContainText(/最多还能给此人 1 分|may give this person 1 more/);
  };
  for (const width of [390, 1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(page.locator(".award-people")).toBeVisible({ visible: width > 960 });
    await kept();
  }
  await otherLanguage();
  await page.setViewportSize({ width: 1280, height: 860 });
  await kept();
  // Another page of the list, without this person.
  await page.locator("#query").fill("0010");
  await page.locator("#query").press("Enter");
  await expect(page.getByRole("row").filter({ hasText: "007X" })).toHaveCount(0);
  await kept();
});

test("a draft is still there when the page is loaded again", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("clerk");
  await draft(page, "0010", /第二条/, "2");
  const address = page.url();
  await page.reload();
  await expect(page.getByText("上次没有提交的内容还在")).toBeVisible();
  await expect(page.getByRole("radio", { name: /第二条/ })).toBeChecked();
  await expect(page.locator("#points")).toHaveValue("2");
  await expect(page.locator("#evidence")).toHaveValue("带徒记录 3 份");
  // What it is worth is asked for anew, and stands faint until it is answered.
  await expect(page.locator(".sum")).toBeVisible();
  await axe();
  await picture("award-resumed");
  await otherLanguage();
  await axe();
  await picture("award-resumed-en");
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.locator("#points")).toHaveValue("");
  await otherLanguage();

  // Evidence that names somebody's ID is not kept; what else was typed is.
  await page.locator("#points").fill("2");
  await page.locator("#evidence").fill("徒弟 330211199003070010");
  await page.reload();
  await expect(page.locator("#points")).toHaveValue("2");
  await expect(page.locator("#evidence")).toHaveValue("");
  await signIn("clerk");
  await page.goto(address);
  await expect(page.locator("#evidence")).toHaveValue("");
  await expect(page.locator("#points")).toHaveValue("");

  // What was sent is a draft no longer.
  await page.getByRole("radio", { name: /第二条/ }).check();
  await page.locator("#evidence").fill("带徒记录 3 份");
  await expect(page.locator(".sum")).toBeVisible();
  await page.getByRole("button", { name: "提交负责人签发" }).click();
  await expect(page.getByText("已提交，等负责人签发")).toBeVisible();
  await page.goto(address);
  await expect(page.locator("#evidence")).toHaveValue("");
});

test("beyond the quota is refused before it is sent", async ({ page, signIn, baseURL, axe }) => {
  const clerk = await callAs(baseURL ?? "", "clerk");
  const head = await callAs(baseURL ?? "", "head");
  const search = { awardable: true, limit: 100 };
  const people = await clerk.post(`/api/v1/orgs/${clerk.org}/awardees/search`, search);
  const left = async (): Promise<number> => {
    const view = await clerk.get(`/api/v1/orgs/${clerk.org}/quotas/2018`);
    return Number(view.quota.left);
  };
  for (const [place, awardee] of people.items.entries()) {
    const own = Number(awardee.given[0]?.points ?? 0);
    const most = Math.min(5, 10 - own, await left());
    if (most < 1 || (await left()) < 1.5) continue;
    const award = `018f0000-0000-7000-8000-${String(place).padStart(12, "0")}`;
    const body = { award, person: awardee.person, clause: 5, points: String(Math.min(most, 5)) };
    const rest = { fact_date: "2018-06-20", evidence: "现场照片" };
    await clerk.post(`/api/v1/orgs/${clerk.org}/awards`, { ...body, ...rest });
    await head.post(`/api/v1/orgs/${head.org}/awards/${award}/sign`, {});
  }
  expect(await left()).toBeLessThan(1.5);

  await signIn("clerk");
  await page.goto("/desk/people");
  await page.getByRole("row").getByRole("link", { name: /^赋分/ }).first().click();
  await page.getByRole("radio", { name: /第二条/ }).check();
  await page.locator("#points").fill("2");
  await expect(page.locator(".award-worth")).toContainText(/超出额度|额度已用完|最多还能/);
  await axe();
});

test("the head sends a draft back and the clerk reads why", async ({ page, signIn, axe }) => {
  await signIn("clerk");
  await draft(page, "0010", /第二条/, "2");
  await expect(page.locator(".sum")).toContainText("+2.0");
  await page.getByRole("button", { name: "提交负责人签发" }).click();
  await expect(page.getByText("已提交，等负责人签发")).toBeVisible();
  await signIn("head");

  // What arrives while a finger is down takes nothing from under it.
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/quotas/*", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.getByRole("link", { name: /签发.*张\*禾/ }).click();
  await page.getByRole("link", { name: "退回经办人" }).hover();
  await page.mouse.down();
  arrive();
  await expect(page.getByText(/剩余额度 \d/)).toBeVisible();
  await page.mouse.up();
  await expect(page.locator("#reason")).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "退回经办人" }).click();
  await expect(page.getByRole("alert")).toContainText("请写明理由。");
  await page.locator("#reason").fill("缺一份带徒记录");
  await page.getByRole("button", { name: "退回经办人" }).click();
  await expect(page.locator(".facts")).toContainText("缺一份带徒记录");
  await signIn("clerk");
  await page.getByRole("link", { name: /被退回或撤回/ }).click();
  await expect(page.getByRole("row", { name: /张\*禾/ })).toContainText("已撤回");
});
