// A service without a file in services/ answers from the examples of its vector file. Which example a question belongs to
// is told by the request that Keyfit makes for the fields of each: the method, the host, the path, and the credentials
// where they stand. What else a request may lack or have too much is not looked at: nothing is known of that.

import { load } from "../../web/dist/index.js";
import { type Definition, PLACE, type Step } from "./definitions.ts";
import { type Answer, type Cors, type Example, Examples, json, type Question, type Service } from "./service.ts";

type Asked = Omit<Question, "method">;

export function byExamples(definition: Definition): Service {
  const cors = corsOf(definition);
  let answer: ReturnType<typeof open> | undefined;
  return {
    ...(cors === undefined ? {} : { cors }),
    async answer(question) {
      answer ??= open(definition);
      return (await answer)(question);
    },
  };
}

/** Pages may ask the steps that the definition lets them ask, with the headers of those. */
function corsOf({ cors, fields, live_test: { steps } }: Definition): Cors | undefined {
  const kinds = fields.flatMap((field) => field.kinds ?? []);
  const otherwise = [{ cors }, ...kinds].some((one) => one.cors === "yes") ? "yes" : "no";
  const open = steps.filter((step) => (step.cors ?? otherwise) === "yes");
  if (open.length === 0) return undefined;
  const names = open.flatMap(({ headers = {}, basic, body }) => [
    ...Object.keys(headers),
    ...(basic === undefined ? [] : ["authorization"]),
    ...(body === undefined ? [] : ["content-type"]),
  ]);
  return {
    methods: "GET, POST, OPTIONS",
    headers: [...new Set(names.map((name) => name.toLowerCase()))].join(", "),
    allows: ({ host, path }) => open.some((step) => isAt(step, host, path)),
  };
}

/** Whether a question at this host and path may be one of this step, with whatever values. */
function isAt({ url }: Step, host: string, path: string): boolean {
  const [, toHost = "", toPath = ""] = /^https:\/\/([^/?]+)([^?]*)/.exec(url) ?? [];
  const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  const fits = (template: string, text: string, part: string): boolean =>
    new RegExp(`^${template.split(PLACE).map(escaped).join(part)}$`).test(text);
  return fits(toHost, host, ".+") && fits(toPath || "/", path, "[^/]+");
}

/** What tells those who ask a step apart: host and path, and what stands where the step has a value in braces. */
function markOf({ method = "GET", url, headers = {}, basic, body, from }: Step, asked: Asked): string {
  const isFilled = (template = ""): boolean => PLACE.test(template);
  const filledIn = (pairs: Iterable<[string, string]>): string[] =>
    [...pairs].flatMap(([name, value]) => (isFilled(value) ? [name] : []));
  const names = filledIn(Object.entries(headers)).map((name) => name.toLowerCase());
  if (basic !== undefined) names.push("authorization");
  const inQuery = filledIn(new URLSearchParams(url.split("?")[1] ?? ""));
  return JSON.stringify([
    [method, from, asked.host, asked.path],
    names.map((name) => [name, asked.headers[name]]),
    inQuery.map((name) => [name, asked.query.get(name)]),
    isFilled(body) ? asked.body : "",
  ]);
}

/** What Keyfit would ask at this step, for these fields. */
type Asker = (step: number, fields: Record<string, string>) => Asked | null;

async function askerOf(definition: Definition): Promise<Asker> {
  const keyfit = await load(definition as never);
  return (step, fields) => {
    const asked = keyfit.requestOf(step, fields);
    if (asked === null) return null;
    const { host, pathname: path, searchParams: query } = new URL(asked.url);
    const headers = Object.entries(asked.headers).map(([name, value]) => [name.toLowerCase(), value]);
    return { host, path, query, headers: Object.fromEntries(headers), body: asked.body ?? null };
  };
}

async function open(definition: Definition): Promise<(question: Question) => Answer> {
  const { steps } = definition.live_test;
  const ask = await askerOf(definition);
  const examples = new Examples(definition.id);
  const unknown = examples.all.find(({ id }) => id === "unknown-account");
  /** The hosts at which there is an account. */
  const hosts = new Set<string>();
  /** By mark. Several are for one who asks the same again; where two examples ask the same, the first is answered. */
  const known = new Map<string, { example: Example; replies: Answer[]; count: number }>();
  for (const example of examples.all) {
    for (const [number, step] of steps.entries()) {
      const asked = ask(number, example.fields);
      if (asked === null) continue;
      if (example !== unknown) hosts.add(asked.host);
      const reply = example.replies.find((one) => one.step === number);
      if (reply === undefined) continue;
      const mark = markOf(step, asked);
      const before = known.get(mark);
      if (before === undefined) known.set(mark, { example, replies: [reply], count: 0 });
      else if (before.example === example) before.replies.push(reply);
    }
  }
  return (question) => {
    const { method, host, path, headers } = question;
    const here = [...steps.entries()].filter(([, step]) => isAt(step, host, path));
    if (here.length === 0) return json(404, { message: "Not Found" });
    const asker = headers.origin === undefined ? "relay" : "page";
    const asked = here.filter(([, step]) => (step.method ?? "GET") === method && (step.from ?? asker) === asker);
    if (asked.length === 0) return json(405, { message: "Method Not Allowed" });
    const found = asked.flatMap(([, step]) => known.get(markOf(step, question)) ?? [])[0];
    const reply = found?.replies[found.count++ % found.replies.length];
    if (reply !== undefined) return reply;
    const isNobody = unknown !== undefined && !hosts.has(host);
    return refuse(
      asked.map(([number]) => number),
      isNobody ? unknown : examples.get("wrong-key"),
    );
  };
}

/** As the person of this example is refused: at the step that was asked, or where the example begins. */
function refuse(steps: readonly number[], { id, replies }: Example): Answer {
  const reply = replies.find(({ step }) => steps.includes(step)) ?? replies[0];
  if (reply === undefined) throw new Error(`${id}: an example without a reply`);
  return reply;
}
