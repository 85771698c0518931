// Lighthouse on the public pages of a demo district: a table of the medians of three runs.
//
// The processor is slowed down 4 times and the network to 1.6 Mbit/s and 150 ms while the page loads.
// Simulating that from an unhindered run, as Lighthouse does unless told, takes all that a quick
// network brings before the first paint for something the paint has waited for.
// JIFEN names the server's program, CHROMIUM the browser.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const PAGES = ["/", "/preview", "/policies", "/notices", "/plain"];
const RUNS = 3;
const PATIENCE_MS = 120_000;

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}

// A demo district of its own.
async function serve() {
  const home = mkdtempSync(join(tmpdir(), "jifen-lighthouse-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const words = ["serve", "--demo", "--database", join(home, "demo.sqlite"), "--listen", listen];
  const server = spawn(process.env.JIFEN, words, { stdio: ["ignore", "ignore", "inherit"] });
  const stop = async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    rmSync(home, { recursive: true, force: true });
  };
  const url = `http://${listen}`;
  const answers = () => fetch(`${url}/healthz`).then((answer) => answer.ok, () => false);
  for (const deadline = Date.now() + PATIENCE_MS; !(await answers()); ) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error("the server did not start");
    }
    await sleep(100);
  }
  return { url, stop };
}

// A busy machine sometimes records nothing; that run is made anew.
async function look(url, port, attempts = 3) {
  const onlyCategories = ["performance", "accessibility", "best-practices"];
  const options = { port, onlyCategories, throttlingMethod: "devtools", logLevel: "error" };
  const { lhr } = await lighthouse(url, options);
  if (lhr.runtimeError && attempts > 1) return look(url, port, attempts - 1);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const score = (name) => Math.round((lhr.categories[name].score ?? 0) * 100);
  const value = (name) => lhr.audits[name].numericValue ?? NaN;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best practices": score("best-practices"),
    "FCP s": value("first-contentful-paint") / 1000,
    "LCP s": value("largest-contentful-paint") / 1000,
    "TBT ms": value("total-blocking-time"),
    CLS: value("cumulative-layout-shift"),
  };
}

function medians(runs) {
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const names = Object.keys(runs[0]);
  const rounded = (value) => Math.round(value * 1000) / 1000;
  return Object.fromEntries(names.map((name) => [name, rounded(median(runs.map((r) => r[name])))]));
}

const server = await serve();
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
});
try {
  const table = {};
  for (const page of PAGES) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await look(`${server.url}${page}`, chrome.port));
    }
    table[page] = medians(runs);
  }
  console.table(table);
} finally {
  chrome.kill();
  await server.stop();
}
