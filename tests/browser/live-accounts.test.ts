// Every account of the stand-in, through the demonstration's own relay: what the page says, what the form does, and
// pictures of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reason } from "../../web/src/live/live.ts";
import type { Behaviour } from "../standin/accounts.ts";
import { ACCOUNTS, STAFF_TOKEN, WRONG_TOKEN } from "../standin/accounts.ts";
import { needs } from "./driver.ts";
import type { Field } from "./recorder.ts";
import { shareSite } from "./support.ts";

const KNOWN: Record<string, [Reason, RegExp]> = {
  [STAFF_TOKEN]: ["connected", /It works\. .*Ella Garage & Sons.*ella@joesgarage\.example/],
  [WRONG_TOKEN]: ["secret-refused", /didn’t accept this Authentication Token\. Copy the current one again/],
};
const GOOD: [Reason, RegExp] = ["connected", /It works\. .*Joe Garage & Sons.*joe@joesgarage\.example/];
const UNKNOWN: [Reason, RegExp] = [
  "no-such-account",
  /FreshBooks Classic has no account for this Account URL\. Check the Account URL/,
];
const API_OFF: [Reason, RegExp] = ["api-not-enabled", /other apps is switched off.*administrator can turn it on/];
const STRANGE = /Something went wrong between.*not your fault.*still continue.*Code: unexpected-reply/;

const BY_BEHAVIOUR: Record<Exclude<Behaviour, "knows" | "knows-by-status">, [Reason, RegExp]> = {
  unknown: UNKNOWN,
  "unknown-by-code": UNKNOWN,
  "api-off": API_OFF,
  "api-off-by-status": API_OFF,
  deactivated: ["account-deactivated", /no longer active/],
  moved: ["service-moved", /FreshBooks Classic has closed\. Its accounts can no longer be connected/],
  slow: ["timeout", /FreshBooks Classic took too long.*can’t tell whether it reached.*still continue/],
  throttled: ["rate-limited", /Too many tries.*not your fault.*still continue.*Try again in (30|29|28) s/],
  down: ["service-down", /having problems.*not your fault.*still continue.*Try again/],
  html: ["not-the-api", /Something went wrong between.*still continue.*Code: not-the-api/],
  huge: ["reply-too-large", /Something went wrong between.*still continue.*Code: reply-too-large/],
  broken: ["unexpected-reply", STRANGE],
  "breaks-off": ["unreachable", /couldn’t reach FreshBooks Classic.*still continue/],
};

const BLOCKS: Partial<Record<Reason, Field>> = {
  "secret-refused": "secret",
  "no-such-account": "account",
  "account-deactivated": "account",
  "api-not-enabled": "account",
};

const site = shareSite();

/** Those that the page lists: the others show the same through a relay. */
const listed = ACCOUNTS.filter(({ cors }) => cors === "off");

test("the page lists every account to try", async () => {
  const sheet = await (await site()).open();
  await sheet.page.waitFor("#accounts:not([hidden])");
  const labels = await sheet.page.$$eval("#accounts button", (buttons) =>
    buttons.map((button) => button.firstChild?.textContent),
  );
  assert.equal(listed.length, 17);
  assert.deepEqual(
    labels.map((label) => label?.toLowerCase()),
    listed.map(({ shows }) => shows.toLowerCase()),
  );
  await sheet.close();
});

for (const [index, { name, token, behaviour, shows }] of listed.entries()) {
  test(`${name}, ${shows}`, async () => {
    const sheet = await (await site()).open();
    const { page } = sheet;
    await page.waitFor("#accounts:not([hidden])");
    await page.click(`#accounts li:nth-child(${index + 1}) button`);
    await page.click('.keyfit-test [data-action="test"]');
    await page.waitFor('.keyfit-test[aria-busy="false"]', 20);

    const isKnown = behaviour === "knows" || behaviour === "knows-by-status";
    const [reason, says] = isKnown ? (KNOWN[token] ?? GOOD) : BY_BEHAVIOUR[behaviour];
    const [outcome, ...more] = await sheet.recorded("keyfit-outcome");
    assert.equal(outcome?.detail.outcome?.reason, reason);
    assert.equal(more.length, 0);
    const text = await page.$eval(".keyfit-test", (root) => root.textContent.replaceAll(/\s+/g, " "));
    assert.match(text, says);
    await sheet.pictures(`live-${index + 1}-${name}`);

    const blocked = BLOCKS[reason];
    for (const field of ["account", "secret"] as const) {
      assert.equal((await sheet.validity(field)) !== "", field === blocked, `the validity of the ${field}`);
    }
    await page.$eval("#email", (input) => {
      (input as HTMLInputElement).value = "joe@example.com";
    });
    await page.click(".send button[type=submit]");
    assert.equal(await page.$eval("#result", (result) => (result as HTMLElement).hidden), blocked !== undefined);
    await sheet.close(...ACCOUNTS.map((account) => account.token));
  });
}

test("picture of a refusal under forced colours", needs("media"), async () => {
  const sheet = await (await site()).open();
  const { page } = sheet;
  await page.emulate({ forcedColors: "active" });
  await page.waitFor("#accounts:not([hidden])");
  await page.click("#accounts li:nth-child(3) button");
  await page.click('.keyfit-test [data-action="test"]');
  await page.waitFor('.keyfit-test[aria-busy="false"]');
  await sheet.picture("live-refused-forced-colors");
  await page.click("#accounts li:nth-child(11) button"); // slow
  await page.click('.keyfit-test [data-action="test"]');
  await page.waitFor('.keyfit-test[aria-busy="true"]');
  await sheet.picture("live-running-forced-colors");
  await sheet.close();
});

test("with the one button it has, the page asks first and then goes on", async () => {
  const sheet = await (await site()).open();
  const { page } = sheet;
  await sheet.open((await site()).url);
  await page.waitFor("#accounts:not([hidden])");
  await page.click("#accounts li:first-child button");
  assert.equal(await page.$eval('.keyfit-test [data-action="test"]', (button) => (button as HTMLElement).hidden), true);
  await page.typeInto("#email", "joe@example.com");
  await page.click(".send button[type=submit]");
  await page.waitFor("#result:not([hidden])", 20);
  assert.equal((await sheet.recorded("keyfit-outcome"))[0]?.detail.outcome?.answer, "accepted");
  await sheet.close(...ACCOUNTS.map((account) => account.token));
});
