// Pointer: how a place in a definition is named.
//
// Decides: nothing.
// Never: reads a text.

export interface Place {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/** Where in a value: at its key, or some characters into its text. */
export interface Spot {
  key?: boolean;
  offset?: number;
}

/** A JSON Pointer some steps further down (RFC 6901). */
export function below(path: string, ...keys: (string | number)[]): string {
  return path + keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
