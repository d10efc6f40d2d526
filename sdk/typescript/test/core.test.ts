import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";

import { Client, List, WebhookError, verifyWebhook, type User } from "../src/index.js";
import { retryAfter } from "../src/core/errors.js";
import { backOff } from "../src/core/retry.js";
import { failure } from "./stage.js";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

test("a webhook is what its sender signed", async () => {
  // The example of the Standard Webhooks specification.
  const body = '{"test": 2432232314}';
  const now = new Date(1614265330 * 1000);
  const headers = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "Webhook-Timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  };
  const webhook = await verifyWebhook(body, headers, SECRET, { now });
  assert.equal(webhook.id, "msg_p5jXN8AQM9LWM0D4loKWxJek");
  assert.deepEqual(webhook.payload, { test: 2432232314 });
  await verifyWebhook(
    new TextEncoder().encode(body),
    new Headers(headers),
    [`whsec_${btoa("new")}`, SECRET],
    { now },
  );
  await failure(verifyWebhook(`${body} `, headers, SECRET, { now }), WebhookError);
  await failure(verifyWebhook(body, headers, `whsec_${btoa("other")}`, { now }), WebhookError);
  await failure(verifyWebhook(body, headers, SECRET), WebhookError);
  await failure(verifyWebhook(body, {}, SECRET, { now }), WebhookError);
});

test("a webhook of this moment needs no clock, and one of many signatures is enough", async () => {
  const sent = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(SECRET.slice(6), "base64");
  const right = createHmac("sha256", key).update(`m.${sent}.{}`).digest("base64");
  const headers = {
    "webhook-id": "m",
    "webhook-timestamp": sent,
    "webhook-signature": `v1,bm8= v1a,x v1,${right}`,
  };
  assert.deepEqual((await verifyWebhook("{}", headers, SECRET)).payload, {});
});

test("values and fields of tomorrow survive", async () => {
  const user = { id: "u", status: "on_sabbatical", roles: ["vice_chancellor"], orcid: "0000" };
  const client = new Client({
    baseUrl: "https://x.example/",
    fetch: () => Promise.resolve(Response.json(user)),
  });
  const read: User = await client.users.get("u");
  assert.equal(read.status, "on_sabbatical");
  assert.deepEqual(read.roles, ["vice_chancellor"]);
  assert.equal((read as User & { orcid: string }).orcid, "0000");
});

test("the address, the query and the headers are what was said", async () => {
  const asked: Request[] = [];
  const client = new Client({
    baseUrl: "https://x.example/",
    apiKey: () => Promise.resolve("key"),
    headers: { "X-Trace": "1" },
    fetch: (input, init) => {
      asked.push(new Request(input, init));
      return Promise.resolve(Response.json({ items: [] }));
    },
    onEvent: (event) => {
      if (event.type === "request") event.headers.set("traceparent", "00-1-1-01");
    },
  });
  await client.users.list({ q: "a&b", limit: 5 });
  await client.courses.update("a/b", { title: "t" }, { ifMatch: 3 });
  assert.equal(asked[0]?.url, "https://x.example/api/v1/users?q=a%26b&limit=5");
  assert.equal(asked[0].headers.get("Authorization"), "Bearer key");
  assert.equal(asked[0].headers.get("traceparent"), "00-1-1-01");
  assert.equal(asked[0].headers.get("X-Trace"), "1");
  assert.equal(asked[1]?.url, "https://x.example/api/v1/courses/a%2Fb");
  assert.equal(asked[1].headers.get("If-Match"), '"3"');
  assert.equal(asked[1].headers.get("Idempotency-Key"), null);
});

test("a download can be cancelled while it is read", async () => {
  let seen: AbortSignal | null | undefined;
  const client = new Client({
    baseUrl: "https://x.example/",
    fetch: (_, init) => {
      seen = init?.signal;
      return Promise.resolve(new Response("half of it"));
    },
  });
  const controller = new AbortController();
  await client.files.download("c", "f", { signal: controller.signal });
  assert.equal(seen?.aborted, false);
  controller.abort();
  assert.equal(seen.aborted, true);
});

test("a list asks for a page only when it is used", async () => {
  const cursors: (string | undefined)[] = [];
  const list = new List<number>((cursor) => {
    cursors.push(cursor);
    return Promise.resolve(
      cursor === undefined ? { items: [1, 2], next_cursor: "b" } : { items: [3] },
    );
  });
  assert.deepEqual(cursors, []);
  assert.deepEqual(await list.all(2), [1, 2]);
  assert.deepEqual(cursors, [undefined]);
  assert.deepEqual(await list.all(), [1, 2, 3]);
});

test("pauses are as asked for, and grow otherwise", () => {
  assert.equal(retryAfter("7"), 7);
  assert.equal(retryAfter("Thu, 01 Jan 1970 00:00:09 GMT", 4000), 5);
  assert.equal(retryAfter("soon"), undefined);
  assert.equal(
    backOff(0, () => 1),
    500,
  );
  assert.equal(
    backOff(2, () => 0),
    1000,
  );
  assert.equal(
    backOff(20, () => 1),
    8000,
  );
});
