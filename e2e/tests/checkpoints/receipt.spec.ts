// Who was awarded proves that the line stood in the public list, also when nobody answers.

import { expect, test } from "../../fixtures.ts";

test("a receipt is kept, checked without a server, and tells what was changed", async ({
  page,
  signIn,
  server,
  axe,
  faults,
  picture,
  otherLanguage,
}) => {
  await signIn("resident");
  await page.getByRole("link", { name: "公示凭证" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("公示凭证");
  await expect(page.getByRole("img", { name: "公示凭证的二维码" })).toBeVisible();
  await axe();
  await picture("receipt");
  const open = page.getByRole("link", { name: "打开并核对" });
  const address = (await open.getAttribute("href")) ?? "";
  await open.click();
  await expect(page.locator(".callout").getByText("核对通过")).toBeVisible();
  await expect(page.getByText("张*禾")).toBeVisible();
  await axe();
  await picture("receipt-checked");
  await otherLanguage();
  await expect(page.locator(".callout").getByText("Proven: this line is in the list")).toBeVisible();
  await picture("receipt-checked-en");
  await otherLanguage();

  // The server is gone: the key was kept, and nothing else is needed.
  await server.stop();
  faults.expect(/ERR_CONNECTION_REFUSED|Failed to fetch|Failed to load resource/);
  const code = page.getByLabel("凭证", { exact: true });
  await code.fill(address);
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.locator(".callout").getByText("核对通过")).toBeVisible();

  const at = address.length - 200;
  const other = address[at] === "A" ? "B" : "A";
  await code.fill(address.slice(0, at) + other + address.slice(at + 1));
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.locator(".callout").getByText("核对不通过")).toBeVisible();
  await picture("receipt-changed");

  await code.fill(address.slice(0, 300));
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByText("读不出来")).toBeVisible();
});
