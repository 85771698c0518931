// An activity from its announcement to the points it brings: the community announces it, a
// resident signs up on the phone and is marked present by the code on the spot, the head confirms
// the list, and the score has the hours with their reason.

import type { Page } from "@playwright/test";

import { expect, test } from "../../fixtures.ts";

const TITLE = "汛期守堤";
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 860 };

// Opens the activity from the list that the post sees.
async function open(page: Page) {
  await page.goto("/desk/activities");
  await page.getByRole("link", { name: new RegExp(TITLE) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
}

async function announce(page: Page) {
  await page.locator("#kind").selectOption("volunteering");
  await page.locator("#counting").selectOption("hours");
  await page.locator("#held_on").fill("2018");
  await page.locator("#held_on-month").fill("7");
  await page.locator("#held_on-day").fill("1");
  await page.locator("#note").fill("自带雨衣，分两班轮换");
  await page.locator("#title").fill(TITLE);
  await page.locator("#place").fill("社区北门，甬江堤");
  await page.locator("#starts").fill("6:00");
  await page.locator("#ends").fill("２０：００");
  await page.locator("#places").fill("30");
  await page.locator("#tenths").fill("14");
}

test("hours are announced, attended by code, confirmed, and points appear", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await expect(page.getByRole("main")).toContainText("76.4");

  await page.setViewportSize(DESKTOP);
  await signIn("village");
  await page.goto("/desk/activities");
  await expect(page.locator("tbody tr")).toHaveCount(4);
  await axe();
  await picture("activities-org");
  await page.getByRole("link", { name: "发布活动" }).click();
  await page.getByRole("button", { name: "发布活动" }).click();
  await expect(page.locator(".error-summary")).toContainText("请写活动名称");
  await axe();
  await announce(page);
  await picture("activity-announce");
  await page.getByRole("button", { name: "发布活动" }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await axe();
  await page.getByRole("link", { name: "显示签到码" }).click();
  await expect(page.locator(".attendance-letters")).toHaveText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await axe();
  await picture("activity-code");

  await page.setViewportSize(PHONE);
  await signIn("resident");
  await page.goto("/desk/activities");
  await axe();
  await picture("activities-own");
  await otherLanguage();
  await axe();
  await picture("activities-own-en");
  await otherLanguage();
  await open(page);
  await picture("activity-own");
  await page.getByRole("button", { name: "报名", exact: true }).dblclick();
  await expect(page.getByRole("button", { name: "退出报名" })).toBeVisible();
  await page.locator("#code").fill("AAAA-AAAA");
  await page.getByRole("button", { name: "签到", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("签到码不对或已过期");
  await axe();
  await picture("activity-own-signed-up");
  const address = page.url();

  // The code as the screen on the spot shows it, and as a phone opens it: asked to sign in first.
  await signIn("village");
  await page.goto(`${address}/code`);
  await picture("activity-code-phone");
  const code = await page.locator(".attendance-letters").textContent();
  await signIn("resident");
  await page.goto(`${address}#code=${code}`);
  await expect(page.locator("#code")).toHaveValue(code ?? "");
  await page.getByRole("button", { name: "签到", exact: true }).dblclick();
  await expect(page.getByRole("main")).toContainText("等负责人确认后计入");
  await axe();
  await picture("activity-own-there");

  await page.setViewportSize(DESKTOP);
  await signIn("village");
  await open(page);
  await expect(page.locator("tbody tr")).toContainText("扫码签到");
  await axe();
  await picture("activity-list");
  await page.getByRole("link", { name: "提交签到名单" }).click();
  await expect(page.getByRole("main")).toContainText("由负责人确认");
  await axe();
  await picture("activity-hand-in");
  await page.getByRole("button", { name: "提交签到名单" }).dblclick();
  await expect(page.getByText("名单待确认").first()).toBeVisible();

  await signIn("villagehead");
  await expect(page.getByRole("main")).toContainText(`确认“${TITLE}”的签到名单`);
  await picture("home-head-activities");
  await open(page);
  await page.getByRole("link", { name: "确认名单" }).click();
  await expect(page.getByRole("main")).toContainText("1 人的时长、学分立即计入");
  await page.getByRole("button", { name: "确认名单" }).dblclick();
  await expect(page.getByText("已确认，已计入").first()).toBeVisible();
  await axe();
  await picture("activity-confirmed");
  await otherLanguage();
  await picture("activity-confirmed-en");
  await otherLanguage();

  // 130 hours on file, 6 by the riverside and 14 on the dyke are 150: two points more.
  await page.setViewportSize(PHONE);
  await signIn("resident");
  await expect(page.getByRole("main")).toContainText("78.4");
  const facts = page.locator("#facts tr").filter({ hasText: "志愿服务" });
  await expect(facts).toContainText(TITLE);
  await picture("own-file-activity");
  await page.goto("/desk/activities?which=signed_up");
  await expect(page.getByRole("main")).toContainText("已确认，计入志愿服务 14 小时");
  await axe();
  await picture("activities-own-confirmed");
});
