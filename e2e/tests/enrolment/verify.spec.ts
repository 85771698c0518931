// The school's window, without the mouse.

import { password } from "../../district.ts";
import { expect, test } from "../../fixtures.ts";

const PEOPLE = [
  { what: "eligible", id: "330211 19900307 0010", word: "符合", sentence: /居住证/ },
  { what: "ineligible", id: "522422-19860519-0039", word: "不符合", sentence: /居住证/ },
  { what: "frozen", id: "３６２３３０198904030064", word: "符合", sentence: /居住证/ },
];

test("Enter gives the verdict, Enter again the next person", async ({
  page,
  signIn,
  axe,
  picture,
}) => {
  await signIn("school");
  const field = page.locator("#citizen-id");
  await expect(field).toBeFocused();
  await axe();
  for (const { what, id, word, sentence } of PEOPLE) {
    await page.keyboard.type(id);
    await page.keyboard.press("Enter");
    await expect(page.locator(".verdict-word")).toHaveText(word);
    await expect(page.locator(".verdict-sentence")).toHaveText(sentence);
    await expect(page.locator(".verdict-area")).not.toContainText("冻结");
    await expect(field).toBeFocused();
    await axe();
    await picture(`verify-${what}`);
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("");
    await expect(page.locator(".verdict-word")).toHaveCount(0);
  }
  await expect(page.locator(".look-row")).toHaveCount(3 + 0);
});

test("someone applying elsewhere opens with the code of a statement", async ({
  page,
  signIn,
  axe,
  picture,
  otherLanguage,
}) => {
  await signIn("school");
  await page.keyboard.type("411524198706280051");
  await page.keyboard.press("Enter");
  await expect(page.locator(".verdict-word")).toHaveText("无权查询");
  await axe();
  await picture("verify-elsewhere");
  await otherLanguage();
  await axe();
  await page.locator("#statement-code").fill("K7QM-2XWA");
  await page.locator("#statement-code").press("Enter");
  await expect(page.locator(".verdict-word")).toHaveText(/eligible/i);
  await expect(page.locator(".verdict-facts")).toContainText("ID ending 0051");
  await axe();
});

test("the code on paper comes in by its QR code and is in no address that is asked for", async ({
  page,
  axe,
  picture,
  otherLanguage,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/desk/verify#code=K7QM-2XWA");
  await page.locator("#login").fill("school");
  await page.locator("#password").fill(password("school"));
  await page.locator("#password").press("Enter");
  await expect(page.getByText("已从积分单读到编号 K7QM-2XWA")).toBeVisible();
  await expect(page).toHaveURL(/\/desk\/verify$/);
  await axe();
  await picture("verify-scanned");
  await otherLanguage();
  await axe();
  await picture("verify-scanned-en");
  await page.locator("#citizen-id").fill("411524198706280051");
  await page.locator("#citizen-id").press("Enter");
  await expect(page.locator(".verdict-word")).toHaveText(/eligible/i);
  await page.locator("#citizen-id").press("Enter");
  await expect(page.getByText("K7QM-2XWA")).toHaveCount(0);
  expect(asked.filter((url) => new URL(url).hash === "" && url.includes("K7QM"))).toEqual([]);
});

test("an ID that cannot be right is not looked up", async ({ page, signIn, axe }) => {
  await signIn("school");
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/enrolment/verify")) asked += 1;
  });
  await page.keyboard.type("3302111990030700");
  await page.keyboard.press("Enter");
  await expect(page.locator(".verdict-word")).toHaveText("未核验");
  await expect(page.locator(".verdict-sentence")).toContainText("少 2 位");
  await axe();
  await page.locator("#citizen-id").fill("330211199003070011");
  await page.keyboard.press("Enter");
  await expect(page.locator(".verdict-sentence")).toContainText("校验码");
  expect(asked).toBe(0);
});

test("the record of a day", async ({ page, signIn, axe, picture }) => {
  await signIn("school");
  await page.keyboard.type("330211199003070010");
  await page.keyboard.press("Enter");
  await expect(page.locator(".verdict-word")).toHaveText("符合");
  await page.getByRole("link", { name: "本校记录" }).click();
  await expect(page.getByRole("row", { name: /张\*禾/ }).first()).toContainText("符合");
  await axe();
  await picture("record");
});
