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
  [STAFF_TOKEN]: ["connected", /Connected\. .*Ella Garage & Sons.*ella@joesgarage\.example/],
  [WRONG_TOKEN]: ["secret-refused", /does not accept this Authentication Token.*put right by you/],
};
const GOOD: [Reason, RegExp] = ["connected", /Connected\. .*Joe Garage & Sons.*joe@joesgarage\.example/];
const UNKNOWN: [Reason, RegExp] = [
  "no-such-account",
  /FreshBooks Classic has no account for this Account URL.*put right by you/,
];
const API_OFF: [Reason, RegExp] = ["api-not-enabled", /does not let other software in yet.*put right by you/];
const STRANGE = /answered something that we do not understand.*lies with FreshBooks.*send the form/;

const BY_BEHAVIOUR: Record<Exclude<Behaviour, "knows" | "knows-by-status">, [Reason, RegExp]> = {
  unknown: UNKNOWN,
  "unknown-by-code": UNKNOWN,
  "api-off": API_OFF,
  "api-off-by-status": API_OFF,
  deactivated: ["account-deactivated", /no longer active/],
  moved: ["service-moved", /FreshBooks Classic has closed\..*lies with FreshBooks.*send the form/],
  slow: ["timeout", /waited for FreshBooks.*lies with the connection.*may have left this computer.*send the form/],
  throttled: ["rate-limited", /no more questions.*lies with FreshBooks.*send the form.*Try again in (30|29|28) s/],
  down: ["service-down", /not available.*lies with FreshBooks.*send the form.*Try again/],
  html: ["not-the-api", /Something answered at .*people who run this page.*send the form/],
  huge: ["reply-too-large", /far more than we asked for.*send the form/],
  broken: ["unexpected-reply", STRANGE],
  "breaks-off": ["unreachable", /could not be reached.*lies with the connection.*send the form/],
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
    assert.match(text, /What you entered (was sent, through|may have left|has not been sent)/);
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
