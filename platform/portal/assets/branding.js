// The preview follows the fields. Without this module the "Preview" button does
// the same by a full page.
const form = document.querySelector("#branding-form");

if (form) {
  let timer;
  let running;

  const refresh = async () => {
    running?.abort();
    running = new AbortController();
    const body = new FormData(form);
    for (const input of form.querySelectorAll("input[type=file]")) body.delete(input.name);
    try {
      const answer = await fetch(form.dataset.preview, { method: "POST", body, signal: running.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("#preview");
      const sheet = fresh?.querySelector("link[rel=stylesheet]");
      if (!fresh || !sheet) return;
      await loaded(sheet.getAttribute("href"));
      document.querySelector("#preview").replaceWith(document.adoptNode(fresh));
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  };

  // Fetched ahead, so that the swap does not flash without its colours.
  const loaded = (href) =>
    new Promise((resolve) => {
      const link = Object.assign(document.createElement("link"), { rel: "preload", as: "style", href });
      link.addEventListener("load", resolve, { once: true });
      link.addEventListener("error", resolve, { once: true });
      document.head.append(link);
      setTimeout(() => link.remove(), 5000);
    });

  form.addEventListener("input", (event) => {
    if (event.target.type === "color") {
      const code = event.target.parentElement.querySelector("output");
      if (code) code.value = event.target.value;
    }
    clearTimeout(timer);
    timer = setTimeout(refresh, 180);
  });
}
