// A question about a live test as the leaves that the core takes in (core/include/keyfit/live_question.h): the twin of
// tests/runner/question.cpp, leaf for leaf.
//
// What comes in may be anybody's: a line of the command is read as it stands. So each part is looked at, and where one is
// missing or of another form there is no question.

import {
  MEANING_OF_REASON,
  MOST_HEADER_BYTES,
  MOST_JSON_BYTES,
  MOST_JSON_DEPTH,
  MOST_JSON_LEAF_BYTES,
  MOST_JSON_PARTS,
  MOST_QUESTION_BYTES,
  MOST_REPLY_BYTES,
  REASONS,
  SENT,
} from "../generated/contract.js";
import { escapePointer, Leaves } from "./leaves.js";
import type { ServiceDefinition } from "./types.js";

type Parts = Readonly<Record<string, unknown>>;

/** What a definition asks of replies. */
export interface Wanted {
  readonly steps: number;
  /** The paths of JSON bodies, each with its segments. */
  readonly paths: readonly (readonly [path: string, segments: readonly string[]])[];
  /** The names of headers, in small letters. */
  readonly headers: readonly string[];
}

// What the common rules look at, and what tells JSON from XML.
const COMMON_HEADERS = ["content-type", "location", "retry-after"];

/** Reads what a definition asks of replies. The core has accepted it, so it has the form that the schema describes. */
export function wantedOf({ live_test }: ServiceDefinition): Wanted {
  const paths = new Set<string>();
  const headers = new Set(COMMON_HEADERS);
  const steps = live_test?.steps ?? [];
  for (const { rules } of [...steps, { rules: live_test?.rules }]) {
    for (const { when = [], missing = [], header } of (rules ?? []) as Rule[]) {
      for (const { at } of [...when, ...[missing].flat()]) paths.add(at);
      if (header !== undefined) headers.add(toLowerAscii(header.name));
    }
  }
  for (const { who: { name = [], email = [], company = [] } = {}, rights } of steps as readonly Telling[]) {
    for (const at of [name, email, company].flat(2)) paths.add(at);
    if (rights?.at !== undefined) paths.add(rights.at);
    if (rights?.header !== undefined) headers.add(toLowerAscii(rights.header));
  }
  return {
    steps: steps.length,
    paths: [...paths].sort().map((path) => [path, segmentsOf(path)]),
    headers: [...headers],
  };
}

interface Place {
  at: string;
}

interface Rule {
  when?: Place[];
  missing?: Place | Place[];
  header?: { name: string };
}

type Paths = (string | string[])[];

interface Telling {
  who?: { name?: Paths; email?: Paths; company?: Paths };
  rights?: { at?: string; header?: string };
}

function segmentsOf(path: string): string[] {
  const segments = path.split("/").slice(1);
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The question for the request of a step. `request`: its `step` and `fields`. */
export function requestQuestion(request: unknown): Uint8Array | null {
  const leaves = new Leaves();
  return isObject(request) && addStep(leaves, request, 100) && addFields(leaves, request) ? bytesOf(leaves) : null;
}

/** The question which step is asked first. `line`: what may stand beside a reply. */
export function startQuestion(line: Parts): Uint8Array | null {
  const leaves = new Leaves();
  return addWishes(leaves, line, {}) && addFields(leaves, line) ? bytesOf(leaves) : null;
}

/** The question what a reply or failure means. `line`: that, and what may stand beside it. */
export function resultQuestion(line: Parts, wanted: Wanted): Uint8Array | null {
  const leaves = new Leaves();
  const isReply = Object.hasOwn(line, "reply");
  const result = isReply ? line.reply : line.failure;
  const isWhole =
    isObject(result) &&
    addStep(leaves, result, wanted.steps) &&
    addWishes(leaves, line, result) &&
    addFields(leaves, line) &&
    (isReply ? addReply(leaves, result, wanted) : addFailure(leaves, result));
  return isWhole ? bytesOf(leaves) : null;
}

function bytesOf(leaves: Leaves): Uint8Array | null {
  return leaves.size <= MOST_QUESTION_BYTES ? leaves.toBytes() : null;
}

function isObject(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A part of an object; undefined where there is none. A prototype has no say here. */
function part(object: Parts, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A whole number from 0 on, below `end`. */
function isCount(value: unknown, end: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < end;
}

function addStep(leaves: Leaves, object: Parts, end: number): boolean {
  const step = part(object, "step");
  if (!isCount(step, end)) return false;
  leaves.addValue("/step", step);
  return true;
}

/** A boolean that may be missing, in either of two objects. */
function addFlag(leaves: Leaves, key: string, ...objects: readonly Parts[]): boolean {
  return objects.every((object) => {
    const flag = part(object, key);
    if (flag === true) leaves.addValue(`/${key}`, true);
    return flag === undefined || typeof flag === "boolean";
  });
}

/** What may stand beside a reply or a failure. */
function addWishes(leaves: Leaves, line: Parts, result: Parts): boolean {
  if (!addFlag(leaves, "administrator", line, result) || !addFlag(leaves, "allow_cost", line, result)) return false;
  const { needs = [], from, so_far } = ownParts(line, ["needs", "from", "so_far"]);
  if (!Array.isArray(needs) || !needs.every((need) => typeof need === "string")) return false;
  needs.forEach((need, i) => {
    leaves.addValue(`/needs/${i}`, need);
  });
  if (from !== undefined && from !== "page" && from !== "relay") return false;
  if (from !== undefined) leaves.addValue("/from", from);
  return so_far === undefined || (isObject(so_far) && leaves.addAll("/so_far", so_far));
}

function ownParts(object: Parts, keys: readonly string[]): Parts {
  return Object.fromEntries(keys.map((key) => [key, part(object, key)]));
}

function addFields(leaves: Leaves, object: Parts): boolean {
  const fields = part(object, "fields");
  if (fields === undefined) return true;
  if (!isObject(fields)) return false;
  // Said to be there, though it may name no field.
  leaves.addValue("/fields", "");
  return Object.entries(fields).every(([id, text]) => {
    if (typeof text === "string") leaves.addValue(`/fields/${escapePointer(id)}`, text);
    return typeof text === "string";
  });
}

function addFailure(leaves: Leaves, failure: Parts): boolean {
  const { kind, sent } = ownParts(failure, ["kind", "sent"]);
  const isKind = REASONS.some((reason, i) => reason === kind && MEANING_OF_REASON[i]?.answer === "undetermined");
  if (!isKind || !SENT.some((known) => known === sent)) return false;
  leaves.addValue("/kind", kind);
  leaves.addValue("/sent", sent);
  return true;
}

function addReply(leaves: Leaves, reply: Parts, wanted: Wanted): boolean {
  const { status, headers = {}, body = "" } = ownParts(reply, ["status", "headers", "body"]);
  if (!isCount(status, 1000) || !isObject(headers) || typeof body !== "string") return false;
  leaves.addValue("/status", status);
  const read = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value !== "string") return false;
    // Names in any case (RFC 9110, 5.1), and only in ASCII; of the same name the last wins.
    read.set(toLowerAscii(name), value);
  }
  for (const [name, value] of read) leaves.add("s", `/headers/${name}`, cutHeader(value));
  addBody(leaves, body, read.get("content-type") ?? "", wanted);
  return true;
}

function toLowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const encoder = new TextEncoder();

/** What of a header's value is looked at, cut at a character. */
function cutHeader(value: string): Uint8Array {
  const bytes = encoder.encode(value.slice(0, MOST_HEADER_BYTES + 1));
  let size = Math.min(bytes.length, MOST_HEADER_BYTES);
  while (size > 0 && ((bytes[size] ?? 0) & 0xc0) === 0x80) --size;
  return bytes.subarray(0, size);
}

// Enough to see what it is.
const BEGINNING = 32;

/** Whether a body may be JSON: by its first character, or by its content type where that is neither brace nor "<". */
export function mayBeJson(body: string, contentType: string): boolean {
  const [first = ""] = trimBlanks(body);
  return first === "{" || first === "[" || (first !== "" && first !== "<" && /json/i.test(contentType));
}

/** What the core takes for blanks. */
function trimBlanks(text: string): string {
  return text.replace(/^[\t-\r ]+/, "");
}

function addBody(leaves: Leaves, body: string, contentType: string, { paths }: Wanted): void {
  const text = trimBlanks(body);
  const isJson = mayBeJson(body, contentType);
  const size = sizeOf(body, MOST_JSON_BYTES);
  if (!isJson && size <= MOST_REPLY_BYTES) {
    leaves.add("s", "/body", body);
    return;
  }
  leaves.add("s", "/body", encoder.encode(text.slice(0, BEGINNING)).subarray(0, BEGINNING));
  const isTooLarge = size > (isJson ? MOST_JSON_BYTES : MOST_REPLY_BYTES) || isOverLimits(text);
  const found = isTooLarge ? "too large" : readJson(body, paths);
  if (found === "too large") {
    leaves.addValue("/too_large", true);
  } else if (found !== "no JSON") {
    leaves.addValue("/is_json", true);
    leaves.append(found);
  }
}

/** How many bytes a text has in UTF-8, up to one more than `most`. */
function sizeOf(text: string, most: number): number {
  return text.length > most ? most + 1 : encoder.encode(text).length;
}

/** Whether a text is deeper, or has more parts, than is read. Of what stands in strings nothing counts. */
function isOverLimits(text: string): boolean {
  let depth = 0;
  let parts = 0;
  let inString = false;
  for (let i = 0; i < text.length; ++i) {
    const character = text.charAt(i);
    if (inString) {
      if (character === "\\") i += 1;
      inString = character !== '"';
    } else if (character === '"') {
      inString = true;
    } else if (character === "{" || character === "[") {
      depth += 1;
      parts += 1;
    } else if (character === "," || character === ":") {
      parts += 1;
    } else if ((character === "}" || character === "]") && depth > 0) {
      depth -= 1;
    }
    if (depth > MOST_JSON_DEPTH || parts > MOST_JSON_PARTS) return true;
  }
  return false;
}

/** The leaves of a JSON body that a definition asks for. */
function readJson(body: string, paths: Wanted["paths"]): Leaves | "no JSON" | "too large" {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return "no JSON";
  }
  const found = new Leaves();
  for (const [path, segments] of paths) addAt(found, document, `/json${path}`, segments);
  return found.size > MOST_JSON_LEAF_BYTES ? "too large" : found;
}

/** All that stands at a path, `*` being any element of an array. */
function addAt(found: Leaves, value: unknown, path: string, [segment, ...rest]: readonly string[]): void {
  if (segment === undefined) {
    found.addValue(path, value);
  } else if (Array.isArray(value)) {
    if (segment !== "*") {
      if (/^(?:0|[1-9]\d{0,4})$/.test(segment) && Number(segment) < value.length) {
        addAt(found, value[Number(segment)], path, rest);
      }
    } else if (value.length === 0 && rest.length === 0) {
      found.add("e", path, "");
    } else {
      for (const item of value) addAt(found, item, path, rest);
    }
  } else if (isObject(value) && Object.hasOwn(value, segment)) {
    addAt(found, value[segment], path, rest);
  }
}
