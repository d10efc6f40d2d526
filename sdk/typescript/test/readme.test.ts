import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { Stage } from "./stage.js";

// Taken out of README.md by `npm run build:test`, and compiled with the tests.
const folder = fileURLToPath(new URL("./readme/", import.meta.url));
const deno = fileURLToPath(new URL("../../node_modules/.bin/deno", import.meta.url));
const RUNTIMES = {
  Node: [process.execPath],
  // With leave for what a caller of the API needs, and no more.
  Deno: [
    deno,
    "run",
    "--no-prompt",
    "--allow-net=127.0.0.1",
    "--allow-env=PORTAL_URL,API_KEY,WEBHOOK_SECRET",
  ],
};
let stage: Stage;
let cache: string;

before(async () => {
  stage = await Stage.start();
  cache = await mkdtemp(join(tmpdir(), "deno-"));
});

after(async () => {
  await stage.stop();
  await rm(cache, { recursive: true });
});

for (const [runtime, [program = "", ...options]] of Object.entries(RUNTIMES)) {
  test(`the examples of the README do what they say in ${runtime}`, async () => {
    const { client: owner } = await stage.signedIn("owner");
    const scopes = (await owner.permissions.list()).items.map((permission) => permission.name);
    const { secret } = await owner.apiKeys.create({ name: runtime, scopes });
    const env = { ...process.env, DENO_DIR: cache, PORTAL_URL: stage.url, API_KEY: secret };
    const said: string[] = [];
    const files = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
    for (const file of files) {
      const command = [...options, folder + file];
      const { stdout } = await promisify(execFile)(program, command, { env });
      said.push(stdout.trim());
    }
    assert.deepEqual(said, ["Introduction to tides 1", "title", "1 6", ""]);
  });
}
