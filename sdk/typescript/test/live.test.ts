import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { Webhook as StandardWebhook } from "standardwebhooks";

import {
  ApiError,
  CancelledError,
  Client,
  ConnectionFailedError,
  ForbiddenError,
  InvalidCursorError,
  NotFoundError,
  RateLimitedError,
  SlugTakenError,
  TimedOutError,
  UnauthenticatedError,
  UnavailableError,
  ValidationFailedError,
  VersionMismatchError,
  WebhookError,
  verifyWebhook,
  type ClientEvent,
  type Course,
} from "../src/index.js";
import { Stage, each, failure } from "./stage.js";

const PEOPLE = 1000;

let stage: Stage;
let client: Client;
let owner: Client;
let learner: Client;
let learnerId: string;
const events: ClientEvent[] = [];

before(async () => {
  stage = await Stage.start();
  ({ client: owner } = await stage.signedIn("owner"));
  ({ client: learner, userId: learnerId } = await stage.signedIn("learner"));
  const scopes = (await owner.permissions.list()).items.map((permission) => permission.name);
  const issued = await owner.apiKeys.create({ name: "SDK test", scopes });
  client = stage.client({ apiKey: issued.secret, onEvent: (event) => events.push(event) });
});

after(async () => {
  await stage.stop();
});

async function titled(title: string): Promise<Course[]> {
  const found: Course[] = [];
  for await (const course of client.courses.list({ status: "any", q: title })) {
    if (course.title === title) found.push(await client.courses.get(course.id));
  }
  return found;
}

test("a course from its making to a learner's last page", async () => {
  const course = await client.courses.create({ title: "Tides", language: "en" });
  assert.equal(course.status, "draft");
  const module = await client.modules.create(course.id, { title: "The moon" });
  const lesson = await client.lessons.create(course.id, { module_id: module.id, title: "Gravity" });
  const activity = await client.activities.create(course.id, {
    lesson_id: lesson.id,
    kind: "page",
    title: "Read",
    content: { html: "<p>Twice a day.</p>" },
  });
  const current = await client.courses.get(course.id);
  const published = await client.courses.publish(course.id, { ifMatch: current.version });
  assert.equal(published.status, "published");
  const enrolment = await client.enrolments.create(course.id, { user_id: learnerId });
  assert.equal(enrolment.user_id, learnerId);
  const change = await learner.activities.complete(course.id, activity.id);
  assert.equal(change.course_completed, true);
  assert.equal((await learner.progress.get(course.id)).percent, 100);
  const [row] = await client.enrolments.list(course.id).all();
  assert.equal(row?.percent, 100);
});

test("what the server sends is signed as the SDK checks", async () => {
  const url = `${stage.url}/_stage/hooks/typescript`;
  const made = await client.webhooks.create({ url, event_types: ["course.created"] });
  const course = await client.courses.create({ title: "Signed" });
  const first = await stage.delivery("typescript", 0);
  const webhook = await verifyWebhook(first.body, first.headers, made.secret);
  const event = webhook.payload as { id: string; type: string; subject: string };
  assert.deepEqual(
    [webhook.id, event.type, event.subject],
    [event.id, "course.created", course.id],
  );
  assert.deepEqual(new StandardWebhook(made.secret).verify(first.body, first.headers), event);
  const later = await client.webhooks.rotateSecret(made.webhook.id, {});
  await failure(verifyWebhook(`${first.body} `, first.headers, made.secret), WebhookError);
  await failure(verifyWebhook(first.body, first.headers, later.secret), WebhookError);
  // While the secret is replaced, both are good.
  await client.courses.create({ title: "Signed twice" });
  const second = await stage.delivery("typescript", 1);
  for (const secret of [made.secret, later.secret]) {
    const { id, payload } = await verifyWebhook(second.body, second.headers, secret);
    assert.notEqual(id, webhook.id);
    assert.deepEqual(new StandardWebhook(secret).verify(second.body, second.headers), payload);
  }
  await client.webhooks.delete(made.webhook.id);
});

test("pages hold still while people come and go", async () => {
  const invite = async (name: string) =>
    client.invitations.create({ email: `${name}@people.example`, name, roles: ["learner"] });
  const steady: string[] = [];
  for (let n = 0; n < 12; n += 1) steady.push((await invite(`steady-${String(n)}`)).id);
  const leaving = await invite("leaving");
  const seen: string[] = [];
  let pages = 0;
  for await (const page of client.users.list({ limit: 3 }).pages()) {
    seen.push(...page.items.map((user) => user.id));
    await invite(`late-${String(pages)}`);
    if (pages === 0) await client.invitations.delete(leaving.id);
    pages += 1;
    if (pages > 50) break; // those who come late may make the list grow in front of us
  }
  assert.ok(pages > 4);
  for (const id of steady) assert.equal(seen.filter((one) => one === id).length, 1);
  assert.equal(new Set(seen).size, seen.length);
  const first = await client.users.list({ limit: 2 });
  assert.equal(first.items.length, 2);
  assert.equal((await first.next())?.items.length, 2);
});

test("each problem is an error of its own", async () => {
  const course = await client.courses.create({ title: "Errors", slug: "errors" });
  const missing = await failure(
    client.courses.get("01900000-0000-7000-8000-000000000000"),
    NotFoundError,
  );
  assert.equal(missing.code, "not_found");
  assert.equal(missing.status, 404);
  assert.match(missing.requestId, /\S/);
  assert.match(missing.message, new RegExp(missing.requestId));
  const invalid = await failure(client.courses.create({ title: "" }), ValidationFailedError);
  assert.deepEqual(
    invalid.errors.map((error) => error.field),
    ["title"],
  );
  await failure(client.courses.create({ title: "Again", slug: "errors" }), SlugTakenError);
  await client.courses.update(course.id, { summary: "New." }, { ifMatch: course.version });
  await failure(
    client.courses.update(course.id, { summary: "Old." }, { ifMatch: course.version }),
    VersionMismatchError,
  );
  await failure(learner.users.list(), ForbiddenError);
  await failure(stage.client({ apiKey: "nobody's" }).users.list(), UnauthenticatedError);
  await failure(client.users.list({ cursor: "?" }), InvalidCursorError);
  await failure(
    new Client({ baseUrl: "http://127.0.0.1:1", maxRetries: 0 }).users.list(),
    ConnectionFailedError,
  );
});

test("a file goes up and comes down, and says how far it is", async () => {
  const course = await client.courses.create({ title: "Files" });
  const text = "line of a file\n".repeat(20_000);
  const told: number[] = [];
  const file = await client.files.upload(
    course.id,
    text,
    { path: "notes/long.txt" },
    {
      onProgress: (sent, total) => {
        assert.equal(total, text.length);
        told.push(sent);
      },
    },
  );
  assert.ok(told.length > 2);
  assert.equal(told.at(-1), text.length);
  const answer = await client.files.download(course.id, file.id);
  assert.equal(await answer.text(), text);
});

for (const [name, fault] of [
  ["a 429", { fault: "status", status: 429, code: "rate_limited", retry_after: 1 }],
  ["a 503", { fault: "status", status: 503, code: "unavailable", retry_after: 1 }],
  ["a 502 of a proxy", { fault: "status", status: 502 }],
  ["a connection cut before", { fault: "cut_before" }],
  ["a connection cut after", { fault: "cut_after" }],
  ["an answer cut in the middle", { fault: "cut_middle" }],
] as const) {
  test(`${name} is survived, and nothing is done twice`, async () => {
    const title = `Survives ${name}`;
    await stage.fail({ method: "POST", path: "/courses$", ...fault });
    events.length = 0;
    const started = Date.now();
    const course = await client.courses.create({ title });
    assert.deepEqual(
      (await titled(title)).map((one) => one.id),
      [course.id],
    );
    const tries = (await stage.log("POST", /\/courses$/)).slice(-2);
    assert.equal(tries[0]?.fault, fault.fault);
    assert.ok(tries[0].key);
    assert.equal(tries[0].key, tries[1]?.key);
    assert.deepEqual(
      events
        .filter((event) => event.type === "request")
        .slice(0, 2)
        .map((event) => event.attempt),
      [0, 1],
    );
    if ("retry_after" in fault) assert.ok(Date.now() - started >= 1000);
  });
}

test("what cannot be tried again is not", async () => {
  await stage.fail({ method: "POST", path: "/sessions$", fault: "cut_after" });
  await failure(stage.signedIn("owner"), ConnectionFailedError);
  const course = await client.courses.create({ title: "Once" });
  await stage.fail({ method: "PATCH", path: course.id, fault: "cut_after" });
  const change = client.courses.update(course.id, { summary: "x" }, { ifMatch: course.version });
  await failure(change, ConnectionFailedError);
});

test("retries end, and a longer pause than allowed is not waited for", async () => {
  const refusal = {
    method: "GET",
    path: "/me$",
    fault: "status",
    status: 429,
    code: "rate_limited",
  } as const;
  await stage.fail(refusal, refusal);
  const few = stage.client({ apiKey: "x", maxRetries: 1 });
  const limited = await failure(few.me.get(), RateLimitedError);
  assert.equal(limited.requestId, "of-the-proxy");
  await stage.fail({ ...refusal, status: 503, code: "unavailable", retry_after: 3600 });
  assert.equal((await failure(few.me.get(), UnavailableError)).retryAfter, 3600);
  await stage.fail({ ...refusal, status: 418, code: "of_tomorrow" });
  const unknown = await failure(few.me.get(), ApiError);
  assert.equal(unknown.code, "of_tomorrow");
});

test("a turn within the rate limit is waited for", async () => {
  const refusal = (seconds: number) => ({
    method: "POST",
    path: "/courses$",
    fault: "status" as const,
    status: 429,
    code: "rate_limited",
    retry_after: seconds,
  });
  const course = { title: "After many others" };
  await stage.fail(...Array.from({ length: 6 }, () => refusal(0)));
  await client.courses.create(course);
  const log = await stage.log("POST", /\/courses$/);
  const tries = log.slice(-7);
  assert.equal(new Set(tries.map((entry) => entry.key)).size, 1);
  assert.deepEqual(
    tries.map((entry) => entry.fault),
    [...Array.from({ length: 6 }, () => "status"), null],
  );
  // Once for nothing, once as the only retry, and then no more.
  const hasty = stage.client({ maxRetries: 1, maxRetryAfter: 1 });
  await stage.fail(refusal(1), refusal(1), refusal(1));
  await failure(hasty.courses.create(course), RateLimitedError);
  assert.equal((await stage.log("POST", /\/courses$/)).length, log.length + 3);
  await stage.fail(refusal(0));
  await failure(client.courses.create(course, { maxRetries: 0 }), RateLimitedError);
});

test("a call ends when it takes too long, and when the caller says so", async () => {
  await stage.fail({ method: "GET", path: "/roles$", fault: "hang" });
  await failure(client.roles.list({ timeout: 300, maxRetries: 0 }), TimedOutError);
  await stage.fail({ method: "GET", path: "/roles$", fault: "hang" });
  const controller = new AbortController();
  const call = client.roles.list({ signal: controller.signal });
  setTimeout(() => {
    controller.abort();
  }, 100);
  await failure(call, CancelledError);
});

test("a thousand people come in by a file, each once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "people-"));
  const file = join(folder, "people.csv");
  const emails = Array.from({ length: PEOPLE }, (_, n) => `fresher-${String(n)}@people.example`);
  await writeFile(file, ["email,name", ...emails.map((email) => `${email},Fresher`)].join("\n"));
  const [, ...rows] = (await readFile(file, "utf8")).split("\n");
  await rm(folder, { recursive: true });
  const course = await client.courses.create({ title: "Matriculation" });
  // Refused and cut off now and then, as in life.
  await stage.fail(
    { method: "POST", path: "/invitations$", fault: "cut_after" },
    { method: "POST", path: "/enrolments$", fault: "cut_middle" },
    { method: "POST", path: "/enrolments$", fault: "status", status: 503, retry_after: 1 },
    { method: "POST", path: "/invitations$", fault: "status", status: 429, code: "rate_limited" },
  );
  await each(rows, 8, async (row) => {
    const [email = "", name = ""] = row.split(",");
    const user = await client.invitations.create({ email, name, roles: ["learner"] });
    await client.enrolments.create(course.id, { user_id: user.id });
  });
  const users = await client.users.list({ limit: 200, q: "fresher" }).all();
  assert.deepEqual(users.map((user) => user.email).sort(), emails.sort());
  const enrolled = await client.enrolments.list(course.id, { limit: 200 }).all();
  assert.deepEqual(enrolled.map((row) => row.user_email).sort(), emails);
});
