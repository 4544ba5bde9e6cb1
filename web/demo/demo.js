// The demonstration's own script: samples and accounts to try, and an answer in place of sending the form.
// All values are made up.

const TOKEN = "0123456789abcdef0123456789abcdef";

const SAMPLES = [
  { label: "Just the name", account: "joesgarage" },
  { label: "Out of an email", account: "Account URL: <http://JoesGarage.freshbooks.com/menu.php?page=1>," },
  { label: "A misspelling", account: "joesgarage.freshbook.com" },
  { label: "A trap", account: "joesgarage.freshbooks.com.log-in.example" },
  { label: "An email address", account: "joe@joesgarage.example" },
  { label: "A token out of a sample", token: `Authentication Token: ${TOKEN}:X` },
  { label: "A letter O for a zero", token: TOKEN.replaceAll("0", "O") },
  { label: "A password", token: "Summer-2019!" },
  { label: "Each in the other’s field", account: TOKEN, token: "joesgarage.freshbooks.com" },
  { label: "Both in one paste", paste: `API URL: https://joesgarage.freshbooks.com/api/2.1/xml-in\nToken: ${TOKEN}` },
];

const form = document.querySelector("#signup");
const account = document.querySelector("#account");
const token = document.querySelector("#token");
const result = document.querySelector("#result");

function put(input, value) {
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function tryOut(sample) {
  back();
  put(account, sample.account ?? "");
  put(token, sample.token ?? "");
  if (sample.paste) {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", sample.paste);
    account.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }
  // As when someone leaves the field.
  for (const input of [account, token]) input.dispatchEvent(new Event("change", { bubbles: true }));
  account.scrollIntoView({ block: "nearest" });
}

function showSamples(section, samples) {
  const list = section.querySelector(".sample-list");
  for (const sample of samples) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sample";
    button.textContent = sample.label;
    if (sample.more) {
      const more = document.createElement("span");
      more.className = "sample-more";
      more.textContent = sample.more;
      button.append(more);
    }
    button.addEventListener("click", () => tryOut(sample));
    item.append(button);
    list.append(item);
  }
  section.hidden = false;
}

/** The accounts that the server's stand-in knows; without one there is no live test. */
async function showAccounts(section, connect) {
  const response = await fetch("accounts.json").catch(() => null);
  const accounts = response?.ok ? await response.json() : [];
  const samples = accounts.map(({ shows, ...pair }) => ({ label: capitalize(shows), more: pair.account, ...pair }));
  if (samples.length === 0) connect.setAttribute("live", "off");
  else showSamples(section, samples);
}

function capitalize(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function showResult() {
  document.querySelector("#result-email").textContent = form.elements.email.value;
  document.querySelector("#result-account").textContent = account.value;
  document.querySelector("#result-token").textContent = `${token.value.length} characters, not shown here`;
  form.hidden = true;
  result.hidden = false;
  result.focus();
}

function back() {
  form.hidden = false;
  result.hidden = true;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  showResult();
});
document.querySelector("#again").addEventListener("click", () => {
  back();
  account.focus();
});
showSamples(document.querySelector("#samples"), SAMPLES);
showAccounts(document.querySelector("#accounts"), document.querySelector("keyfit-connect"));
