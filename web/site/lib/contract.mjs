// What the sources say of themselves: the closed lists of the contract with their sentences, and the members of types with
// their comments.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  MEANING_OF_REASON,
  MOST_ACCOUNT_BYTES,
  MOST_PASTE_BYTES,
  MOST_VALUE_BYTES,
  REASONS,
  SEVERITY_OF_CODE,
} from "../../src/generated/contract.ts";
import { ROOT } from "./documents.mjs";

const read = (file) => readFileSync(join(ROOT, file), "utf8");
const lists = read("web/src/generated/contract.ts");

/** A list of the contract: each of its values with the sentence that explains it. */
export function listOf(name) {
  const [, body] = new RegExp(`export const ${name} = \\[\\n([\\s\\S]*?)\\n\\] as const;`).exec(lists) ?? [];
  const found = [...(body ?? "").matchAll(/\/\*\* (.*?) \*\/\n {2}"(.*?)",/g)].map(([, sentence, value]) => ({
    value,
    sentence,
  }));
  if (found.length === 0 || found.length !== body.match(/^ {2}"/gm)?.length)
    throw new Error(`the contract's list ${name} is written in another way`);
  return found;
}

/** The members of an interface: name, type, whether it may be missing, and what its comment says. */
export function membersOf(file, name) {
  const [, body] = new RegExp(`export interface ${name}\\b[^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(read(file)) ?? [];
  if (body === undefined) throw new Error(`${file} has no interface ${name}`);
  const members = [];
  let comment = "";
  for (const [, said, member, optional, type] of body.matchAll(
    /\/\*\*([\s\S]*?)\*\/|^ {2}(?:readonly )?(\w+)(\?)?(?:: |(?=[(<]))(.*?);$/gm,
  )) {
    if (said !== undefined) {
      comment = said
        .replace(/^\s*\* ?/gm, "")
        .replace(/\s+/g, " ")
        .trim();
      continue;
    }
    // One comment may stand before several members: it belongs to the first.
    members.push({ name: member, type, optional: optional !== undefined, text: comment });
    comment = "";
  }
  return members;
}

/** The findings, each with its severity and sentence. */
export const findings = listOf("FINDING_CODES").map(({ value, sentence }, index) => ({
  code: value,
  sentence,
  severity: SEVERITY_OF_CODE[index],
}));

/** The reasons, each with what it means. */
export const reasons = REASONS.map((reason, index) => {
  const { answer, fault, guides } = MEANING_OF_REASON[index];
  return { reason, answer, fault, guides: guides.split(",").filter(Boolean) };
});

export const limits = [
  ["The address of an account", MOST_ACCOUNT_BYTES],
  ["The value of any other field", MOST_VALUE_BYTES],
  ["A pasted text", MOST_PASTE_BYTES],
];
