// What no page may do: fail in the console, or ask an address that is not ours.

import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

export class Faults {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
  }

  // Lets a journey cause a fault on purpose, as one that takes the network away does.
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  async watch(context: BrowserContext): Promise<void> {
    await context.route(
      (url) => url.protocol.startsWith("http") && url.origin !== this.#home,
      async (route) => {
        this.#found.push(`asked ${route.request().url()}`);
        await route.abort();
      },
    );
    context.on("console", (message) => this.#read(message));
    context.on("weberror", (error) => this.#found.push(String(error.error())));
    context.on("page", (page) => this.#follow(page));
  }

  found(): string[] {
    return this.#found.filter((fault) => !this.#expected.some((known) => known.test(fault)));
  }

  #follow(page: Page): void {
    page.on("response", (response) => {
      if (response.status() >= 500) this.#found.push(`${response.status()} ${response.url()}`);
    });
  }

  #read(message: ConsoleMessage): void {
    if (message.type() !== "error") return;
    // A refusal by the API is an answer like any other; the browser alone calls it an error.
    const refused = /status of 4\d\d/.test(message.text());
    if (refused && message.location().url.startsWith(`${this.#home}/api/`)) return;
    this.#found.push(`console: ${message.text()}`);
  }
}
