// A resident objects to an award in notice on the phone; the town finds that it stands, the quota
// comes back and the public line is corrected.

import type { Page } from "@playwright/test";

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";

// The last id there can be, so that the line stands first in the list of today.
const AWARD = "01ffffff-0000-7000-8000-000000000001";

// An award of the enterprise to somebody who is not the resident of the journeys; its quota left
// before.
async function award(baseURL: string): Promise<number> {
  const clerk = await callAs(baseURL, "clerk");
  const head = await callAs(baseURL, "head");
  const search = { awardable: true, limit: 100 };
  const people = await clerk.post(`/api/v1/orgs/${clerk.org}/awardees/search`, search);
  const other = people.items.find(
    (one: any) =>
      one.name !== "张*禾" &&
      ![clerk.person, head.person].includes(one.person) &&
      Number(one.given[0]?.points ?? 0) <= 7,
  );
  const left = await quotaLeft(baseURL);
  const body = { award: AWARD, person: other.person, clause: 2, points: "2" };
  const rest = { fact_date: "2018-06-20", evidence: "带徒记录 3 份" };
  const drafted = await clerk.post(`/api/v1/orgs/${clerk.org}/awards`, { ...body, ...rest });
  expect(drafted).toMatchObject({ state: "drafted" });
  const signed = await head.post(`/api/v1/orgs/${head.org}/awards/${AWARD}/sign`, {});
  expect(signed).toMatchObject({ state: "noticed" });
  expect(await quotaLeft(baseURL)).toBe(left - 2);
  return left;
}

async function quotaLeft(baseURL: string): Promise<number> {
  const head = await callAs(baseURL, "head");
  const view = await head.get(`/api/v1/orgs/${head.org}/quotas/2018`);
  return Number(view.quota.left);
}

test("an objection is upheld, the quota is back and the notice corrected", async ({
  page,
  baseURL,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  const left = await award(baseURL ?? "");

  // From the public notice, through the sign-in, to the form.
  await page.goto("/notices");
  const line = page.locator(".notice").first();
  await expect(line).toContainText("+2.0");
  await picture("notices-objection");
  await line.getByRole("link", { name: /提异议/ }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/objections/new/${AWARD}`));
  await signInHere(page, signIn);
  await page.goto(`/desk/objections/new/${AWARD}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("对这一条提异议");
  await page.getByRole("button", { name: "提出异议" }).click();
  await expect(page.locator(".error-summary")).toContainText("请写明哪里不对");
  await axe();
  await page.locator("#f-reason").fill("六月他请假回老家，没有带徒");
  await page.locator("#f-evidence").fill("同班组的人可以作证");
  await picture("objection-file");
  // Pressing twice objects once.
  await page.getByRole("button", { name: "提出异议" }).dblclick();
  await expect(page.getByText("等答复").first()).toBeVisible();
  await expect(page.getByRole("main")).toContainText("还有 5 个工作日");
  await axe();
  await picture("objection-own");
  await otherLanguage();
  await axe();
  await picture("objection-own-en");
  await otherLanguage();
  await page.goto("/desk/objections");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await axe();
  await picture("objections-own");
  await page.goto("/notices");
  await expect(page.locator(".notice").first()).toContainText("有异议，有结论前不生效");
  await axe();
  await picture("notices-held");

  await page.setViewportSize({ width: 1280, height: 860 });
  await signIn("clerk");
  await page.goto("/desk/awards?state=held");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await picture("awards-held");

  await signIn("town");
  await expect(page.getByRole("main")).toContainText("1 件公示异议等答复");
  await picture("home-town-objections");
  await page.goto("/desk/objections");
  await axe();
  await picture("objections-queue");
  await page.locator("tbody tr").first().getByRole("link").click();
  await expect(page.getByText("带徒记录 3 份")).toBeVisible();
  await axe();
  await picture("objection-to-answer");
  await page.getByRole("link", { name: "异议成立", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("额度和个人上限退回");
  await page.locator("textarea").fill("考勤表显示六月请假，带徒记录不实");
  await axe();
  await picture("objection-uphold");
  await page.getByRole("button", { name: "异议成立", exact: true }).dblclick();
  await expect(page.getByText("成立，已更正").first()).toBeVisible();
  await picture("objection-upheld");
  expect(await quotaLeft(baseURL ?? "")).toBe(left);

  await page.goto("/notices");
  await expect(page.locator(".notice").first()).not.toContainText("有异议");
  await page.locator(".notice-chips select").first().selectOption("corrected");
  await expect(page.locator(".notice")).toHaveCount(1);
  await expect(page.locator(".notice")).toContainText("已更正，不计分");
  await axe();
  await picture("notices-corrected");

  await signIn("resident");
  await page.goto("/desk/objections");
  await page.locator("tbody tr").first().getByRole("link").click();
  await expect(page.locator(".timeline")).toContainText("考勤表显示六月请假");
});

// The page of the form asks to sign in first.
async function signInHere(page: Page, signIn: (login: string) => Promise<void>) {
  await expect(page.locator("#login")).toBeVisible();
  await signIn("resident");
}
