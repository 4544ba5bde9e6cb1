// The judge of what the core says about an address: the platform's own URL.
//
// What is held: an address that comes out is rebuilt from a name by the service's own rules, one of its hosts and its fixed
// path, and to the platform, too, that is its host. Where the platform reads what was typed as an http(s) address, and
// nothing but blanks around it was taken off, the host it reads is the host named, or the address is refused. And where a
// scheme was put in front or put right, the same holds for what stands behind it.

import { accountOf, addressMaker } from "./addresses.js";

/**
 * @typedef {import("../../web/src/core/types.ts").Verdict} Verdict
 * @typedef {import("../../web/src/live/live.ts").Keyfit} Keyfit
 * @typedef {import("./addresses.js").Service} Service
 * @typedef {object} Tally
 * @property {number} judged
 * @property {number} usable
 * @property {number} compared for how many of them the platform had a host to compare with
 * @property {number} dangerous
 * @property {number} pasted how many pastes gave an address
 * @property {string[]} codes every code that was found
 * @property {string} fault what was wrong with the last address, or nothing
 */

const USABLE = ["valid", "repaired", "doubtful"];

/** @param {string} text */
function parse(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

/**
 * What the platform can be asked about: the text as it stands, or with a well-written scheme where that was the slip.
 * Nothing where a label or a wrapping was taken off, as then the address is only a part of the text. Without Unicode's
 * blanks around it: to the standard a host with one is none, and Chromium makes %20 of it.
 * @param {string} text
 * @param {Verdict} verdict
 */
function readByPlatform(text, verdict) {
  /** @param {string} code */
  const span = (code) => verdict.findings.find((finding) => finding.code === code);
  if (span("label-removed") || span("wrapping-removed") || verdict.kind === "name") return null;
  // Nor where the name stood elsewhere, as in the path of a page's address, or the address stood there twice.
  if (span("found-in-address") || span("taken-from-text") || span("pasted-twice")) return null;
  // Nor where a blank stood behind the scheme: to the standard there is no host, and Chromium makes %20 of it.
  const blank = span("whitespace-removed");
  if (blank && text.slice(0, blank.start).endsWith("//")) return null;
  const mended = span("scheme-mended");
  if (span("scheme-added")) return parse(`https://${text.trim()}`);
  // The same code speaks of a backslash in the API's path, where nothing stands in front.
  if (mended && !/[^\s:;/\\]\./.test(text.slice(0, mended.start))) {
    return parse(`${span("scheme-upgraded") ? "http" : "https"}://${text.slice(mended.end).trim()}`);
  }
  return parse(text.trim());
}

/** @param {Service} service */
export function judgeOf(service) {
  const { id: field, hosts, service_hosts = [], other_products = [], api_path, name = {} } = accountOf(service);
  const others = [...service_hosts, ...other_products];
  const letters = new RegExp(`^[a-z0-9-${name.unusual_characters ?? ""}]{1,63}$`);

  /** @param {string} url */
  const isRebuilt = (url) => {
    const host = hosts.find((own) => url.endsWith(`.${own}`));
    if (host === undefined || !url.startsWith("https://")) return false;
    const name = url.slice("https://".length, -host.length - 1);
    const isName = letters.test(name) && !/^(-|xn--)|-$/.test(name) && !others.includes(name);
    return isName && new URL(url).href === `${url}/` && new URL(url).host === `${name}.${host}`;
  };

  /** What needs no platform to be seen. @param {string} text @param {Verdict} verdict */
  const findFault = (text, verdict) => {
    const suggestions = verdict.findings.flatMap(({ suggestion }) => suggestion ?? []);
    if (!suggestions.every(isRebuilt)) return "a suggestion that is not rebuilt";
    if (verdict.status === "dangerous" && suggestions.length > 0) return "a suggestion for something dangerous";
    for (const { start, end } of verdict.findings) {
      if (start > end || end > text.length) return "a span outside";
    }
    const { account_url, api_url, name, host } = verdict;
    if (!USABLE.includes(verdict.status)) {
      return [account_url, api_url, name, host].some((part) => part !== undefined) ? "an address on a refusal" : "";
    }
    if (account_url !== `https://${name}.${host}`) return "an address of other parts";
    if (!isRebuilt(account_url)) return "an address that is not rebuilt";
    const expected = api_path === undefined ? undefined : account_url + api_path;
    return api_url === expected ? "" : "an API address that is not rebuilt";
  };

  const judgeAccount = (/** @type {string} */ text, /** @type {Verdict} */ verdict) => {
    const usable = USABLE.includes(verdict.status);
    const fault = findFault(text, verdict);
    const url = usable ? readByPlatform(text, verdict) : null;
    if (fault !== "" || url === null) return { fault, usable, compared: false };
    const host = url.hostname.replace(/\.$/, "");
    // Without a scheme either's own port says nothing; the platform was asked about https.
    const schemeless = verdict.findings.some(({ code }) => code === "scheme-added");
    const plainPort = url.port === "" || (schemeless && url.port === "80");
    const agreed = plainPort && host === `${verdict.name}.${verdict.host}`;
    return { fault: agreed ? "" : `the platform's host is ${url.host}`, usable, compared: true };
  };

  // Which of a text's addresses a paste is about is not the platform's to say; that it is rebuilt can be seen.
  const judgePaste = (/** @type {string} */ text, /** @type {Verdict} */ verdict) => findFault(text, verdict);
  return { field, judgeAccount, judgePaste };
}

/**
 * Judges the addresses from number `from` up to and without `to`, until one is a fault; each tenth as a paste, too.
 * @param {Keyfit} core
 * @param {Service} service
 * @param {{ seed: number, from: number, to: number }} which
 * @returns {Tally}
 */
export function judgeAddresses(core, service, { seed, from, to }) {
  const make = addressMaker(service);
  const { field, judgeAccount, judgePaste } = judgeOf(service);
  const codes = new Set();
  const tally = { judged: 0, usable: 0, compared: 0, dangerous: 0, pasted: 0, fault: "" };
  for (let number = from; number < to && tally.fault === ""; ++number) {
    const text = make(seed, number);
    const verdict = core.check(field, text);
    const { fault, usable, compared } = judgeAccount(text, verdict);
    const pasted = number % 10 === 0 ? (core.checkPaste(text)[field] ?? null) : null;
    const found = fault || (pasted ? judgePaste(text, pasted) : "");
    tally.judged += 1;
    tally.usable += Number(usable);
    tally.compared += Number(compared);
    tally.dangerous += Number(verdict.status === "dangerous");
    tally.pasted += Number(pasted !== null);
    for (const { code } of verdict.findings) codes.add(code);
    if (found !== "") tally.fault = `${found}: ${JSON.stringify(text)} (seed ${seed}, number ${number})`;
  }
  return { ...tally, codes: [...codes] };
}
