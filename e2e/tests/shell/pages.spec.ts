// Every page that can be opened by its address: one heading, and nothing for axe in either language.

import { expect, test } from "../../fixtures.ts";

const PUBLIC = ["/", "/preview/answers", "/preview/discard", "/notices", "/policies"];

const DESKS: Record<string, string[]> = {
  resident: [
    "/desk/",
    "/desk/household",
    "/desk/consents",
    "/desk/privacy",
    "/desk/corrections",
    "/desk/corrections/new/volunteering",
    "/desk/statement",
    "/desk/account",
    "/desk/account/password",
  ],
  clerk: ["/desk/", "/desk/people", "/desk/awards", "/desk/quota", "/desk/rules"],
  head: [
    "/desk/",
    "/desk/awards",
    "/desk/clerks",
    "/desk/clerks/new",
    "/desk/quota",
    "/desk/account/second-factor",
  ],
  village: ["/desk/", "/desk/residents", "/desk/households", "/desk/people"],
  grid: ["/desk/", "/desk/account"],
  town: ["/desk/", "/desk/corrections", "/desk/residents"],
  policy: ["/desk/", "/desk/covers"],
  department: ["/desk/", "/desk/corrections", "/desk/corrections?filter=ended"],
  school: ["/desk/", "/desk/verify", "/desk/records"],
  office: [
    "/desk/",
    "/desk/quotas",
    "/desk/awards",
    "/desk/residents",
    "/desk/orgs",
    "/desk/corrections?filter=overdue",
  ],
  admin: ["/desk/", "/desk/accounts", "/desk/accounts/new", "/desk/orgs"],
  security: ["/desk/", "/desk/security", "/desk/security/locks", "/desk/security/unusual"],
  auditor: ["/desk/", "/desk/audit", "/desk/audit/looks", "/desk/audit/sample"],
};

test("the public pages", async ({ page, axe, otherLanguage }) => {
  for (const path of PUBLIC) {
    await page.goto(path);
    await expect(page.locator("#still")).toHaveCount(0);
    await expect(page.locator(".skeleton")).toHaveCount(0);
    await expect(page.locator("h1")).toHaveCount(1);
    await axe();
    await otherLanguage();
    await axe();
    await otherLanguage();
  }
});

for (const [login, paths] of Object.entries(DESKS)) {
  test(`the pages of ${login}`, async ({ page, signIn, axe, otherLanguage }) => {
    await signIn(login);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page.locator(".skeleton")).toHaveCount(0);
      await axe();
      await otherLanguage();
      await axe();
      await otherLanguage();
    }
  });
}
