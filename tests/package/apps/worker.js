// Checks in a worker: the page's own thread is left alone.

import { load } from "keyfit";
import freshbooks from "keyfit/services/freshbooks-classic.json" with { type: "json" };

const loading = load(freshbooks);
addEventListener("message", async ({ data }) => {
  const keyfit = await loading;
  const { status, account_url } = keyfit.check("account", data);
  postMessage({ status, account_url, engine: keyfit.engine });
});
