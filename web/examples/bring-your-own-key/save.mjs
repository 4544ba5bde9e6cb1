import { load } from "keyfit";

/**
 * Saves the key from a form that has arrived. `store` holds an object for each customer: `{ provider, fields }` of the key that works,
 * and `pending`, the same for a key that could not be tested. `ask` asks the provider: see `askBy`. Returns a `result`, which is
 * "saved", "pending" or "refused", and a `reason`. Only a key that works replaces a customer's working key.
 */
export async function save(store, customer, form, ask) {
  const { default: definition } = await import(`keyfit/services/${providerOf(form)}`);
  const keyfit = await load(definition);
  const verdicts = keyfit.checkAll(Object.fromEntries(keyfit.fields.map(({ id }) => [id, form.get(id) ?? ""])));
  const isMissing = ({ id, optional }) => !verdicts[id].value && !(optional && verdicts[id].status === "empty");
  const missing = keyfit.fields.find(isMissing);
  if (missing)
    return { result: "refused", reason: verdicts[missing.id].findings[0]?.code ?? "empty", field: missing.id };

  const used = keyfit.fields.filter(({ id }) => verdicts[id].value);
  const key = { provider: definition.id, fields: Object.fromEntries(used.map(({ id }) => [id, verdicts[id].value])) };
  return keep(store, customer, key, await ask(key));
}

/** Asks again about a pending key. */
export async function settle(store, customer, ask) {
  const { pending } = (await store.get(customer)) ?? {};
  return pending && keep(store, customer, pending, await ask(pending));
}

async function keep(store, customer, key, { answer, reason, field }) {
  const { pending, ...old } = (await store.get(customer)) ?? {};
  if (answer === "refused") {
    await store.set(customer, old);
    return { result: "refused", reason, field };
  }
  const isGood = answer === "accepted";
  await store.set(customer, isGood ? key : { ...old, pending: key });
  return { result: isGood ? "saved" : "pending", reason };
}

/** Asks through your own relay (`createRelay`), which your pages also use. `origin` is that of your pages. */
export function askBy(relay, origin) {
  return async ({ provider, fields }) => {
    const headers = { origin, "content-type": "application/json" };
    const body = JSON.stringify({ service: provider, fields });
    const answer = await relay(new Request(`${origin}/keyfit-relay`, { method: "POST", headers, body }));
    return answer.ok ? answer.json() : { answer: "undetermined", reason: "relay-down" };
  };
}

/** The id of the provider. It becomes part of the path of a module, so nothing but an id is accepted. */
function providerOf(form) {
  const provider = String(form.get("provider"));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(provider)) throw new TypeError("provider: expected the id of a service");
  return provider;
}
