// What every page can do: choose a theme, open the navigation on a small screen, and copy code.

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

const theme = document.querySelector(".theme");
const themeNow = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");

function nameTheme() {
  theme.setAttribute("aria-label", themeNow() === "dark" ? "Use the light theme" : "Use the dark theme");
}

theme.addEventListener("click", () => {
  root.dataset.theme = themeNow() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem("keyfit-theme", root.dataset.theme);
  } catch {
    // It then lasts as long as the page.
  }
  nameTheme();
});
dark.addEventListener("change", nameTheme);
nameTheme();
theme.hidden = false;

const menu = document.querySelector(".menu");
const navigation = document.querySelector("#navigation");

function setMenu(isOpen) {
  menu.setAttribute("aria-expanded", String(isOpen));
  navigation.classList.toggle("open", isOpen);
}

menu.hidden = false;
menu.addEventListener("click", () => setMenu(menu.getAttribute("aria-expanded") !== "true"));
navigation.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || menu.getAttribute("aria-expanded") !== "true") return;
  setMenu(false);
  menu.focus();
});

for (const figure of document.querySelectorAll("figure.code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    const text = figure.querySelector("code").textContent;
    // What is typed at a prompt is the command alone.
    const commands = text.match(/(?<=^\$ ).*/gm);
    const isDone = await navigator.clipboard.writeText(commands ? commands.join("\n") : text).then(
      () => true,
      () => false,
    );
    button.textContent = isDone ? "Copied" : "Press Ctrl+C";
    if (!isDone) getSelection().selectAllChildren(figure.querySelector("code"));
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2000);
  });
  figure.append(button);
}

// The section that is being read is marked in the list of what is on the page.
const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
const sections = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

function markSection() {
  const passed = sections.filter((heading) => heading.getBoundingClientRect().top < 140);
  const current = passed.at(-1)?.id ?? sections[0]?.id;
  for (const [id, link] of links) {
    if (id === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

if (sections.length > 0) {
  addEventListener("scroll", markSection, { passive: true });
  markSection();
}
