import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { Stage } from "./stage.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const example = join(root, "../../examples/catalogue-page");
const TYPES = { html: "text/html", js: "text/javascript" } as const;
let stage: Stage;
let server: Server;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "catalogue-"));
  await run(process.execPath, [
    join(root, "node_modules/typescript/bin/tsc"),
    "-p",
    example,
    "--outDir",
    folder,
  ]);
  stage = await Stage.start();
  // The page's files on the portal's host, as a reverse proxy would have them.
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://x").pathname);
    if (path.startsWith("/api/")) {
      void fetch(stage.url + (request.url ?? "")).then(async (answer) => {
        response.writeHead(answer.status, {
          "Content-Type": answer.headers.get("Content-Type") ?? "",
        });
        response.end(await answer.text());
      });
      return;
    }
    const file = path.startsWith("/sdk/")
      ? join(root, "dist", path.slice(4))
      : join(path === "/index.html" ? example : folder, path);
    readFile(file).then(
      (content) =>
        response
          .writeHead(200, { "Content-Type": TYPES[path.endsWith("js") ? "js" : "html"] })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

after(async () => {
  server.close();
  server.closeAllConnections();
  await stage.stop();
  await rm(folder, { recursive: true, force: true });
});

test("a browser shows what the university publishes", async () => {
  const { client: owner } = await stage.signedIn("owner");
  const course = await owner.courses.create({ title: "<b>Knots</b>", summary: "For sailors." });
  const module = await owner.modules.create(course.id, { title: "One" });
  await owner.lessons.create(course.id, { module_id: module.id, title: "One" });
  await owner.courses.publish(course.id);
  await owner.courses.create({ title: "Not yet" });
  const { port } = server.address() as AddressInfo;
  const { stdout: page } = await run("chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    `--user-data-dir=${join(folder, "profile")}`,
    "--virtual-time-budget=20000",
    "--dump-dom",
    `http://127.0.0.1:${String(port)}/index.html`,
  ]);
  assert.match(page, /<p id="status" role="status">2 courses<\/p>/);
  assert.match(page, /<a href="\/courses\/asking-data">Asking Data Good Questions<\/a>/);
  assert.match(page, /&lt;b&gt;Knots&lt;\/b&gt;/);
  assert.doesNotMatch(page, /Not yet/);
});
