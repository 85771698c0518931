// Answering every question of the preview, as one person or another would.

import type { Page } from "@playwright/test";

import { expect } from "../../fixtures.ts";

// How each question is answered: the option, and what is typed beneath it.
export type Reply = { option?: string | RegExp; date?: [string, string, string?] };

// The person: insured and under contract for years, rents, has a bachelor's degree.
export const REPLIES: Record<string, Reply> = {
  permit: { option: "有浙江省居住证，在有效期内", date: ["2014", "7", "1"] },
  merits: { option: "以上都没有" },
  education: { option: "本科" },
  skills: { option: "以上都没有" },
  contribution: { option: "以上都没有" },
  awards: { option: "没有" },
  extras: { option: "以上都没有" },
  work: { option: "签了劳动合同", date: ["2015", "7", "1"] },
  insurance: { option: "在缴", date: ["2016", "1"] },
  home: { option: "租的房子，已办备案" },
  age: { date: ["1990", "3", "7"] },
  freezes: { option: "没有" },
};

const QUESTIONS_MAX = 12;

export async function reply(page: Page, { option, date }: Reply) {
  if (option) {
    await page.getByLabel(option, { exact: true }).first().check();
  }
  const parts = ["年", "月", "日"];
  for (const [place, value] of (date ?? []).entries()) {
    await page.getByRole("textbox", { name: parts[place], exact: true }).first().fill(value ?? "");
  }
  await page.getByRole("button", { name: "下一题" }).click();
}

// The question the page shows, by its id in the scheme; nothing once the result is there.
export function question(page: Page): string | undefined {
  return new URL(page.url()).pathname.match(/^\/preview\/ask\/(.+)$/)?.[1];
}

export async function answerAll(page: Page, replies: Record<string, Reply>): Promise<string[]> {
  await page.goto("/");
  await page.getByRole("link", { name: "开始" }).click();
  await page.waitForURL(/\/preview\/ask\//);
  const asked: string[] = [];
  for (let id = question(page); id !== undefined; id = question(page)) {
    asked.push(id);
    expect(asked.length, `questions: ${asked.join(" ")}`).toBeLessThanOrEqual(QUESTIONS_MAX);
    await reply(page, replies[id] ?? {});
    await page.waitForURL((url) => !url.pathname.endsWith(`/ask/${asked.at(-1)}`));
  }
  await expect(page).toHaveURL(/\/preview\/result/);
  return asked;
}
