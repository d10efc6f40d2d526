import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { Client, type ClientOptions } from "../src/index.js";

export const PASSWORD = "collegium-demo";

export interface Fault {
  method: string;
  path: string;
  fault: "status" | "cut_before" | "cut_after" | "cut_middle" | "hang";
  status?: number;
  code?: string;
  retry_after?: number;
}

export interface Logged {
  method: string;
  path: string;
  key: string | null;
  fault: string | null;
  status: number | null;
}

/** A live server behind a proxy that fails when it is told to (sdk/testing/stage.py). */
export class Stage {
  private constructor(
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<Stage> {
    const script = fileURLToPath(new URL("../../../testing/stage.py", import.meta.url));
    const child = spawn("python3", [script], { stdio: ["pipe", "pipe", "inherit"] });
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    const { url } = JSON.parse(line) as { url: string };
    return new Stage(url, async () => {
      child.stdin.end();
      await once(child, "exit");
    });
  }

  client(options: Partial<ClientOptions> = {}): Client {
    return new Client({ baseUrl: this.url, ...options });
  }

  /** A client of somebody of the sample university. */
  async signedIn(
    role: "owner" | "instructor" | "learner",
  ): Promise<{ client: Client; userId: string }> {
    const tokens = await this.client().sessions.create({
      email: `${role}@harrowmere.example`,
      password: PASSWORD,
    });
    return { client: this.client({ apiKey: tokens.access_token }), userId: tokens.user_id };
  }

  async fail(...faults: Fault[]): Promise<void> {
    await fetch(`${this.url}/_stage/faults`, { method: "POST", body: JSON.stringify(faults) });
  }

  /** Waits for what was sent to `/_stage/hooks/NAME`. */
  async delivery(name: string, place: number): Promise<Delivery> {
    for (;;) {
      const url = `${this.url}/_stage/hooks/${name}`;
      const came = (await (await fetch(url)).json()) as Delivery[];
      const delivery = came[place];
      if (delivery) return delivery;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What came since, for one path. */
  async log(method: string, path: RegExp): Promise<Logged[]> {
    const all = (await (await fetch(`${this.url}/_stage/log`)).json()) as Logged[];
    return all.filter((entry) => entry.method === method && path.test(entry.path));
  }
}

/** What a webhook sent. */
export interface Delivery {
  headers: Record<string, string>;
  body: string;
}

/** Does it for all, so many at a time. */
export async function each<T>(
  items: T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The error that a call fails with. */
export async function failure<E extends Error>(
  call: PromiseLike<unknown>,
  kind: abstract new (...args: never[]) => E,
): Promise<E> {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof kind, `not a ${kind.name}: ${String(error)}`);
    return error;
  }
  assert.fail(`no ${kind.name}`);
}
