// The page of a pretending relay: the test values of each service, for the developer who opens the relay's address.

import type { ServiceDefinition } from "../core/types.js";
import type { Keyfit } from "../live/live.js";
import { pretendedValues } from "./test-values.js";

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-inline-size: 60rem; margin: 2rem auto; padding-inline: 1rem }
ul { columns: 14rem; padding: 0; list-style: none }
table { border-collapse: collapse; inline-size: 100% }
th, td { padding: .5rem 1rem .5rem 0; border-block-end: 1px solid #8886; text-align: start; vertical-align: top }
code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0 }
dd { margin: 0 }
`;

/** A page with the test values of `service`, or with the list of services where none is chosen. */
export async function showValues(
  services: readonly ServiceDefinition[],
  service: ServiceDefinition | undefined,
  core: Keyfit | undefined,
): Promise<Response> {
  const isChosen = service !== undefined && core !== undefined;
  const title = isChosen ? `Test values for ${service.title}` : "Test values";
  const body = isChosen ? tableOf(core, service) : listOf(services);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style>
<h1>${escapeHtml(title)}</h1>
<p>This relay asks no service, and its answers are made up. A key that contains a number from the list gets that outcome, and any other
key that looks right is connected.</p>
${body}</html>`;
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${await hashOf(STYLE)}'`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function listOf(services: readonly ServiceDefinition[]): string {
  const sorted = [...services].sort((one, other) => one.title.localeCompare(other.title, "en"));
  const links = sorted.map(({ id, title }) => `<li><a href="?service=${escapeHtml(id)}">${escapeHtml(title)}</a>`);
  return `<p>Choose a service:</p><ul>${links.join("")}</ul>`;
}

function tableOf(core: Keyfit, service: ServiceDefinition): string {
  const all = '<p><a href="?">All services</a></p>';
  const listed = pretendedValues(core, service);
  const [first] = listed;
  if (first === undefined) return `<p>This service has no live test.</p>${all}`;
  const { field, values } = first;
  const labelOf = (id: string) => escapeHtml(core.fields.find((each) => each.id === id)?.label ?? id);
  const codeOf = (value = "") => `<code>${escapeHtml(value)}</code>`;
  const shared = Object.entries(values).filter(([id]) => id !== field);
  const above = shared.map(([id, value]) => `<dt>${labelOf(id)}<dd>${codeOf(value)}`).join("");
  const rows = listed.map((each) => `<tr><th scope="row">${each.reason}<td>${codeOf(each.values[field])}`).join("");
  return `${above === "" ? "" : `<dl>${above}</dl>`}
<table><thead><tr><th scope="col">Outcome<th scope="col">${labelOf(field)}<tbody>${rows}</table>${all}`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
