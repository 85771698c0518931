// A monthly check sheet on a phone: the head of a grid opens it, goes from door to door without a
// network, with a picture, and everything is sent when the network is back, also over a restart of
// the page. Somebody else's word is told and never written over. The village finishes the sheet
// and drafts awards from it, which its head signs with the sheet and the picture before him.

import type { Locator, Page } from "@playwright/test";

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";

const PICTURE = {
  name: "yard.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4" +
      "2mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
};

function household(page: Page, place: number): Locator {
  return page.locator(".check-household").nth(place);
}

async function tick(household: Locator, item: string, outcome: string): Promise<void> {
  const group = household.getByRole("group", { name: item });
  await group.getByRole("button", { name: outcome, exact: true }).click();
  const pressed = group.getByRole("button", { name: outcome, exact: true });
  await expect(pressed).toHaveAttribute("aria-pressed", "true");
}

test("a sheet is filled in with the network off and on, and awards come of it", async ({
  page,
  context,
  server,
  faults,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  // The browser tells of every request that the missing network and the test hold back.
  faults.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);

  await signIn("grid");
  await page.goto("/desk/checks");
  await axe();
  await picture("checks-none");
  await page.getByRole("button", { name: /^建立/ }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2018年7月检查表");
  await expect(household(page, 2)).toBeVisible();
  await axe();
  await picture("check-sheet");
  const address = page.url();

  await context.setOffline(true);
  await household(page, 0).getByRole("button", { name: /三项都达标/ }).click();
  await household(page, 0).locator("input[type=file]").setInputFiles(PICTURE);
  await tick(household(page, 1), "院落整洁", "达标");
  await tick(household(page, 1), "垃圾分类", "不达标");
  await household(page, 1).getByRole("button", { name: /^备注/ }).click();
  await household(page, 1).locator("textarea").fill("门口堆着纸箱");
  await expect(page.getByText("现在没有网络。", { exact: false })).toBeVisible();
  await expect(page.locator(".check-network")).toContainText("2 户已存在本机");
  await expect(page.locator(".check-network")).toContainText("1 张照片存在本机");
  await expect(household(page, 0)).toContainText("存在本机，待发送");
  await axe();
  await picture("check-sheet-offline");

  await context.setOffline(false);
  await expect(page.locator(".check-network")).toBeEmpty();
  await expect(household(page, 0)).toContainText("已查");
  await expect(household(page, 0)).toContainText("照片 1");
  await household(page, 0).getByRole("button", { name: /^查看/ }).click();
  await expect(household(page, 0).locator("canvas")).toBeVisible();
  await axe();

  // What could not be sent is there again when the page is, and is sent then.
  await page.route("**/entries", (route) => route.abort());
  await household(page, 2).getByRole("button", { name: /三项都达标/ }).click();
  await expect(household(page, 2)).toContainText("存在本机，待发送");
  await page.reload();
  await expect(household(page, 2)).toContainText("存在本机，待发送");

  // Meanwhile the village has been there too.
  const village = await callAs(server.url, "village");
  const sheet = address.split("/").at(-1) ?? "";
  const { lines } = await village.get(`/api/v1/check-sheets/${sheet}?limit=100`);
  const number = await household(page, 2).locator(".check-number").textContent();
  const line = lines.items.find((one: { number: number }) => String(one.number) === number);
  await village.post(`/api/v1/check-sheets/${sheet}/lines/${line.id}/entries`, {
    entry: "018f0000-0000-7000-8000-000000000001",
    after: 0,
    findings: { yard: "failed", sorting: "passed", dumping: "passed" },
    note: "",
    checked_on: "2018-07-01",
  });
  await page.unroute("**/entries");
  await page.reload();
  await expect(household(page, 2)).toContainText("改过这一户");
  await axe();
  await picture("check-sheet-changed");
  await household(page, 2).getByRole("button", { name: "仍用我填的" }).click();
  await expect(household(page, 2)).toContainText("已查");
  await expect(household(page, 2)).not.toContainText("改过这一户");
  await otherLanguage();
  await axe();
  await picture("check-sheet-en");
  await otherLanguage();

  await signIn("village");
  await page.goto(address);
  await expect(page.getByText(/已查 3 \/ /)).toBeVisible();
  await page.getByRole("link", { name: "结束检查" }).click();
  await axe();
  await page.getByRole("button", { name: "结束检查" }).dblclick();
  await page.getByRole("link", { name: "按结果起草赋分" }).click();
  await page.locator("#clause-yard").selectOption({ index: 1 });
  await axe();
  await picture("check-sheet-awards");
  await page.getByRole("button", { name: "起草", exact: true }).click();
  await expect(page.getByText("已起草 3 笔")).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "起草", exact: true }).click();
  await expect(page.getByText("3 笔以前已经起草")).toBeVisible();

  await signIn("villagehead");
  const head = await callAs(server.url, "villagehead");
  const drafted = await head.get(`/api/v1/check-sheets/${sheet}?limit=100`);
  const first = drafted.lines.items.find((one: { drafted: object[] }) => one.drafted.length > 0);
  await page.goto(`/desk/awards/${first.drafted[0].award}`);
  await expect(page.getByRole("main")).toContainText("来自 2018-07 检查表");
  await page.getByRole("button", { name: /^查看/ }).click();
  await expect(page.locator("canvas")).toBeVisible();
  await axe();
  await picture("award-evidence");
  await page.getByRole("button", { name: "签发" }).click();
  await expect(page.getByRole("main")).toContainText("公示");
});
