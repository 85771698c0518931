// What the oldest engines read: no script is written in a newer JavaScript than docs/browsers.md
// names. The programs themselves are checked where they are bundled.

import { parse } from "acorn";

import { expect, test } from "../../fixtures.ts";

// Waiting at the top of a module came with ES2022.
const MODULES = 2022;
// The browser runs these as scripts, not as modules.
const SCRIPTS = 2020;

test("no script is newer than the oldest engines", async ({ request }) => {
  const read = async (address: string): Promise<string> => {
    const answer = await request.get(address, { headers: { accept: "text/html" } });
    expect(answer.ok(), address).toBe(true);
    return answer.text();
  };
  const modules = new Set<string>();
  for (const page of ["/", "/preview", "/policies", "/desk/"]) {
    const named = (await read(page)).matchAll(/<script type="module" src="([^"]+)"/g);
    for (const [, address] of named) modules.add(address!);
  }
  expect(modules.size, "the public part and the desk").toBe(2);
  for (const address of modules) {
    const script = await read(address);
    parse(script, { ecmaVersion: MODULES, sourceType: "module" });
    // What is newer than the engines, whatever its syntax.
    const newer = /\b(toSorted|toReversed|withResolvers|structuredClone|Object\.groupBy)\b/;
    expect(script).not.toMatch(newer);
  }
  for (const address of ["/offline.js", "/api/docs/search.js"]) {
    parse(await read(address), { ecmaVersion: SCRIPTS, sourceType: "script" });
  }
});
