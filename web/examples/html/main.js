import "keyfit/element";

const form = document.querySelector("form");
const show = (selector, text) => {
  document.querySelector(selector).textContent = text;
};

form.addEventListener("keyfit-check", ({ detail }) => show(".status", `${detail.field}: ${detail.status}`));
form.addEventListener("keyfit-outcome", ({ detail: { outcome } }) =>
  show(".outcome", `${outcome.answer}: ${outcome.reason}`),
);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  // Send the key to your server here. The server checks it again.
  show("output", `Saved a key of ${form.elements.key.value.length} characters.`);
});
