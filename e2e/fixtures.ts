// What every journey starts with. Import `test` and `expect` from here.

import { join } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";

import { password } from "./district.ts";
import { Faults } from "./faults.ts";
import { start, type Server } from "./server.ts";

type Fixtures = {
  // A server of the journey's own, on a fresh copy of the demo district.
  server: Server;
  // Faults of any page, which fail the journey at its end.
  faults: Faults;
  // Signs in with a login of the demo district, whoever else is signed in; the page then shows
  // that login's start.
  signIn: (login: string) => Promise<void>;
  // Fails on anything axe finds on the page as it is now.
  axe: () => Promise<void>;
  // Keeps a picture of the whole page, to be looked at, where pictures are asked for.
  picture: (name: string) => Promise<void>;
  // Changes to the other language.
  otherLanguage: () => Promise<void>;
};

export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await start();
    await use(server);
    await server.stop();
  },

  baseURL: async ({ server }, use) => {
    await use(server.url);
  },

  faults: [
    async ({ context, server }, use) => {
      const faults = new Faults(server.url);
      await faults.watch(context);
      await use(faults);
      expect(faults.found(), "no page may fail or ask elsewhere").toEqual([]);
    },
    { auto: true },
  ],

  signIn: async ({ page }, use) => {
    await use(async (login) => {
      await page.goto("/desk/");
      const somebody = page.locator(".account-link");
      await expect(page.locator("#login").or(somebody)).toBeVisible();
      if (await somebody.isVisible()) {
        await somebody.click();
        await page.getByRole("button", { name: /^(退出登录|Sign out)$/ }).click();
        await expect(page.locator("#login")).toBeVisible();
        await page.goto("/desk/");
      }
      await page.locator("#login").fill(login);
      await page.locator("#password").fill(password(login));
      await page.locator("#password").press("Enter");
      await expect(page.locator("#password")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  },

  axe: async ({ page }, use) => {
    await use(async () => {
      // What is asked for again stands faint meanwhile, on purpose.
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html }) => `${id}: ${help}: ${html}`),
      );
      expect(found, `axe on ${page.url()}`).toEqual([]);
    });
  },

  picture: async ({ page }, use, { project }) => {
    await use(async (name) => {
      if (process.env["JIFEN_PICTURES"] === undefined) return;
      const path = join(import.meta.dirname, "screenshots", `${name}-${project.name}.png`);
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
    });
  },

  otherLanguage: async ({ page }, use) => {
    await use(async () => {
      const before = await page.locator("html").getAttribute("lang");
      await page.getByRole("button", { name: /^(English|中文)$/ }).click();
      await expect(page.locator("html")).not.toHaveAttribute("lang", before ?? "");
    });
  },
});

export { expect };
