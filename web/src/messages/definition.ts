// What the texts take from the definition of a service, as types: a definition has all of it, and more.

export type FieldType = "account" | "secret" | "id" | "email" | "user" | "choice";

export type GuideId = "find" | "find-address" | "renew" | "ask-administrator" | "switch-off";

export type Role = "administrator" | "staff";

export type NoteCode =
  | "shown-once"
  | "shown-again"
  | "owner-only"
  | "administrator-only"
  | "per-person"
  | "expires"
  | "keep-secret"
  | "changes-with-password";

/** One thing to do, or to know. What menus and buttons are called stands as the service shows it. */
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
