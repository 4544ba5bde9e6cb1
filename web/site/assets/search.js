// The search: a list under the field in the header, or the whole page of results. The index and its reader are Pagefind's, loaded when somebody
// begins to type. Pages on which people paste keys do not load this script; there the field leads to the search page.

const MOST = 8;

const form = document.querySelector("form.search");
const input = form.querySelector("input");
const page = document.querySelector("#results");
const list = document.createElement("ul");
let pagefind;
let asked = 0;

/** Where the site is: this script is in its folder `assets`. */
const base = new URL("../", import.meta.url);

async function search(words) {
  pagefind ??= import(new URL("pagefind/pagefind.js", base).href);
  const { results } = await (await pagefind).search(words);
  return Promise.all(results.slice(0, page ? 30 : MOST).map((result) => result.data()));
}

function resultOf({ url, raw_url, meta, excerpt, sub_results = [] }) {
  const [best = {}] = sub_results;
  const isSection = best.title && best.title !== meta.title;
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL((isSection ? best.url : (raw_url ?? url)).replace(/^\//, ""), base).href;
  const title = document.createElement("strong");
  title.textContent = isSection ? `${meta.title}: ${best.title}` : meta.title;
  const text = document.createElement("span");
  for (const [index, piece] of (isSection ? best.excerpt : excerpt).split(/<\/?mark>/).entries()) {
    const part = document.createElement(index % 2 ? "mark" : "span");
    part.textContent = new DOMParser().parseFromString(piece, "text/html").body.textContent;
    text.append(part);
  }
  link.append(title, text);
  item.append(link);
  return item;
}

async function show() {
  const words = input.value.trim();
  const turn = ++asked;
  if (words === "") return close();
  let found;
  try {
    found = await search(words);
  } catch {
    return tell("The search is not available. Open these pages from a server.");
  }
  // A later question has been asked since, or one of the results has been gone to.
  if (turn !== asked || list.contains(document.activeElement)) return;
  if (found.length === 0) return tell(`Nothing found for “${words}”.`);
  list.replaceChildren(...found.map(resultOf));
  list.hidden = false;
  status.textContent = `${found.length} results`;
}

function tell(text) {
  const item = document.createElement("li");
  item.className = "none";
  item.textContent = text;
  list.replaceChildren(item);
  list.hidden = false;
  status.textContent = text;
}

function close() {
  list.replaceChildren();
  list.hidden = !page;
  status.textContent = "";
}

const status = document.createElement("p");
status.className = "unseen";
status.setAttribute("role", "status");
list.className = "found";
list.setAttribute("aria-label", "Search results");
list.hidden = true;

if (page) page.replaceChildren(status, list);
else form.append(status, list);

input.addEventListener("input", show);
form.addEventListener("submit", (event) => {
  if (!page && list.querySelector("a")) {
    event.preventDefault();
    list.querySelector("a").click();
  } else if (page) {
    event.preventDefault();
    show();
  }
});

form.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Escape" && !page) {
    close();
    input.focus();
  } else if (event.key === "ArrowDown" && links.length > 0) {
    event.preventDefault();
    links[Math.min(at + 1, links.length - 1)].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    event.preventDefault();
    (links[at - 1] ?? input).focus();
  }
});

form.addEventListener("focusout", ({ relatedTarget }) => {
  if (!page && !form.contains(relatedTarget)) close();
});

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  input.focus();
});

const [, asks] = /[?&]q=([^&]*)/.exec(location.search) ?? [];
if (page && asks) {
  input.value = decodeURIComponent(asks.replaceAll("+", " "));
  show();
}
