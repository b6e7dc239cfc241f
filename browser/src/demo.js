// Starts the demo province with a fresh data folder on a free port, and stops it again.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = process.env.LOTRINH ?? fileURLToPath(new URL("../../target/debug/lotrinh", import.meta.url));
const TODAY = "2025-07-05";
const READY_WITHIN_MS = 120_000;

/** A running demo: its address, its accounts, and `stop`. */
export async function startDemo() {
  const data = await mkdtemp(join(tmpdir(), "lotrinh-demo-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(PROGRAM, ["demo", "--today", TODAY, "--port", String(port), "--data", data]);
  const said = { out: "", err: "" };
  child.once("error", (error) => (said.err += error.message));
  child.stdout.on("data", (bytes) => (said.out += bytes));
  child.stderr.on("data", (bytes) => (said.err += bytes));
  const ended = new Promise((done) => child.once("close", done).once("error", done));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await answers(origin, child, said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, data, program: PROGRAM, accounts: accountsIn(said.out), stop };
}

/** Accounts are printed one a line: login, password, role, separated by tabs. */
export function accountsIn(output) {
  const rows = output.split("\n").map((line) => line.split("\t").map((cell) => cell.trim()));
  return rows.filter((cells) => cells.length >= 3).map(([login, password, role]) => ({ login, password, role }));
}

async function answers(origin, child, said) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || !child.pid) throw new Error(`the demo ended with ${child.exitCode}\n${said.out}${said.err}`);
    const ready = await fetch(`${origin}/healthz`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`the demo did not answer within ${READY_WITHIN_MS} ms\n${said.out}${said.err}`);
}

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
