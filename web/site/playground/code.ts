// The code to copy, for a service and what else is chosen.

import type { FieldInfo } from "../../src/element/fields.ts";
import type { Choices, Framework } from "./choices.ts";

/** One file to copy. */
export interface CodeFile {
  readonly name: string;
  readonly text: string;
}

const RELAY = "/keyfit-relay";

/** What the compact size sets; the same in web/README.md. */
export const COMPACT: Readonly<Record<string, string>> = {
  "--keyfit-space": "3px",
  "--keyfit-font-size": "14px",
  "--keyfit-field-height": "36px",
};

/** The custom properties that are chosen. */
export function propertiesOf({ accent, size }: Choices): Readonly<Record<string, string>> {
  return { ...(accent === "" ? {} : { "--keyfit-accent": accent }), ...(size === "compact" ? COMPACT : {}) };
}

/** The attributes that are chosen, for the element as well as for its code. */
export function attributesOf({ service, live }: Choices): Readonly<Record<string, string>> {
  return { service, relay: RELAY, ...(live === "submit" ? {} : { live }) };
}

/** The files that bring about what is chosen. */
export function codeOf(choices: Choices, fields: readonly FieldInfo[]): CodeFile[] {
  return FILES[choices.code as Framework](choices, fields);
}

function stylesOf(choices: Choices, indent = ""): string {
  const rules = Object.entries(propertiesOf(choices)).map(([name, value]) => `${indent}  ${name}: ${value};\n`);
  return rules.length === 0 ? "" : `${indent}keyfit-connect {\n${rules.join("")}${indent}}\n`;
}

function listOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}

function langOf({ lang }: Choices): string {
  return lang === "en" ? "" : ` lang="${lang}"${lang === "ar" ? ' dir="rtl"' : ""}`;
}

function html(choices: Choices): CodeFile[] {
  const { recipe } = choices;
  const sheet = recipe === "none" ? "" : `<link rel="stylesheet" href="/keyfit/recipes/${recipe}.css">\n`;
  const styles = stylesOf(choices, "  ");
  const text = `${sheet}${styles === "" ? "" : `<style>\n${styles}</style>\n`}<script type="module" src="/keyfit/element.js"></script>

<form method="post" action="/settings"${langOf(choices)}>
  <keyfit-connect ${listOf(attributesOf(choices))}></keyfit-connect>
  <button>Save</button>
</form>
`;
  return [{ name: "settings.html", text }];
}

/** What a bundler takes beside a component. */
function importsOf({ recipe }: Choices): string {
  return recipe === "none" ? "" : `import "keyfit/recipes/${recipe}.css";\n`;
}

function withStyles(choices: Choices, file: CodeFile): CodeFile[] {
  const text = stylesOf(choices);
  return text === "" ? [file] : [file, { name: "styles.css", text }];
}

function react(choices: Choices): CodeFile[] {
  const props = Object.entries(attributesOf(choices)).map(([name, value]) => `        ${name}="${value}"\n`);
  const text = `import { KeyfitConnect } from "keyfit/react";
${importsOf(choices)}
export function Settings() {
  return (
    <form method="post" action="/settings"${langOf(choices)}>
      <KeyfitConnect
${props.join("")}        onOutcome={({ outcome }) => console.log(outcome.answer, outcome.reason)}
      />
      <button>Save</button>
    </form>
  );
}
`;
  return withStyles(choices, { name: "Settings.tsx", text });
}

function vue(choices: Choices): CodeFile[] {
  const props = Object.entries(attributesOf(choices)).map(([name, value]) => `      ${name}="${value}"\n`);
  const text = `<script setup lang="ts">
import { KeyfitConnect } from "keyfit/vue";
${importsOf(choices)}</script>

<template>
  <form method="post" action="/settings"${langOf(choices)}>
    <KeyfitConnect
${props.join("")}      @outcome="({ outcome }) => console.log(outcome.answer, outcome.reason)"
    />
    <button>Save</button>
  </form>
</template>
`;
  return withStyles(choices, { name: "Settings.vue", text });
}

function svelte(choices: Choices): CodeFile[] {
  const props = Object.entries(attributesOf(choices)).map(([name, value]) => `    ${name}="${value}"\n`);
  const text = `<script lang="ts">
  import { KeyfitConnect } from "keyfit/svelte";
${importsOf(choices).replace("import", "  import")}</script>

<form method="post" action="/settings"${langOf(choices)}>
  <KeyfitConnect
${props.join("")}    onOutcome={({ outcome }) => console.log(outcome.answer, outcome.reason)}
  />
  <button>Save</button>
</form>
`;
  return withStyles(choices, { name: "Settings.svelte", text });
}

function headless({ service }: Choices, fields: readonly FieldInfo[]): CodeFile[] {
  const typed = fields.map(({ id, label }) => `  ${id}: form.elements["${id}"].value, // ${label}\n`);
  const text = `import { load } from "keyfit/checks";
import { runRelayTest } from "keyfit/live-test";
import { createRelayClient } from "keyfit/relay-client";
import service from "keyfit/services/${service}";

const keyfit = await load(service);
const form = document.querySelector("form");
const typed = {
${typed.join("")}};

// What can be said without asking anybody.
for (const [field, { status, findings }] of Object.entries(keyfit.checkAll(typed))) {
  console.log(field, status, findings.map(({ code }) => code));
}

// What the service says.
const outcome = await runRelayTest(keyfit, typed, createRelayClient("${RELAY}"));
console.log(outcome.answer, outcome.reason);
`;
  return [{ name: "check.js", text }];
}

const FILES: Readonly<Record<Framework, (choices: Choices, fields: readonly FieldInfo[]) => CodeFile[]>> = {
  ...{ html, react, vue, svelte, headless },
};

/** A piece of code, and what it is in the words of highlight.js. */
interface Token {
  readonly text: string;
  readonly kind: string;
}

const PATTERN = new RegExp(
  [
    /(?<comment>\/\/ [^\n]*)/,
    /(?<string>"[^"\n]*"|'[^'\n]*'|`[^`]*`)/,
    /(?<name><\/?[A-Za-z][\w-]*)/,
    /(?<attr>[\w@:-]+(?==["{]))/,
    /(?<keyword>\b(?:import|from|export|function|return|const|await|for|of|async|new)\b)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/** Code in pieces, for colors. */
export function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of code.matchAll(PATTERN)) {
    if (found.index > end) tokens.push({ text: code.slice(end, found.index), kind: "" });
    const [kind = ""] = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    tokens.push({ text: found[0], kind });
    end = found.index + found[0].length;
  }
  return [...tokens, { text: code.slice(end), kind: "" }];
}
