// The notice of a village on paper, for its board: masked, black on white, with the way to the
// public page.

import { join } from "node:path";

import { expect, test } from "../../fixtures.ts";

test("a village prints what it has in notice", async ({ page, signIn, axe, picture }, info) => {
  await signIn("village");
  await page.goto("/desk/awards");
  await page.getByRole("link", { name: "打印公示单" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("打印公示单");
  await expect(page.getByRole("button", { name: "打印" })).toBeVisible();
  await axe();
  await picture("notice-sheet");
  const sheet = page.locator(".statement");
  await expect(sheet).toBeHidden();

  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
  await expect(sheet.locator(".qr svg path")).toHaveCount(1);
  const rows = sheet.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(0);
  // Nobody is named in full: every name has a star.
  for (const name of await rows.locator("td:nth-child(2) b").allTextContents()) {
    expect(name).toContain("*");
  }
  if (process.env["JIFEN_PICTURES"] !== undefined) {
    const path = join(import.meta.dirname, "..", "..", "screenshots", "notice-sheet.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    info.annotations.push({ type: "paper", description: path });
  }
});
