// What was typed into fields, as options: `--account joesgarage`, or `--field account=joesgarage` for any name. Of a secret only
// that it comes on standard input: an argument stands in the list of processes, and in the shell's history.

import type { FieldInfo } from "../core/types.js";
import { FROM_STDIN, showName, UsageError } from "./usage.js";

interface FieldsOfService {
  readonly service: { readonly title: string };
  readonly fields: readonly FieldInfo[];
}

export class FieldOptions {
  readonly #values = new Map<string, string>();
  readonly #noted = new Map<string, string | undefined>();

  readonly values = {
    "--field": (value: string): void => {
      const equals = value.indexOf("=");
      if (equals < 1) throw new UsageError("--field must be the id of a field, an equals sign and its value");
      this.#values.set(value.slice(0, equals), value.slice(equals + 1));
    },
  };

  /** An option that may be a field's. Without a value: undefined. */
  note(name: string, value: string | undefined): void {
    if (this.#noted.has(name)) throw new UsageError(`${name} is given twice`);
    this.#noted.set(name, value);
  }

  get isEmpty(): boolean {
    return this.#values.size + this.#noted.size === 0;
  }

  /** What was given for these fields, and which secrets are asked for by name. Throws for all that fits none of them. */
  read({ service, fields }: FieldsOfService): { values: ReadonlyMap<string, string>; secrets: readonly FieldInfo[] } {
    const known = `the fields of ${service.title}: ${fields.map(toUse).join(", ")}`;
    const values = new Map(this.#values);
    const asked = new Set<string>();
    for (const id of values.keys()) {
      const field = fields.find((one) => one.id === id);
      if (field === undefined) throw new UsageError(`--field does not name a field; ${known}`);
      if (field.type === "secret") throw new UsageError(tellSecret("--field", field));
    }
    for (const [name, value] of this.#noted) {
      const isAsked = name.endsWith(FROM_STDIN);
      const option = isAsked ? name.slice(0, -FROM_STDIN.length) : name;
      const field = fields.find((one) => [optionOf(one), `--${one.id}`].includes(option));
      if (field === undefined)
        throw new UsageError(`unknown option ${showName(name, "among those of fields")}; ${known}`);
      if (isAsked) {
        if (field.type !== "secret") throw new UsageError(`${option} is not a secret: write ${option} VALUE`);
        if (value !== undefined) throw new UsageError(`${name} takes no value`);
        asked.add(field.id);
        continue;
      }
      if (field.type === "secret") throw new UsageError(tellSecret(option, field));
      if (value === undefined) throw new UsageError(`${name} needs a value`);
      if (values.has(field.id)) throw new UsageError(`${name} is also given with --field`);
      values.set(field.id, value);
    }
    return { values, secrets: fields.filter(({ id }) => asked.has(id)) };
  }
}

/** As `--app-id` of `app_id`, which does as well. */
export function optionOf({ id }: FieldInfo): string {
  return `--${id.replaceAll("_", "-")}`;
}

/** How to give the value of a field. */
export function toUse(field: FieldInfo): string {
  return `${optionOf(field)}${field.type === "secret" ? FROM_STDIN : " VALUE"}`;
}

const tellSecret = (given: string, field: FieldInfo): string =>
  `${given}: other programs can see arguments, so a secret must not be one; use ${toUse(field)}`;
