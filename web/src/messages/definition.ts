// What the texts take from the definition of a service, as types: a definition has all of it, and more.

/** What a field takes. The same as `FieldType` of `keyfit`. */
export type FieldType = "account" | "secret" | "id" | "email" | "user" | "choice";

/**
 * What a guide is for: to find a value (`find`), or the account's address (`find-address`), to replace a key that someone else may know
 * (`renew`), to get an administrator's help (`ask-administrator`), or to revoke access (`switch-off`).
 */
export type GuideId = "find" | "find-address" | "renew" | "ask-administrator" | "switch-off";

/** The person's role in the service, where the way differs. */
export type Role = "administrator" | "staff";

/** Something to know about a step of a guide, such as that a key is shown only once. */
export type NoteCode =
  | "shown-once"
  | "shown-again"
  | "owner-only"
  | "administrator-only"
  | "per-person"
  | "expires"
  | "keep-secret"
  | "changes-with-password";

/**
 * One step of a guide. `do` is what to do: `sign-in`; `open` the page at `url`; `go-to` menus, in the order of `path`; `press`, `tick`,
 * `untick`, `read` or `scroll-to` what is called `name`; `choose` or `fill` in `value` at `name`; `copy` the value of `field`, a field's
 * id; `ask` an administrator. `note` says the note with that `code`, and `say` the service's own text with the id `text`. Names are as
 * the service shows them, in no language of ours.
 */
export type Step =
  | { readonly do: "sign-in" }
  | { readonly do: "open"; readonly url: string }
  | { readonly do: "go-to"; readonly path: readonly string[] }
  | { readonly do: "press" | "tick" | "untick" | "read" | "scroll-to"; readonly name: string }
  | { readonly do: "choose" | "fill"; readonly name: string; readonly value: string }
  | { readonly do: "copy"; readonly field: string }
  | { readonly do: "ask"; readonly administrator: true }
  | { readonly do: "note"; readonly code: NoteCode }
  | { readonly do: "say"; readonly text: string };

export interface Guide {
  readonly id: GuideId;
  /** Whom it is for; everybody, where it is not said. */
  readonly role?: Role;
  /** The id of the field that it is about. */
  readonly field?: string;
  readonly steps: readonly Step[];
}

/** Since when, or until when, as "2027-04" or "2027-04-30". */
export interface State {
  readonly ended?: string;
  readonly ending?: string;
}

export interface KindWords {
  readonly kind: string;
  readonly label: string;
  readonly state?: State;
}

export interface FieldWords {
  readonly id: string;
  readonly type: FieldType;
  /** The service's own name for it. */
  readonly label: string;
  readonly example?: string;
  /** An account's. */
  readonly hosts?: readonly string[];
  readonly name?: { readonly unusual_characters?: string; readonly pattern?: string };
  readonly kinds?: readonly KindWords[];
  /** What people paste by mistake. */
  readonly others?: readonly KindWords[];
}

export interface ServiceWords {
  readonly id: string;
  readonly title: string;
  readonly state?: State;
  readonly fields: readonly FieldWords[];
  readonly guides?: readonly Guide[];
}
