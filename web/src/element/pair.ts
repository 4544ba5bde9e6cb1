// Today's core knows two fields, by name. This stands in between until a definition lists its fields and a core takes
// their ids. Nothing else in this room knows how many there are, or what they are called.

import type { Checks, ServiceDefinition } from "../core/types.js";
import type { FieldInfo, Verdict } from "./fields.js";

const FIELDS: readonly FieldInfo[] = [
  { id: "account", type: "account", label: "Account" },
  { id: "secret", type: "secret", label: "Secret" },
];

/** The fields of a service. */
export function fieldsOf(_service: ServiceDefinition): readonly FieldInfo[] {
  return FIELDS;
}

/** What a text would be in the field of this id. */
export function checkField(keyfit: Checks, field: string, text: string): Verdict {
  return field === "account" ? keyfit.checkAccount(text) : keyfit.checkSecret(text);
}

/** What a text holds for each field, or null. */
export function checkPaste(keyfit: Checks, text: string): Readonly<Record<string, Verdict | null>> {
  return { ...keyfit.checkPaste(text) };
}
