// A service under load, as a process of its own, so that it can be killed: it takes its time, and answers with the name of
// the account that was asked, so that no answer can be taken for another's.
//
//   script/run tests/standin/busy.ts KEY CERTIFICATE PORT MOST_MS
//
// Writes its port when it listens.

import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

const [key = "", cert = "", port = "0", mostMs = "0"] = process.argv.slice(2);

const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  const [account = ""] = (request.headers.host ?? "").split(".", 1);
  request.resume();
  setTimeout(() => {
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(`<response status="ok"><staff><email>${account}@load.example</email></staff></response>`);
  }, Math.random() * Number(mostMs));
});
server.listen(Number(port), "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
