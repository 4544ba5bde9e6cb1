// Written by web/services.mjs from the definitions in core/services. Do not edit.

/** The services that come with the package: of each the ids of its fields, and their types. */
export interface ServiceFields {
  algolia: { id: "id"; secret: "secret" };
  anthropic: { secret: "secret" };
  datadog: { region: "choice"; secret: "secret"; app_key: "secret" };
  "freshbooks-classic": { account: "account"; secret: "secret" };
  github: { secret: "secret" };
  mailchimp: { secret: "secret" };
  openai: { secret: "secret" };
  shopify: { account: "account"; secret: "secret"; id: "id"; client_secret: "secret" };
  slack: { secret: "secret" };
  stripe: { secret: "secret" };
  twilio: { id: "id"; key_sid: "id"; secret: "secret" };
  zendesk: { account: "account"; email: "email"; secret: "secret" };
}
