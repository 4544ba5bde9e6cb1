// The list of services, narrowed down to what somebody types. The filter is in the address, so that it can be passed on.

const form = document.querySelector("[data-filter]");
const [text, browser] = form.querySelectorAll("input");
const status = form.querySelector("[role=status]");
const items = [...document.querySelectorAll(".services > li")];

function filter() {
  const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of items) {
    const isWanted =
      words.every((word) => item.dataset.text.includes(word)) && (!browser.checked || item.dataset.test === "browser");
    item.hidden = !isWanted;
  }
  for (const section of document.querySelectorAll(".category"))
    section.hidden = !section.querySelector("li:not([hidden])");
  const shown = items.filter((item) => !item.hidden).length;
  status.textContent = shown === items.length ? "" : `${shown} of ${items.length} services`;
}

for (const input of [text, browser]) input.addEventListener("input", filter);
form.hidden = false;
