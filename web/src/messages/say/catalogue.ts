// What is said about one service alone, where no verb of its guides fits: each text by the service and its id.
//
// The rules of a catalogue hold here, too, but for names: these texts may name the service and what its pages show.

export type SayTexts = {
  readonly "freshbooks-classic": Readonly<
    Record<
      | "terms-agreed-first"
      | "links-at-the-top"
      | "values-appear"
      | "values-at-the-bottom"
      | "address-is-where-you-log-in"
      | "address-forgotten"
      | "ask-whether-in-use"
      | "change-password-if-known"
      | "give-to-every-add-on"
      | "no-add-on-after",
      string
    >
  >;
};
