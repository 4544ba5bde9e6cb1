// The command's `try`: serves a page for one definition, where its author pastes what people would paste, sees the verdicts,
// and answers the live test in the service's place.
//
// What it decides: which request of the live test waits for which answer. What it never does: send anything to the service,
// or show a secret: of a request it shows the address without its query, and the names of the headers.

import { once } from "node:events";
import { createReadStream, existsSync, readFileSync, unwatchFile, watchFile } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServiceDefinition } from "../../core/types.js";
import type { Failure, LiveRequest, Reply } from "../../live/live.js";
import { createRelay } from "../../relay/relay.js";
import { explainListening, readDefinition, readNumber, readOptions, UsageError } from "../usage.js";
import { type Example, readExamples } from "./examples.js";
import { PAGE } from "./page.js";

export const TRY_HELP = `usage: keyfit try FILE [--examples FILE] [--port PORT]

Serves a page for the definition in FILE, only on this machine. Paste there what people would paste. When you test the
connection, nothing leaves your machine: the page shows the request, and you answer it, by hand or with an example.
When you save the file, the page loads it again.

options:
  --examples FILE   a file with example replies, such as tests/vectors/services/ID.json
  --port PORT       the port (default: any free one)
  --help            print this text

exit status: 0 ended by Ctrl-C, 2 wrong usage
`;

/** A request of the live test that waits for its answer. */
interface Waiting {
  readonly id: number;
  readonly method: string;
  readonly address: string;
  readonly headers: readonly string[];
  readonly answer: (result: Reply | Failure) => void;
}

/** Runs `keyfit try` with these arguments; answers the exit status, once it is ended. */
export async function runTry(args: readonly string[]): Promise<number> {
  const [file] = args;
  if (file === undefined || file.startsWith("-")) throw new UsageError("try needs the file of a definition");
  let port = 0;
  let examples: readonly Example[] = [];
  readOptions(args, {
    flags: {},
    values: {
      "--port": (value) => {
        port = readNumber("--port", value, 0, 65_535);
      },
      "--examples": (value) => {
        examples = readExamples(value);
      },
    },
    files: 1,
    hint: "try takes one file, --examples and --port",
  });
  readDefinition(file);
  const desk = new Desk(file, examples);
  const server = createServer((request, response) => void desk.serve(request, response));
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  } catch (error) {
    desk.close();
    throw new UsageError(explainListening(error));
  }
  const ended = new Promise<void>((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  const { port: actual } = server.address() as AddressInfo;
  process.stdout.write(`${file}: http://127.0.0.1:${actual}/ (Ctrl-C ends)\n`);
  await ended;
  desk.close();
  server.close();
  server.closeAllConnections();
  return 0;
}

class Desk {
  readonly #file: string;
  readonly #examples: readonly Example[];
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<ServerResponse>();
  #count = 0;

  constructor(file: string, examples: readonly Example[]) {
    this.#file = file;
    this.#examples = examples;
    watchFile(file, { interval: 300 }, () => this.#tell("changed"));
  }

  close(): void {
    unwatchFile(this.#file);
    for (const listener of this.#listeners) listener.end();
    for (const { answer } of this.#waiting.values()) answer({ kind: "cancelled", sent: "no" });
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    try {
      // Another site's page whose host name leads here, too, is not this one.
      if (!OWN_HOST.test(request.headers.host ?? "")) send(response, 403, "text/plain", "Not served under this name.");
      else if (path === "/") send(response, 200, "text/html; charset=utf-8", PAGE);
      else if (path === "/definition.json") send(response, 200, JSON_TYPE, readFileSync(this.#file, "utf8"));
      else if (path === "/problems.json") send(response, 200, JSON_TYPE, JSON.stringify(await this.#problems()));
      else if (path === "/examples.json") send(response, 200, JSON_TYPE, JSON.stringify(this.#examples));
      else if (path === "/events") this.#listen(response);
      else if (path === "/relay") await this.#relay(request, response);
      else if (path === "/answer") this.#answer(await readJson(request), response);
      else if (path.startsWith("/keyfit/")) sendFile(response, path.slice("/keyfit/".length));
      else send(response, 404, "text/plain", "Not found.");
    } catch (error) {
      send(response, 400, "text/plain", error instanceof Error ? error.message : "This cannot be read.");
    }
  }

  async #problems(): Promise<unknown> {
    // Only here is it needed, and the parser with it.
    const { lint } = await import("../../lint/lint.js");
    return lint(readFileSync(this.#file, "utf8"), { today: new Date().toISOString().slice(0, 10) });
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 500\n\n");
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
    for (const waiting of this.#waiting.values()) this.#tell("request", waiting);
  }

  #tell(event: string, data: object = {}): void {
    for (const listener of this.#listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** The relay that the page's element asks: it answers as a relay would, and the person at the page as the service. */
  async #relay(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const origin = `http://${request.headers.host}`;
    const definition = readDefinition(this.#file) as ServiceDefinition;
    const body = await readText(request);
    const secrets = secretsIn(definition, body);
    const relay = createRelay({
      origins: [origin],
      services: [definition],
      allowCost: true,
      // The person takes their time.
      limits: { testTime: 3_600_000 },
    });
    const asked = new Request(`${origin}/relay`, {
      method: request.method ?? "POST",
      headers: { "content-type": request.headers["content-type"] ?? "", origin },
      body,
    });
    const answered = await relay(asked, { clientAddress: "127.0.0.1", carrier: (live) => this.#ask(live, secrets) });
    send(response, answered.status, JSON_TYPE, await answered.text());
  }

  #ask({ method, url, headers }: LiveRequest, secrets: readonly string[]): Promise<Reply | Failure> {
    const id = ++this.#count;
    const address = withoutSecrets(url, secrets);
    return new Promise((resolve) => {
      const answer = (result: Reply | Failure): void => {
        this.#waiting.delete(id);
        resolve(result);
      };
      const waiting: Waiting = { id, method, address, headers: Object.keys(headers), answer };
      this.#waiting.set(id, waiting);
      this.#tell("request", waiting);
    });
  }

  #answer(given: Record<string, unknown>, response: ServerResponse): void {
    const waiting = this.#waiting.get(Number(given.id));
    if (waiting === undefined) {
      send(response, 404, "text/plain", "No request waits for this answer.");
      return;
    }
    const { status, headers = {}, body = "" } = given;
    if (typeof status === "number" && typeof body === "string") {
      waiting.answer({ status, headers: headers as Record<string, string>, body });
    } else {
      waiting.answer({ kind: "unreachable", sent: "no" });
    }
    send(response, 200, JSON_TYPE, "{}");
  }
}

/** The secrets that a page has sent to the relay. What is no question has none: the relay refuses it. */
function secretsIn({ fields }: ServiceDefinition, body: string): string[] {
  try {
    const { fields: given = {} } = JSON.parse(body) as { fields?: Record<string, string> };
    return fields.flatMap(({ id, type }) => (type === "secret" && given[id]) || []);
  } catch {
    return [];
  }
}

/** An address to show: without its query, and with stars where a secret stands in its path. */
function withoutSecrets(url: string, secrets: readonly string[]): string {
  const { origin, pathname } = new URL(url);
  const segments = pathname.split("/").map((segment) => {
    const text = decodeURIComponent(segment);
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
  });
  return origin + segments.join("/");
}

const JSON_TYPE = "application/json";
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": JSON_TYPE,
  ".wasm": "application/wasm",
  ".css": "text/css",
};

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

/** A file of the package: this one's folder, or one above it. */
function sendFile(response: ServerResponse, name: string): void {
  let dist = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dist, "element.js")) && dist !== dirname(dist)) dist = dirname(dist);
  const path = normalize(join(dist, name));
  const type = TYPES[extname(path)];
  if (!path.startsWith(dist + sep) || type === undefined || !existsSync(path)) {
    send(response, 404, "text/plain", "Not found.");
    return;
  }
  response.writeHead(200, { "content-type": type });
  createReadStream(path).pipe(response);
}

/** At most as much as a relay takes. */
async function readText(request: IncomingMessage): Promise<string> {
  const most = 1_048_576;
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
    if (text.length > most) throw new Error("The body is too large.");
  }
  return text;
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  return JSON.parse(await readText(request)) as Record<string, unknown>;
}
