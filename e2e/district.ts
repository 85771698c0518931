// The demo district, built once for a run; every journey gets a copy of its own.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The day of the worked examples, so that every journey reads the same dates and points.
const TODAY = "2018-07-01";

export const DATABASE = "jifen.sqlite";
const NAMES = "names.csv";

// The server's program, as `cargo xtask` has built it.
export function program(): string {
  const path = process.env["JIFEN"];
  if (path === undefined) throw new Error("JIFEN must name the server; use cargo xtask e2e");
  return path;
}

// The folder of the district that is copied.
export function district(): string {
  const folder = process.env["JIFEN_DISTRICT"];
  if (folder === undefined) throw new Error("the global setup has built no district");
  return folder;
}

// The password of each login, as the server keeps them beside its database.
export function password(login: string): string {
  const lines = readFileSync(join(district(), `${DATABASE}.logins.txt`), "utf8").trim().split("\n");
  for (const line of lines) {
    const known = JSON.parse(line) as { login: string; password: string };
    if (known.login === login) return known.password;
  }
  throw new Error(`the district has no login ${login}`);
}

// Everyone grown up in the district: citizen ID and name, in an order that stays.
export function names(): [string, string][] {
  const lines = readFileSync(join(district(), NAMES), "utf8").trim().split("\r\n").slice(1);
  return lines.map((line) => {
    const [id = "", name = ""] = line.split(",").map((cell) => cell.replaceAll(/["']/g, ""));
    return [id, name];
  });
}

// Builds the district and returns what removes it.
export default function build(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "jifen-district-"));
  const files = ["--database", join(folder, DATABASE), "--names", join(folder, NAMES)];
  const options = [...files, "--today", TODAY];
  execFileSync(program(), ["demo", ...options], { stdio: ["ignore", "ignore", "inherit"] });
  process.env["JIFEN_DISTRICT"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
