/**
 * A university's catalogue on a page of its own: every published course, with a search that asks
 * the server. No key is needed for what everybody may see, and none belongs in a browser.
 */
import { ApiError, Client, type CourseSummary } from "@collegium/sdk";

const list = find("#courses", HTMLUListElement);
const search = find("#search", HTMLInputElement);
const status = find("#status", HTMLParagraphElement);
const client = new Client({ baseUrl: document.documentElement.dataset["portal"] ?? location.origin });
let asking = new AbortController();

search.addEventListener("input", () => void show(search.value));
await show("");

async function show(words: string): Promise<void> {
  // Who types on does not want the answer to what they typed before.
  asking.abort();
  const { signal } = (asking = new AbortController());
  list.replaceChildren();
  status.textContent = "…";
  try {
    const query = words.trim() === "" ? {} : { q: words.trim() };
    let count = 0;
    for await (const course of client.courses.list(query, { signal })) {
      list.append(item(course));
      count += 1;
    }
    status.textContent = count === 1 ? "1 course" : `${String(count)} courses`;
  } catch (error) {
    if (signal.aborted) return;
    status.textContent = error instanceof ApiError ? error.message : "The catalogue cannot be reached.";
  }
}

function item(course: CourseSummary): HTMLLIElement {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = `/courses/${encodeURIComponent(course.slug)}`;
  // As text: a title is what somebody typed.
  link.textContent = course.title;
  const summary = document.createElement("p");
  summary.textContent = course.summary;
  summary.lang = course.language;
  entry.append(link, summary);
  return entry;
}

function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page has no ${selector}`);
  return element;
}
