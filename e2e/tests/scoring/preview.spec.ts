// A resident previews a score: short questions, the result with its reasons, what it opens, the
// statement on paper; all of it without a sign-in and without a server once it is loaded.

import { expect, test } from "../../fixtures.ts";
import { answerAll, REPLIES } from "./answers.ts";

test("a resident previews, sees what it opens and why, and prints", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  const asked = await answerAll(page, REPLIES);
  expect(asked[0], "the permit decides first").toBe("permit");
  const main = page.getByRole("main");
  // 2 + 20 + 10 of 12 + 5.4 + 2 + 3
  await expect(main).toContainText("42.4");
  await expect(main).toContainText("未计 2");
  await expect(main).toContainText("工会疗休养");
  await expect(page.getByText("示例数据，非官方分值").first()).toBeVisible();
  await axe();
  await picture("preview-result");

  await page.getByRole("button", { name: /为什么.*劳动合同就业/ }).click();
  await expect(main).toContainText("0.5 × (36 − 12) = 12 → 上限 10");
  await expect(main).toContainText("只由“劳动合同”（2015年7月1日起）定");
  await expect(main).toContainText("这一项您已经满分");
  await axe();
  await picture("preview-why");

  await otherLanguage();
  await expect(main).toContainText("Union recuperation");
  await axe();
  await picture("preview-result-en");
});

// The pages of a printed sheet.
function pages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("the printed sheet is one page with a code that leads back, and the draft is resumed", async ({
  page,
  axe,
  picture,
}) => {
  await answerAll(page, REPLIES);
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".statement");
  await expect(sheet).toContainText("未经核验");
  await expect(sheet).toContainText("42.4");
  await expect(sheet.locator(".qr path")).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await picture("preview-paper");
  expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: null });

  await page.reload();
  await expect(page.getByRole("main")).toContainText("42.4");
  await page.goto("/");
  await expect(page.getByText("上次的答案还在这台设备上")).toBeVisible();

  await page.goto("/policies?scheme=zhenhai-3.0@1");
  await expect(page.getByText(/第 1 版计算.*现在仍然有效/)).toBeVisible();
  await axe();
  await page.goto("/policies?scheme=zhenhai-3.0@9");
  await expect(page.getByText(/不是这里公布的/)).toBeVisible();
});

test("who cannot answer gets a range, never a zero", async ({ page, axe, picture }) => {
  await answerAll(page, { ...REPLIES, education: { option: /^不清楚/ } });
  await expect(page.getByRole("main")).toContainText("22.4–72.4");
  await expect(page.getByRole("main")).toContainText("“最高学历”不清楚，总分高低最多差 50 分");
  await axe();
  await picture("preview-unknown");
});

test("answers given under an older version show both scores", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  await answerAll(page, REPLIES);
  await expect(page.getByRole("main")).toContainText("42.4");
  await page.evaluate(() => {
    const draft = JSON.parse(localStorage.getItem("jifen.preview.draft") ?? "");
    const older = { ...draft, scheme: "zhenhai-4.0-draft", saved_on: "2018-05-20" };
    localStorage.setItem("jifen.preview.draft", JSON.stringify(older));
  });
  await page.reload();
  const renewed = page.locator("#renewed");
  await expect(renewed).toContainText("2018 年 5 月 20 日");
  await expect(renewed).toContainText("42.4");
  await expect(renewed.getByRole("listitem").first()).toContainText("4.0");
  await expect(renewed.getByRole("row").last()).toBeVisible();
  await axe();
  await picture("preview-renewed");
  await otherLanguage();
  await axe();
  await picture("preview-renewed-en");
  await otherLanguage();
  await renewed.getByRole("button", { name: /知道了/ }).click();
  await expect(renewed).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("main")).toContainText("42.4");
  await expect(renewed).toHaveCount(0);
});

test("without a permit the page says first what one is", async ({ page, axe, picture }) => {
  await answerAll(page, { ...REPLIES, permit: { option: "没有，或者已经过期" } });
  await expect(page.getByRole("main")).toContainText("先办居住证");
  await axe();
  await picture("preview-no-permit");
});

test("the preview goes on when the server is gone, and is resumed", async ({
  page,
  server,
  faults,
}) => {
  await answerAll(page, REPLIES);
  await server.stop();
  faults.expect(/ERR_CONNECTION_REFUSED|Failed to load/);
  await page.getByRole("link", { name: /修改.*最高学历|最高学历.*修改/ }).click();
  await page.getByRole("combobox", { name: "最高学历" }).selectOption("硕士");
  await page.getByRole("button", { name: /保存/ }).click();
  await expect(page.getByRole("main")).toContainText("62.4");
});

test("a half-filled answer is named and kept", async ({ page, axe }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "开始" }).click();
  await page.getByLabel("有浙江省居住证，在有效期内", { exact: true }).check();
  await page.getByRole("textbox", { name: "年", exact: true }).fill("2014");
  await page.getByRole("textbox", { name: "月", exact: true }).fill("13");
  await page.getByRole("button", { name: "下一题" }).click();
  await expect(page.getByRole("alert").or(page.locator(".error-summary")).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "月", exact: true })).toHaveValue("13");
  await axe();
});
