// A journey through pages that can be opened by their address: one heading, and nothing for axe
// in either language.

import { expect, test } from "./fixtures.ts";

// Opens each page signed in with a login of the demo district, or with none.
export function open(title: string, login: string | undefined, paths: string[]): void {
  test(title, async ({ page, signIn, axe, otherLanguage }) => {
    if (login !== undefined) await signIn(login);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator("#still")).toHaveCount(0);
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page.locator(".skeleton")).toHaveCount(0);
      await axe();
      await otherLanguage();
      await axe();
      await otherLanguage();
    }
  });
}

// The same for each login.
export function openAll(desks: Record<string, string[]>): void {
  for (const [login, paths] of Object.entries(desks)) {
    open(`the pages of ${login}`, login, paths);
  }
}
