import "keyfit/element";

const form = document.querySelector("form");
const connect = form.querySelector("keyfit-connect");

function choose() {
  connect.setAttribute("service", form.provider.value);
  // A key is already stored: an empty field keeps it.
  connect.toggleAttribute("keep", form.provider.value === form.dataset.saved);
}

form.provider.value = form.dataset.saved || "openai";
form.provider.addEventListener("change", choose);
choose();
