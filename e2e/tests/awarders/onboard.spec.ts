// An enterprise becomes an awarder: it applies, the town accepts, its own rules stand in notice,
// and the day they bind its first award is drafted and signed, and posts.

import { callAs } from "../../api.ts";
import { expect, test } from "../../fixtures.ts";
test("from the application to the first award in effect", async ({
  page,
  server,
  baseURL,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  // The head applies; who drafts and who signs have to be named.
  await signIn("newhead");
  await page.goto("/desk/awarder");
  const h1 = page.getByRole("heading", { level: 1 });
  await expect(h1).toHaveText("评价组织");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByRole("alert")).toContainText("请选负责的人");
  await axe();
  await picture("awarder-apply");
  await page.getByRole("checkbox", { name: /罗\*樟/ }).check();
  await page.getByRole("checkbox", { name: /郑\*帆/ }).check();
  await page.locator("#statement").fill("负责人和职工没有亲属关系。");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("申请已提交，等审核")).toBeVisible();
  await axe();
  const org = (await callAs(baseURL ?? "", "newhead")).org;

  // The town checks it.
  await signIn("town");
  await page.getByRole("link", { name: "评价组织" }).first().click();
  await expect(page.getByRole("table")).toBeVisible();
  await page.getByRole("combobox", { name: "状态" }).selectOption("waiting");
  await expect(page.getByRole("row")).toHaveCount(2);
  await axe();
  await picture("awarders-waiting");
  await page.getByRole("row").nth(1).getByRole("link").click();
  await expect(page.getByText("负责人和职工没有亲属关系。")).toBeVisible();
  await axe();
  await picture("awarder-check");
  await page.getByRole("button", { name: "审核通过" }).dblclick();
  await expect(page.locator(".facts")).toContainText("已通过");
  await axe();

  // The clerk begins from a template and mends a clause.
  await signIn("newclerk");
  await page.goto("/desk/rules");
  await expect(page.getByText("没有施行中的赋分办法")).toBeVisible();
  await page.getByRole("link", { name: "起草赋分办法" }).click();
  await page.getByRole("button", { name: /加入：车间/ }).click();
  await expect(page.locator("fieldset.clause-fields")).toHaveCount(5);
  await page.locator("#clause-1-most").fill("12");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByRole("alert")).toContainText("一年最多给一人 10 分");
  await axe();
  await picture("rules-write");
  await page.locator("#clause-1-most").fill("4");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await expect(page.getByText("有一份草稿")).toBeVisible();
  await expect(page.getByRole("link", { name: "看草稿并提交" })).toHaveCount(0);
  await axe();

  // The head submits it: it stands in public notice and binds nobody yet.
  await signIn("newhead");
  await page.goto("/desk/rules");
  await page.getByRole("link", { name: "看草稿并提交" }).click();
  await expect(page.getByRole("row")).toHaveCount(6);
  await axe();
  await picture("rules-submit");
  await page.getByRole("button", { name: "提交公示" }).dblclick();
  await expect(page.getByText("第 1 版公示中")).toBeVisible();
  await expect(page.getByText(/公示到.*7\s*月\s*6\s*日/)).toBeVisible();
  await axe();
  await picture("rules-in-notice");
  await otherLanguage();
  await expect(page.getByText("Version 1 stands in notice")).toBeVisible();
  await picture("rules-in-notice-en");
  await otherLanguage();

  // The office gives it a quota, the notice ends.
  const office = await callAs(baseURL ?? "", "office");
  await office.post(`/api/v1/orgs/${org}/quotas/2018/allocations`, {
    transfer: "01890000-0000-7000-8000-000000000001",
    points: "12",
    note: "按参保人数核定",
  });
  await page.goto("about:blank");
  await server.onDay("2018-07-07");

  // An award on the new clause.
  await signIn("newclerk");
  await page.goto("/desk/people");
  const person = page.getByRole("row").filter({ has: page.getByRole("link") }).first();
  await person.getByRole("link").click();
  await page.getByRole("radio", { name: /第二条/ }).check();
  await page.locator("#points").fill("2");
  await page.locator("#evidence").fill("师徒协议和考核表");
  await expect(page.locator(".sum")).toContainText("+2.0");
  await page.getByRole("button", { name: "提交负责人签发" }).click();
  await expect(page.getByText("已提交，等负责人签发")).toBeVisible();
  await signIn("newhead");
  await page.getByRole("link", { name: /签发/ }).first().click();
  await page.getByRole("button", { name: "签发" }).click();
  await expect(page.locator(".facts")).toContainText("公示中");

  // Its notice ends as well, and everyone sees what was given by which clause.
  await page.goto("about:blank");
  await server.onDay("2018-07-16");
  await signIn("newhead");
  await page.goto("/desk/awards");
  await expect(page.getByRole("row").nth(1)).toContainText("已生效");
  await page.goto(`/awarders/${org}`);
  await expect(page.getByText("施行中的赋分办法（第 1 版）")).toBeVisible();
  const results = page.getByRole("table").last();
  await expect(results.getByRole("row").nth(1)).toContainText("2.0");
  await axe();
  await picture("awarder-public");
});
