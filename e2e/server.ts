// A server under test: the real program on a copy of the demo district, on a free port.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { DATABASE, district, program } from "./district.ts";

const PATIENCE = 30_000;

export type Server = {
  url: string;
  // Ends the server, as a failing machine would; the pages stay.
  stop: () => Promise<void>;
  // Ends the server and starts it again at the same address on another day.
  onDay: (day: string) => Promise<void>;
  // Runs a command of the program on the server's database and returns what it prints.
  command: (...words: string[]) => string;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  probe.close();
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: "HEAD" });
    return true;
  } catch {
    return false;
  }
}

// A program that serves the folder of a district; it has answered once.
async function serve(home: string, listen: string, more: string[]): Promise<() => Promise<void>> {
  const options = ["--demo", "--database", join(home, DATABASE), "--listen", listen, ...more];
  const server = spawn(program(), ["serve", ...options], { stdio: ["ignore", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  server.stdout.on("data", (piece: Buffer) => printed.push(piece));
  server.stderr.on("data", (piece: Buffer) => printed.push(piece));
  const ended = once(server, "exit");
  const kill = (): void => void server.kill("SIGKILL");
  process.once("exit", kill);

  const stop = async (): Promise<void> => {
    kill();
    await ended;
    process.off("exit", kill);
  };

  const url = `http://${listen}`;
  const deadline = Date.now() + PATIENCE;
  while (!(await answers(url))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`the server did not start:\n${Buffer.concat(printed).toString()}`);
    }
    await sleep(50);
  }
  return stop;
}

export async function start(): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), "jifen-e2e-"));
  cpSync(district(), home, { recursive: true });
  const listen = `127.0.0.1:${await freePort()}`;
  let end = await serve(home, listen, []);

  const stop = async (): Promise<void> => {
    await end();
    rmSync(home, { recursive: true, force: true });
  };
  const onDay = async (day: string): Promise<void> => {
    await end();
    end = await serve(home, listen, ["--today", day]);
  };
  const command = (...words: string[]): string =>
    execFileSync(program(), [...words, "--database", join(home, DATABASE)], { encoding: "utf8" });
  return { url: `http://${listen}`, stop, onDay, command };
}
