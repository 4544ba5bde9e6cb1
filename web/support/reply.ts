// A reply to the customer, as plain text: what is dangerous first, then what is right, and for each field what to correct and how.
//
// Rules of this file
// - It quotes nothing that was typed or pasted: it holds the catalogue's texts, the guides' steps, and addresses that the core
//   has rebuilt. Where a deceiving link leads is part of what was typed, too.
// - It is in the customer's language, whatever the page's is.
// - Of a service that has closed no steps are told: they lead nowhere any more.

import type { Severity } from "../src/core/types.ts";
import type { FieldFinding, FieldInfo, Judged } from "../src/element/fields.ts";
import { isUsable } from "../src/element/fields.ts";
import type { Guide } from "../src/messages/definition.ts";
import type { Texts } from "../src/messages/fill-in.ts";
import { fillIn, listOf } from "../src/messages/fill-in.ts";
import { findingText, labelOf } from "../src/messages/findings.ts";
import { closedText } from "../src/messages/guides.ts";
import type { Candidate } from "./candidates.ts";
import type { Reading, Several } from "./reading.ts";
import { FIND, guideTo, RENEW, stepLines } from "./reply-steps.ts";
import { isDanger } from "./telling.ts";
import type { SupportTexts } from "./texts.ts";

/** What a reply is written of. */
export interface Replied {
  readonly fields: readonly Judged[];
  /** Of what the customer sent. */
  readonly mail: Pick<Reading, "told" | "passwords" | "keys" | "several">;
}

/** The text, or "" where there is nothing to answer. A line that `mayTell` does not let pass is left out. */
export function replyOf(replied: Replied, mayTell: (line: string) => boolean, texts: Texts, own: SupportTexts): string {
  const { reply } = own;
  const paragraphs = new Writer(replied, texts, own)
    .write()
    .map((lines) => lines.filter(mayTell).join("\n"))
    .filter((text) => text !== "");
  return paragraphs.length === 0 ? "" : [reply.hello, ...paragraphs, reply.bye].join("\n\n");
}

/** Each of its paragraphs is a list of lines; an empty one is none. */
class Writer {
  readonly #replied: Replied;
  readonly #texts: Texts;
  readonly #own: SupportTexts;
  /** That the service has closed, where it has. */
  readonly #closed: string;

  constructor(replied: Replied, texts: Texts, own: SupportTexts) {
    this.#replied = replied;
    this.#texts = texts;
    this.#own = own;
    this.#closed = closedText(texts);
  }

  write(): string[][] {
    const { fields, mail } = this.#replied;
    const danger = this.#danger();
    const wrong = [
      ...fields.filter(isWrong).map((field) => this.#wrong(field)),
      ...mail.several.map((each) => this.#several(each)),
      this.#others(),
    ];
    const isFine = [...danger, ...wrong].flat().length === 0;
    const rest = [this.#right(isFine), ...wrong, ...this.#safety(danger.length > 0)];
    const isEmpty = [...danger, ...rest].flat().length === 0;
    return isEmpty ? [] : [...danger, [this.#closed].filter((text) => text !== ""), ...rest];
  }

  // What is dangerous.

  #danger(): string[][] {
    const { danger } = this.#own.reply;
    const { fields, mail } = this.#replied;
    const told = mail.told.filter(isDanger).map((each) => this.#toldText(each));
    const typed = fields.flatMap(({ info, verdict }) =>
      findingsOf(verdict, "danger").map((finding) => this.#findingText(finding, verdict, info)),
    );
    const texts = [...new Set([...told, ...typed])];
    if (texts.length === 0) return [];
    const steps = [danger.password, danger.renew, danger.others].map((text) => `- ${this.#say(text)}`);
    const secrets = fields.filter(({ info }) => info.type === "secret").map(({ info }) => info);
    return [
      [this.#say(danger.lead), ...texts.map((text) => `- ${text}`)],
      [this.#say(danger.ifSo), ...steps],
      ...secrets.map((info) => this.#renewal(info)),
      [this.#say(danger.ifNot)],
    ];
  }

  /** How a key is renewed; nothing where the service's guides do not say. */
  #renewal(info: FieldInfo): string[] {
    const guide = this.#guideTo(info, RENEW);
    return guide ? [this.#about(this.#own.reply.renew, info), ...stepLines(guide, this.#texts, this.#own)] : [];
  }

  // What is right, and what is not.

  #right(isAll: boolean): string[] {
    const { reply } = this.#own;
    const right = this.#replied.fields.filter(isRight).map(({ info, verdict: { account_url } }) => {
      const label = labelOf(info, this.#texts);
      return account_url === undefined ? label : `${label} (${account_url})`;
    });
    if (right.length === 0) return [];
    const list = listOf(right, this.#texts.messages);
    if (!isAll) return [this.#say(reply.right, { list })];
    const next = this.#closed === "" ? [this.#say(reply.next)] : [];
    return [this.#say(reply.allRight, { list }), ...next];
  }

  #wrong({ info, verdict }: Judged): string[] {
    const { reply } = this.#own;
    const findings = [...findingsOf(verdict, "error"), ...findingsOf(verdict, "warning")];
    const said = findings.map((finding) => this.#findingText(finding, verdict, info)).join(" ");
    const isSaid = info.type !== "secret" && findings.some(({ suggestion }) => suggestion !== undefined);
    const guide = isSaid || this.#isRenewed(info) ? undefined : this.#guideTo(info, FIND);
    const steps = guide ? [reply.find, ...stepLines(guide, this.#texts, this.#own)] : [];
    return [`${this.#about(reply.about, info)} ${said}`, ...steps];
  }

  #several({ field, verdicts }: Several): string[] {
    const info = this.#infoOf(field);
    if (!info) return [];
    const { reply } = this.#own;
    const addresses = verdicts.flatMap(({ account_url }) => account_url ?? []).map((address) => `- ${address}`);
    return [`${this.#about(reply.about, info)} ${this.#say(reply.several)}`, ...addresses];
  }

  #others(): string[] {
    const others = this.#replied.mail.told.filter((each) => !isDanger(each) && each.finding?.code !== "password-like");
    const lines = [...new Set(others.map((each) => `- ${this.#toldText(each)}`))];
    return lines.length === 0 ? [] : [this.#say(this.#own.reply.also), ...lines];
  }

  #toldText({ finding, verdict, field, isElsewhere }: Candidate): string {
    const { reply } = this.#own;
    const info = this.#infoOf(field);
    if (!finding || !info) return "";
    if (isElsewhere) return this.#say(reply.elsewhere);
    if (info.type !== "account" || finding.severity === "danger") return this.#findingText(finding, verdict, info);
    const said = this.#isTheRight(finding)
      ? this.#say(reply.misspelled, { suggestion: hostOf(finding) })
      : this.#findingText(finding, verdict, info);
    return `${this.#about(reply.about, info)} ${said}`;
  }

  /** What it should be is what the customer has written elsewhere. */
  #isTheRight({ suggestion }: FieldFinding): boolean {
    const { fields } = this.#replied;
    return suggestion !== undefined && fields.some(({ verdict }) => verdict.account_url === suggestion);
  }

  // What should never have stood in a mail.

  /** `isDanger`: how a key is renewed has been told. */
  #safety(isDanger: boolean): string[][] {
    const { reply } = this.#own;
    const { passwords, keys } = this.#replied.mail;
    const isDropped = this.#replied.fields.some(({ verdict }) =>
      verdict.findings.some(({ code }) => code === "credentials-dropped"),
    );
    const renewed = this.#replied.fields.filter(({ info }) => this.#isRenewed(info)).map(({ info }) => info);
    const list = listOf(
      renewed.map((info) => labelOf(info, this.#texts)),
      this.#texts.messages,
    );
    return [
      passwords.length > 0 ? [this.#say(reply.password)] : [],
      renewed.length > 0 ? [this.#say(reply.sent, { list })] : [],
      ...(isDanger ? [] : renewed.map((info) => this.#renewal(info))),
      keys.length > 0 || isDropped ? [this.#say(reply.never)] : [],
    ];
  }

  /** It stood in the mail, and the service's guides say how to have a new one. */
  #isRenewed(info: FieldInfo): boolean {
    const isSent = this.#replied.mail.keys.some((key) => key.field === info.id && key.isUsable);
    return isSent && this.#guideTo(info, RENEW) !== undefined;
  }

  #guideTo(info: FieldInfo, ids: readonly Guide["id"][]): Guide | undefined {
    return this.#closed === "" ? guideTo(info, ids, this.#texts) : undefined;
  }

  // Words.

  #infoOf(field: string): FieldInfo | undefined {
    return this.#replied.fields.find(({ info }) => info.id === field)?.info;
  }

  #findingText(finding: FieldFinding, verdict: Judged["verdict"], info: FieldInfo): string {
    const { reply } = this.#own;
    if (finding.code === "other-product") return this.#say(reply.otherProduct);
    const said = findingText(finding, verdict, info, this.#texts);
    // A secret's suggestion is the secret.
    const suggestion = info.type === "account" ? hostOf(finding) : "";
    return said.includes(suggestion) ? said : `${said} ${this.#say(reply.use, { suggestion })}`;
  }

  #about(text: string, info: FieldInfo): string {
    return this.#say(text, { label: labelOf(info, this.#texts) });
  }

  #say(text: string, words: Parameters<typeof fillIn>[2] = {}): string {
    return fillIn(text, this.#texts, words);
  }
}

function hostOf({ suggestion = "" }: FieldFinding): string {
  return suggestion.replace("https://", "");
}

function isRight({ verdict }: Judged): boolean {
  return isUsable(verdict) && verdict.status !== "doubtful";
}

function isWrong({ verdict: { status } }: Judged): boolean {
  return status === "doubtful" || status === "incomplete" || status === "invalid";
}

function findingsOf({ findings }: Judged["verdict"], severity: Severity): FieldFinding[] {
  return findings.filter((finding) => finding.severity === severity);
}
