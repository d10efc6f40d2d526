import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { Stage } from "./stage.js";

// Taken out of README.md by `npm run build:test`, and compiled with the tests.
const folder = fileURLToPath(new URL("./readme/", import.meta.url));
let stage: Stage;

before(async () => {
  stage = await Stage.start();
});

after(async () => {
  await stage.stop();
});

test("the examples of the README do what they say", async () => {
  const { client: owner } = await stage.signedIn("owner");
  const scopes = (await owner.permissions.list()).items.map((permission) => permission.name);
  const { secret } = await owner.apiKeys.create({ name: "README", scopes });
  const env = { ...process.env, PORTAL_URL: stage.url, API_KEY: secret };
  const said: string[] = [];
  const files = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
  for (const file of files) {
    const { stdout } = await promisify(execFile)(process.execPath, [folder + file], { env });
    said.push(stdout.trim());
  }
  assert.deepEqual(said, ["Introduction to tides 1", "title", "1 6", ""]);
});
