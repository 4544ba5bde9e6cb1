// Before anything is drawn: the theme that somebody has chosen here. A classic script, so that no page flashes.
try {
  const theme = localStorage.getItem("keyfit-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser may forbid it. Then the system's theme is used.
}
document.documentElement.classList.add("scripted");
