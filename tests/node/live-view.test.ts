// What the panel of the live test shows, as a pure function of how far the test has come: no browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import type * as View from "../../web/src/element/live-view.ts";
import { REASONS as ALL, MEANING_OF_REASON } from "../../web/src/generated/contract.ts";
import type { Answer, Fault, GuideId, Outcome, Reason } from "../../web/src/live/live.ts";
import en from "../../web/src/messages/en.ts";
import type * as Guides from "../../web/src/messages/guides.ts";
import type * as Outcomes from "../../web/src/messages/outcomes.ts";
import { readDefinition } from "./definitions.ts";

const { guidesAfter, guidesNamed }: typeof Guides = await import(
  new URL("../../build/internals/messages/guides.js", import.meta.url).href
);
const { isStrange }: typeof Outcomes = await import(
  new URL("../../build/internals/messages/outcomes.js", import.meta.url).href
);
const { panelOf, refusalOf }: typeof View = await import(
  new URL("../../build/internals/element/live-view.js", import.meta.url).href
);

const service = readDefinition("freshbooks-classic");
const texts = { messages: en, service };
const address = "https://joesgarage.freshbooks.com";
const own = { address, road: { kind: "own" } } as const;
const direct = { address, road: { kind: "direct" } } as const;
const other = { address, road: { kind: "other", relay: "https://relay.example" } } as const;

// The contract's table.
const OUTCOMES: Record<Reason, readonly [Answer, Fault, ...GuideId[]]> = {
  connected: ["accepted", "none"],
  "connected-limited": ["accepted", "none"],
  "secret-refused": ["refused", "person", "renew-token", "administrator", "staff"],
  "no-such-account": ["refused", "person", "find-address"],
  "account-deactivated": ["refused", "person", "ask-administrator"],
  "api-not-enabled": ["refused", "person", "administrator", "ask-administrator"],
  "not-the-api": ["undetermined", "page"],
  "request-malformed": ["undetermined", "page"],
  "blocked-by-browser": ["undetermined", "page"],
  "blocked-by-page": ["undetermined", "page"],
  "relay-refused": ["undetermined", "page"],
  "relay-down": ["undetermined", "page"],
  "rate-limited": ["undetermined", "service"],
  "service-down": ["undetermined", "service"],
  "service-moved": ["undetermined", "service"],
  redirected: ["undetermined", "service"],
  "unexpected-reply": ["undetermined", "service"],
  "reply-too-large": ["undetermined", "service"],
  timeout: ["undetermined", "network"],
  offline: ["undetermined", "network"],
  unreachable: ["undetermined", "network"],
  cancelled: ["undetermined", "none"],
  "not-tested": ["undetermined", "none"],
  "credit-used-up": ["accepted", "person"],
  "secret-expired": ["refused", "person", "renew-token", "administrator", "staff"],
  "wrong-kind": ["refused", "person", "administrator", "staff"],
  "wrong-region": ["refused", "person", "find-address"],
  "plan-without-api": ["refused", "person", "ask-administrator"],
  "address-not-allowed": ["undetermined", "page"],
  "ask-relay": ["undetermined", "page"],
};
const REASONS = Object.keys(OUTCOMES) as Reason[];

function outcome(reason: Reason, rest: Partial<Outcome> = {}): Outcome {
  const [answer, fault, ...guide] = OUTCOMES[reason];
  return { answer, reason, fault, sent: "yes", ...(guide.length === 0 ? {} : { guide }), ...rest };
}

/** Of a state in which there is something to say. */
function viewOf(state: View.LiveState, target: View.Target, of: Parameters<typeof panelOf>[2] = texts): View.PanelView {
  const view = panelOf(state, target, of);
  assert.ok(view);
  return view;
}

function shown(it: Outcome, wait_s = 0, target: View.Target = own) {
  return viewOf({ phase: "done", outcome: it, wait_s }, target);
}

function allOf(view: View.PanelView): string {
  return [view.lead, view.text, view.aside, ...view.actions.map(({ label }) => label)].join(" ");
}

test("there is a text for every reason, and for no other", () => {
  assert.deepEqual(REASONS, [...ALL]);
  const guides = (text: string) => (text === "" ? [] : text.split(","));
  assert.deepEqual(
    Object.values(OUTCOMES),
    MEANING_OF_REASON.map((meaning) => [meaning.answer, meaning.fault, ...guides(meaning.closedGuides)]),
  );
  assert.deepEqual(Object.keys(en.live.outcomes).sort(), REASONS.filter((reason) => !isStrange(reason)).sort());
});

test("before anything is sent it says to whom, and on which road", () => {
  const before = (target: View.Target) => viewOf({ phase: "ready", start: "button" }, target);
  assert.equal(before(own).text, `We’ll ask FreshBooks Classic at ${address}, through this site’s server.`);
  assert.equal(before(direct).text, `We’ll ask FreshBooks Classic at ${address}, from your browser.`);
  assert.equal(before(other).text, `We’ll ask FreshBooks Classic at ${address}, through https://relay.example.`);
  assert.deepEqual(before(own).actions, [{ kind: "test", label: "Test the connection", disabled: false }]);
  assert.equal(before(own).spoken, "", "who comes to the button hears it there");
  const soon = viewOf({ phase: "ready", start: "auto" }, own);
  assert.match(soon.text, new RegExp(`^Next, we’ll ask FreshBooks Classic at ${address}, through`));
  assert.equal(soon.spoken, soon.text, "what happens by itself is announced");
});

test("without two usable values there is nothing to press", () => {
  const view = viewOf({ phase: "idle" }, own);
  assert.deepEqual([view.tone, view.busy, view.spoken], ["neutral", false, ""]);
  assert.deepEqual(
    view.actions.map(({ disabled }) => disabled),
    [true],
  );
});

test("where the form’s own button tests, the panel is nothing, then a line, until there is something to say", () => {
  const target = { ...own, start: "submit" } as const;
  assert.equal(panelOf({ phase: "idle" }, target, texts), null);
  const ready = viewOf({ phase: "ready", start: "submit" }, target);
  assert.deepEqual([ready.line, ready.actions], [true, []]);
  assert.match(ready.text, new RegExp(`^When you continue, we’ll first ask FreshBooks Classic at ${address}, through`));
  assert.equal(viewOf({ phase: "running", slow: false }, target).line, false);
});

test("after a good test it says what to press, where the form does not go on by itself", () => {
  const good = outcome("connected");
  assert.equal(shown(good, 0, { ...own, button: "Save" }).text, "FreshBooks Classic accepted it. Now press “Save”.");
  assert.equal(shown(good, 0, { ...own, button: "" }).text, "FreshBooks Classic accepted it.");
  assert.doesNotMatch(shown(outcome("timeout"), 0, { ...own, button: "Save" }).text, /Save/);
});

test("while it runs it is busy, can be cancelled, and says when it takes long", () => {
  const running = viewOf({ phase: "running", slow: false }, own);
  const slow = viewOf({ phase: "running", slow: true }, own);
  for (const view of [running, slow]) {
    assert.equal(view.busy, true);
    assert.deepEqual(
      view.actions.map(({ kind, disabled }) => [kind, disabled]),
      [["cancel", false]],
    );
    assert.equal(view.spoken, view.text);
  }
  assert.match(running.text, /^Checking with FreshBooks Classic/);
  assert.match(slow.text, /^Still waiting/);
});

for (const reason of REASONS) {
  test(`${reason}: what it is, whose fault it is not, whether anything was sent`, () => {
    const it = outcome(reason);
    const view = shown(it);
    assert.ok(view.lead.length > 3 && view.text.length > 15);
    assert.doesNotMatch(allOf(view), /[{}]|undefined/);
    // The service of these texts has closed.
    const isOpen = it.answer === "undetermined" && reason !== "service-moved";
    const isTheirs = isOpen && (it.fault === "page" || it.fault === "service");
    assert.equal(/It’s not your fault/.test(view.aside), isTheirs);
    assert.equal(view.aside.endsWith(`Code: ${reason}`), isTheirs, "support staff can look it up");
    for (const target of [own, direct, other]) {
      const [no = "", possibly = "", yes = ""] = (["no", "possibly", "yes"] as const).map(
        (sent) => shown({ ...it, sent }, 0, target).aside,
      );
      assert.equal(/Nothing was sent to FreshBooks Classic\./.test(no), isOpen);
      assert.equal(/We can’t tell whether it reached FreshBooks Classic\./.test(possibly), isOpen);
      assert.doesNotMatch(yes, /sent|reached/);
    }
    const tones = {
      accepted: reason === "credit-used-up" ? "warning" : "good",
      refused: "error",
      undetermined: it.fault === "none" ? "neutral" : "warning",
    };
    assert.equal(view.tone, tones[it.answer]);
    assert.ok(view.spoken.includes(view.lead) && view.spoken.includes(view.text) && view.spoken.includes(view.aside));
  });
}

test("what a person cannot mend is told in one way", () => {
  const strange = REASONS.filter(isStrange);
  assert.ok(strange.length >= 10);
  for (const reason of strange) {
    const view = shown(outcome(reason));
    assert.equal(view.lead, "We couldn’t check it.");
    assert.equal(view.text, "Something went wrong between this page and FreshBooks Classic.");
  }
});

test("only a refusal of the service blocks, and each at the field that has to change", () => {
  const fields = {
    "secret-refused": "secret",
    "no-such-account": "account",
    "account-deactivated": "account",
    "api-not-enabled": "account",
    "secret-expired": "secret",
    "wrong-kind": "secret",
    "wrong-region": "account",
    "plan-without-api": "account",
  };
  for (const reason of REASONS) {
    const refusal = refusalOf(outcome(reason), own, texts);
    assert.equal(refusal?.field, fields[reason as keyof typeof fields], reason);
    if (refusal) assert.ok(refusal.text.length > 15 && refusal.text.length <= 100, refusal.text);
    const contradiction: Outcome = { ...outcome(reason), answer: "undetermined" };
    assert.equal(refusalOf(contradiction, own, texts), null);
  }
});

test("what could not be told stops nobody, and says so; what is final says nothing of the kind", () => {
  const stripe = { messages: en, service: readDefinition("stripe") };
  for (const reason of REASONS) {
    const says = (of: typeof stripe) =>
      /You can still continue\./.test(viewOf({ phase: "done", outcome: outcome(reason), wait_s: 0 }, own, of).aside);
    assert.equal(says(stripe), OUTCOMES[reason][0] === "undetermined" && OUTCOMES[reason][1] !== "none", reason);
    if (reason === "service-moved") assert.equal(says(texts), false, "it has closed");
  }
});

test("no other outcome is put down to the token", () => {
  for (const reason of REASONS) {
    const wrong = /n’t accept|wrong token|token is wrong|password has been changed/i.test(
      allOf(shown(outcome(reason))),
    );
    assert.equal(wrong, reason === "secret-refused", reason);
  }
});

test("a closed service is said to be closed", () => {
  assert.match(shown(outcome("service-moved")).text, /can no longer be connected/);
  assert.equal(shown(outcome("service-moved")).aside, "");
});

test("whom one is connected as: what is known, on accepted answers only", () => {
  const who = { name: "Joe Fisher", email: " joe@joesgarage.example ", company: "" };
  const view = shown(outcome("connected", { who }));
  assert.deepEqual(view.who, [
    { label: "Name", value: "Joe Fisher" },
    { label: "Email", value: "joe@joesgarage.example" },
  ]);
  assert.match(view.spoken, /Connected as Joe Fisher, joe@joesgarage\.example\./);
  assert.deepEqual(shown(outcome("connected")).who, []);
  assert.doesNotMatch(shown(outcome("connected")).spoken, /Connected as/);
  assert.deepEqual(shown(outcome("unexpected-reply", { who })).who, []);
});

test("words in braces in what the service says stay what they are", () => {
  const view = shown(outcome("connected", { who: { name: "{secret} $&" } }));
  assert.equal(view.who[0]?.value, "{secret} $&");
  assert.match(view.spoken, /\{secret\} \$&/);
});

test("another try is offered of all that has failed but of what has closed, and not before it is time", () => {
  const retry = (it: Outcome, wait_s = 0) => shown(it, wait_s).actions.find(({ kind }) => kind === "retry");
  for (const [reason, [answer]] of Object.entries(OUTCOMES)) {
    const label = { accepted: undefined, refused: "Test again", undetermined: "Try again" }[answer];
    const button = label && reason !== "service-moved" ? { kind: "retry", label, disabled: false } : undefined;
    assert.deepEqual(retry(outcome(reason as Reason)), button, reason);
  }
  const limited = outcome("relay-refused", { retry_after_s: 30 });
  assert.deepEqual(retry(limited, 30), { kind: "retry", label: "Try again in 30 seconds", disabled: true });
  assert.deepEqual(retry(limited), { kind: "retry", label: "Try again", disabled: false });
  const label = (wait_s: number) => retry(outcome("rate-limited", { retry_after_s: wait_s }), wait_s)?.label;
  assert.deepEqual([99, 100, 121, 7300].map(label), [
    "Try again in 99 seconds",
    "Try again in 2 minutes",
    "Try again in 3 minutes",
    "Try again in 3 hours",
  ]);
});

test("where steps help they are offered", () => {
  for (const reason of REASONS) {
    const offers = shown(outcome(reason)).actions.some(({ kind }) => kind === "steps");
    assert.equal(offers, OUTCOMES[reason].length > 2, reason);
  }
  for (const [, , ...guides] of Object.values(OUTCOMES)) {
    for (const guide of guides) assert.ok(guidesNamed([guide], service).length > 0, guide);
  }
});

test("what the page needs and the key may not is named, and worth a second look", () => {
  const github = { messages: en, service: readDefinition("github") };
  const missing = outcome("connected-limited", { missing: ["repo", "workflow"] });
  const view = viewOf({ phase: "done", outcome: missing, wait_s: 0 }, own, github);
  assert.equal(view.tone, "warning");
  assert.match(view.text, /It lacks these rights: repo and workflow\./);
  assert.equal(shown(outcome("connected-limited")).tone, "good");
  const staff = { ...own, administrator: true };
  assert.match(shown(outcome("connected-limited"), 0, staff).text, /needs an administrator’s/);
});

test("who answered is said where several were possible, and who is to blame where it is not the secret", () => {
  const datadog = { messages: en, service: readDefinition("datadog") };
  const moved = outcome("service-moved", { host: "api.datadoghq.eu" });
  const view = viewOf({ phase: "done", outcome: moved, wait_s: 0 }, own, datadog);
  assert.match(view.text, /at https:\/\/api\.datadoghq\.eu/);
  const wrong = outcome("secret-refused", { field: "app_key" });
  assert.deepEqual(refusalOf(wrong, own, datadog)?.field, "app_key");
  assert.match(refusalOf(wrong, own, datadog)?.text ?? "", /this Application Key/);
  assert.equal(refusalOf(outcome("wrong-region"), own, datadog)?.field, "region");
});

test("after a refused key, copying the current one again comes before making a new one", () => {
  const ids = guidesAfter({ reason: "secret-refused", guide: ["renew"] }, readDefinition("stripe")).map(({ id }) => id);
  assert.deepEqual(ids, ["find", "renew"]);
  assert.deepEqual(guidesAfter({ reason: "secret-refused" }, service), []);
  const [first] = guidesAfter({ reason: "secret-expired", guide: ["renew-token"] }, service);
  assert.equal(first?.id, "renew");
});

test("no steps are offered where the service has none", () => {
  const bare = { messages: en, service: { ...service, guides: [] } };
  const view = viewOf({ phase: "done", outcome: outcome("secret-refused"), wait_s: 0 }, own, bare);
  assert.ok(!view.actions.some(({ kind }) => kind === "steps"));
});
