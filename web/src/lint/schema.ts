// Schema: whether a definition has the shape that core/services/service.schema.json gives.
//
// Decides: which keys may stand where, what each may say, and how much of it: all that the schema says, in plain words.
// Never: knows what a key is for. It reads as much of JSON Schema as that one schema uses; a test holds its answers
// against a whole validator's.

import schema from "keyfit-schema";
import type { Json, JsonObject } from "./document.js";
import { below } from "./pointer.js";
import { listOf, meant, type Problems } from "./problems.js";

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: TypeName;
  const?: Json;
  enum?: Json[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  uniqueItems?: boolean;
  required?: string[];
  dependentRequired?: Record<string, string[]>;
  properties?: Record<string, Schema | false>;
  additionalProperties?: Schema | false;
  propertyNames?: Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  then?: Schema;
  if?: Schema;
  examples?: Json[];
}

type TypeName = "object" | "array" | "string" | "integer";

const root = schema as Schema;
const TYPE_WORDS = { object: "an object", array: "a list", string: "a text", integer: "a whole number" };

/** Says all that keeps `value` from having the schema's shape. */
export function checkSchema(value: Json, problems: Problems): void {
  check(root, value, "", problems);
}

function check(wanted: Schema, value: Json, path: string, problems: Problems): void {
  if (wanted.type !== undefined && !hasType(value, wanted.type)) {
    problems.error("wrong-type", path, `This has to be ${TYPE_WORDS[wanted.type]}, not ${describe(value)}.`);
    return;
  }
  if (wanted.$ref !== undefined) check(follow(wanted.$ref), value, path, problems);
  checkChoice(wanted, value, path, problems);
  if (typeof value === "string") checkText(wanted, value, path, problems);
  if (typeof value === "number") checkNumber(wanted, value, path, problems);
  if (Array.isArray(value)) checkList(wanted, value, path, problems);
  if (isObject(value)) checkObject(wanted, value, path, problems);
  checkCombined(wanted, value, path, problems);
}

/** Whether `value` fits, without a word about why not. */
function fits(wanted: Schema, value: Json): boolean {
  let good = true;
  const error = (): void => {
    good = false;
  };
  check(wanted, value, "", { error } as unknown as Problems);
  return good;
}

function follow(reference: string): Schema {
  const found = root.$defs?.[reference.replace("#/$defs/", "")];
  if (found === undefined) throw new Error(`The schema has no ${reference}.`);
  return found;
}

function checkChoice(wanted: Schema, value: Json, path: string, problems: Problems): void {
  if (wanted.const !== undefined && value !== wanted.const) {
    problems.error("wrong-value", path, `Only ${say(wanted.const)} may stand here.${leaveOut(wanted.const)}`);
  }
  const { enum: known } = wanted;
  if (known !== undefined && !known.includes(value)) {
    const guess = typeof value === "string" ? meant(value, known.map(String)) : undefined;
    const hint = guess === undefined ? "" : ` Did you mean "${guess}"?`;
    problems.error("wrong-value", path, `This has to be ${listOf(known.map(String))}.${hint}`);
  }
}

const leaveOut = (only: Json): string => (only === true ? " Leave the key out where it does not hold." : "");

function checkText(wanted: Schema, text: string, path: string, problems: Problems): void {
  // As JSON Schema counts: characters, not UTF-16 units.
  const length = [...text].length;
  if (length < (wanted.minLength ?? 0)) {
    problems.error("too-short", path, length === 0 ? "This must not be empty." : "This is too short.");
    return;
  }
  if (length > (wanted.maxLength ?? Number.POSITIVE_INFINITY)) {
    problems.error("too-long", path, `This has ${length} characters, and ${wanted.maxLength} are the most.`);
    return; // A pattern's time may grow with more than the length.
  }
  if (wanted.pattern !== undefined && !new RegExp(wanted.pattern, "u").test(text)) {
    problems.error("wrong-value", path, `This is not of the form that is wanted here.${example(wanted)}`);
  }
  if (wanted.not !== undefined && fits(wanted.not, text)) {
    const reserved = wanted.not.enum !== undefined;
    const why = reserved ? "This name is reserved: take another." : "This must not be of this form.";
    problems.error("wrong-value", path, why);
  }
}

function checkNumber({ minimum, maximum }: Schema, value: number, path: string, problems: Problems): void {
  if (minimum !== undefined && maximum !== undefined && (value < minimum || value > maximum)) {
    problems.error("wrong-value", path, `This has to be a number from ${minimum} to ${maximum}.`);
  }
}

function checkList(wanted: Schema, list: Json[], path: string, problems: Problems): void {
  checkCount(list.length, wanted.minItems, wanted.maxItems, "entry", "entries", path, problems);
  if (wanted.uniqueItems) {
    for (const [i, item] of list.entries()) {
      if (list.indexOf(item) < i) problems.error("repeated", below(path, i), "This stands in the list twice.");
    }
  }
  if (wanted.items === undefined) return;
  for (const [i, item] of list.entries()) check(wanted.items, item, below(path, i), problems);
}

function checkObject(wanted: Schema, object: JsonObject, path: string, problems: Problems): void {
  const keys = Object.keys(object);
  checkCount(keys.length, wanted.minProperties, wanted.maxProperties, "entry", "entries", path, problems);
  const needed = [...(wanted.required ?? [])];
  for (const [key, more] of Object.entries(wanted.dependentRequired ?? {})) if (key in object) needed.push(...more);
  for (const key of needed) {
    if (!(key in object)) problems.error("missing-key", path, `"${key}" is missing.`);
  }
  for (const key of keys) {
    const inner = below(path, key);
    if (wanted.propertyNames !== undefined && !fits(wanted.propertyNames, key)) {
      const why = /^\d+$/.test(key) ? "A key must not look like a number." : "This key is not of the form wanted here.";
      problems.error("wrong-key", inner, why, { key: true });
    }
    // A key may have the name of something that every object has.
    const own = wanted.properties !== undefined && Object.hasOwn(wanted.properties, key);
    const known = own ? wanted.properties?.[key] : wanted.additionalProperties;
    if (known) check(known, object[key] as Json, inner, problems);
    else if (known === false) refuseKey(wanted, key, inner, problems);
  }
}

function refuseKey({ properties = {} }: Schema, key: string, path: string, problems: Problems): void {
  if (properties[key] === false) {
    problems.error("wrong-key", path, `"${key}" must not stand here together with the others.`, { key: true });
    return;
  }
  const known = Object.keys(properties).filter((name) => name !== "source" && name !== "sure" && name !== "note");
  const guess = meant(key, known);
  const hint = guess === undefined ? `What may stand here: ${listOf(known, "and")}.` : `Did you mean "${guess}"?`;
  problems.error("unknown-key", path, `"${key}" is no key here. ${hint}`, { key: true });
}

function checkCount(
  count: number,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  one: string,
  many: string,
  path: string,
  problems: Problems,
): void {
  const entries = (number: number): string => `${number} ${number === 1 ? one : many}`;
  if (count < least) problems.error("too-few", path, `This has ${entries(count)}, and ${least} is the least.`);
  if (count > most) problems.error("too-many", path, `This has ${entries(count)}, and ${most} is the most.`);
}

function checkCombined(wanted: Schema, value: Json, path: string, problems: Problems): void {
  for (const part of wanted.allOf ?? []) {
    if (part.if === undefined) check(part, value, path, problems);
    else if (part.then !== undefined && fits(part.if, value)) check(part.then, value, path, problems);
  }
  if (wanted.anyOf !== undefined) checkOneType(wanted.anyOf, value, path, problems);
  if (wanted.oneOf !== undefined && isObject(value)) checkOneKey(wanted.oneOf, value, path, problems);
}

/** In the schema the alternatives differ by their type: a text or a list, an object or a list. */
function checkOneType(alternatives: Schema[], value: Json, path: string, problems: Problems): void {
  const typeOf = ({ type, $ref }: Schema): TypeName | undefined => type ?? ($ref ? follow($ref).type : undefined);
  const types = alternatives.map(typeOf);
  const chosen = alternatives.find((_, i) => hasType(value, types[i] ?? "object"));
  if (chosen !== undefined) {
    check(chosen, value, path, problems);
    return;
  }
  const words = types.map((type) => TYPE_WORDS[type ?? "object"]);
  problems.error("wrong-type", path, `This has to be ${words.join(" or ")}, not ${describe(value)}.`);
}

/** In the schema the alternatives each require one key. */
function checkOneKey(alternatives: Schema[], object: JsonObject, path: string, problems: Problems): void {
  const keys = alternatives.flatMap(({ required = [] }) => required);
  const found = keys.filter((key) => key in object);
  if (found.length === 1) return;
  const said = found.length === 0 ? "there is none" : `there are ${listOf(found, "and")}`;
  problems.error("one-of", path, `Exactly one of ${listOf(keys, "and")} has to stand here, and ${said}.`);
}

function hasType(value: Json, type: TypeName): boolean {
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return "a text";
  return typeof value === "number" ? "a number" : "true or false";
}

const say = (value: Json): string => (typeof value === "string" ? `"${value}"` : String(value));

function example({ examples }: Schema): string {
  return examples?.length ? ` For example: ${examples.map((one) => JSON.stringify(one)).join(", ")}.` : "";
}
