// What people really paste, made of a good value.

import type { ServiceInfo } from "../../src/element/fields.ts";

/** Something to try: what stands in the fields, by their ids. */
export interface Try {
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
}

const DOTS = "••••••••••••••••";
const PASSWORD = "Summer-2019!";

/** `good`: a good value for each field. `foreign`: a key of another service. */
export function triesOf({ fields }: ServiceInfo, good: Readonly<Record<string, string>>, foreign: string): Try[] {
  const first = (type: string) => fields.find((field) => field.type === type && good[field.id] !== undefined);
  const change = (type: string, changes: Readonly<Record<string, (value: string) => string>>): Try[] => {
    const { id } = first(type) ?? {};
    if (id === undefined) return [];
    const value = good[id] ?? "";
    return Object.entries(changes).map(([label, of]) => ({ label, fields: { ...good, [id]: of(value) } }));
  };
  const hosts = first("account")?.hosts ?? [];
  return [
    { label: "Good values", fields: good },
    ...change("secret", {
      "From a command": (key) => `curl -H "Authorization: Bearer ${key}" https://api.example/`,
      "From a settings file": (key) => `API_KEY="${key}"`,
      "Pasted twice": (key) => key + key,
      "Only the beginning": (key) => key.slice(0, Math.ceil(key.length / 3)),
      "Only the dots": () => DOTS,
      "A password": () => PASSWORD,
      "Another service’s key": () => foreign,
    }),
    ...change("account", {
      "Just the name": (address) => address.replace(/^https?:\/\//, "").split(".")[0] ?? "",
      Misspelled: (address) => address.replace(/(.)(\.[a-z]+)$/, "$2"),
      ...(hosts.length > 0 ? { "A look-alike": (address: string) => `${address}.log-in.example` } : {}),
    }),
  ];
}
