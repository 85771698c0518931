// The homes with many ways through, in both languages: each way shows without being looked for.

import { expect, test } from "../../fixtures.ts";

// Those with more ways than one line of a phone holds.
const LOGINS = ["clerk", "village", "office", "security"];

for (const login of LOGINS) {
  test(`the home of ${login} shows every way`, async ({
    page,
    signIn,
    axe,
    picture,
    otherLanguage,
  }) => {
    await signIn(login);
    for (const name of [`home-${login}`, `home-${login}-en`]) {
      const width = page.viewportSize()?.width ?? 0;
      const ways = page.locator(".site-nav a");
      expect(await ways.count()).toBeGreaterThan(0);
      for (const way of await ways.all()) {
        const box = await way.boundingBox();
        expect(box, `${login}: ${await way.innerText()}`).not.toBeNull();
        expect(box!.x).toBeGreaterThanOrEqual(0);
        expect(box!.x + box!.width).toBeLessThanOrEqual(width);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${name} scrolls to the side`).toBeLessThanOrEqual(width);
      await axe();
      await picture(name);
      await otherLanguage();
    }
  });
}
