// The page as an app: with its files kept on the computer.

import { start } from "./support.ts";

const page = start(document);

async function keepFiles(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" });
  await navigator.serviceWorker.ready;
  (await page)?.tellKept();
}

// Where they cannot be kept, as in a private window, the page works all the same while it is open.
keepFiles().catch(() => {});
