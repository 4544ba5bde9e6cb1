// The page of `keyfit try`, whole.

export const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>keyfit try</title>
<link rel="icon" href="data:,">
<style>
  :root { font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark; }
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; display: grid; gap: 1.5rem; }
  h1, h2 { margin: 0; font-size: 1.25rem; }
  h2 { font-size: 1rem; }
  section { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem; padding: 1rem; }
  ul { margin: .5rem 0 0; padding-inline-start: 1.2rem; }
  code, textarea, pre { font: 13px/1.5 ui-monospace, monospace; }
  textarea { box-sizing: border-box; width: 100%; min-height: 6rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 0; }
  button, select, input { font: inherit; }
  .row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0; }
  .error { color: light-dark(#b00020, #ff8a9a); }
  [hidden] { display: none; }
</style>
<h1 id="title">keyfit try</h1>
<section id="problems" aria-live="polite" hidden><h2>Lint</h2><ul></ul></section>
<form id="form"><div id="place"></div></form>
<section id="question" aria-live="polite" hidden>
  <h2>The live test asks</h2>
  <pre id="asked"></pre>
  <p>Nothing was sent. Answer in the service’s place:</p>
  <div class="row" id="examples"></div>
  <div class="row">
    <label>Status <input id="status" value="200" inputmode="numeric" size="4"></label>
    <label>Content type <input id="type" value="application/json" size="28"></label>
  </div>
  <label>Body <textarea id="body" spellcheck="false">{}</textarea></label>
  <div class="row"><button type="button" id="answer">Answer</button><button type="button" id="silence">No answer comes</button></div>
</section>
<section><h2>What came of it</h2><pre id="news">Nothing yet.</pre></section>
<script type="module">
  import "/keyfit/element.js";
  const get = async (path) => (await fetch(path)).json();
  const at = (id) => document.getElementById(id);
  let question = null;

  /** Every host that the definition may ask, as the attribute wants them. */
  function hostsOf({ fields = [], live_test = {} }) {
    const hosts = new Set();
    const words = fields.flatMap(({ kinds = [], choices = [] }) => [...kinds, ...choices]).flatMap((one) => Object.values(one.words ?? {}));
    for (const word of words) if (/^[a-z0-9-]+(\\.[a-z0-9-]+)+$/.test(word)) hosts.add(word);
    for (const { hosts: own = [] } of fields) for (const host of own) hosts.add("*." + host);
    for (const { url = "" } of live_test.steps ?? []) {
      const host = url.replace("https://", "").split(/[/?]/)[0];
      const tail = host.slice(host.lastIndexOf("}") + 1).replace(/^[^.]*\\./, "");
      if (!host.includes("{")) hosts.add(host);
      else if (tail.includes(".")) hosts.add("*." + tail);
    }
    return [...hosts].join(" ");
  }

  async function show() {
    const list = at("problems").querySelector("ul");
    const problems = await get("/problems.json");
    list.replaceChildren(...problems.map(({ severity, line, column, message }) => {
      const item = document.createElement("li");
      item.className = severity;
      item.textContent = line + ":" + column + " " + message;
      return item;
    }));
    at("problems").hidden = problems.length === 0;
    const definition = await get("/definition.json").catch(() => null);
    if (definition === null || problems.some(({ severity }) => severity === "error")) return;
    at("title").textContent = definition.title;
    document.title = definition.title + " – keyfit try";
    const element = document.createElement("keyfit-connect");
    element.setAttribute("service", definition.id);
    element.setAttribute("hosts", hostsOf(definition));
    element.setAttribute("relay", "/relay");
    element.toggleAttribute("allow-cost", true);
    element.definition = definition;
    for (const type of ["keyfit-check", "keyfit-mended", "keyfit-outcome", "keyfit-error"])
      element.addEventListener(type, ({ detail }) => { at("news").textContent = type + " " + JSON.stringify(detail, null, 2); });
    at("place").replaceChildren(element);
  }

  async function answer(given) {
    if (question === null) return;
    const { id } = question;
    question = null;
    at("question").hidden = true;
    await fetch("/answer", { method: "POST", body: JSON.stringify({ id, ...given }) });
  }

  async function ask(waiting) {
    question = waiting;
    at("question").hidden = false;
    at("asked").textContent = waiting.method + " " + waiting.address + "\\n" + waiting.headers.join(", ");
    const examples = await get("/examples.json");
    const buttons = examples.flatMap(({ id, outcome, replies }) => replies.map((reply, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = id + (replies.length > 1 ? " " + (index + 1) : "");
      button.title = outcome;
      button.addEventListener("click", () => answer({ status: reply.status, headers: reply.headers ?? {}, body: reply.body ?? "" }));
      return button;
    }));
    at("examples").replaceChildren(...buttons);
    at("status").focus();
  }

  at("answer").addEventListener("click", () => answer({ status: Number(at("status").value), headers: { "content-type": at("type").value }, body: at("body").value }));
  at("silence").addEventListener("click", () => answer({}));
  at("form").addEventListener("submit", (event) => event.preventDefault());
  const events = new EventSource("/events");
  events.addEventListener("changed", show);
  events.addEventListener("request", ({ data }) => ask(JSON.parse(data)));
  show();
</script>
`;
