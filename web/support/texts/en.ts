// The page's own texts in English.

import type { SupportTexts } from "../texts.ts";

const en: SupportTexts = {
  lede: "Paste what a customer sent. You see what is wrong with it, and can copy it put right.",
  promise: "Nothing leaves this computer: this page is not allowed to send anything, and keeps nothing of it.",
  limit: "It tells what looks right. Only {service} itself knows what it accepts, and this page does not ask.",
  kept: "This page is now kept on this computer and opens without a network, too.",
  failed: "Keyfit does not work here. Load the page again, or open it in another browser.",
  language: "Language",
  sent: "What the customer sent",
  sentHint: "A key, an address, a header line, or a whole email.",
  service: "Service",
  told: "This belongs to {service}.",
  found: {
    some: "Marked in it: {list}.",
    none: "Nothing can be told for certain. Put the right part into its box below.",
  },
  checkAs: "Check it as: {label}",
  elsewhere:
    "This link shows an address of {service}, but leads to another site. Ask the customer who sent it, and whether they logged in there.",
  alarm: {
    title: "Dangerous: do not open",
    asked: "Did the customer log in there?",
    ifSo: "If so, somebody else may know their password and their key. They should:",
    password: "Change the password of their {service} account, at its real address.",
    renew: "Renew the key.",
    others: "Check the account’s other sign-ins and users, and remove any they do not know.",
    ifNot: "If not, nothing has happened yet. They should delete the message.",
  },
  clear: "Clear everything",
  cleared: "Everything is cleared.",
  status: {
    valid: "Fine as it is",
    repaired: "Put right",
    doubtful: "Usable, but doubtful",
    incomplete: "Not complete",
    invalid: "Not usable",
    dangerous: "Dangerous, not to be used",
  },
  given: "As it was given",
  place: { span: "characters {from} to {to}", one: "character {from}", before: "before character {from}" },
  hidden: "hidden",
  api_url: "API URL",
  copy: "Copy",
  copyValue: "Copy {value}",
  copied: "Copied",
  valueCopied: "Copied: {value}",
  notCopied: "This browser does not allow copying. Show the value and copy it by hand.",
  ticket: {
    title: "Summary for the ticket",
    note: "It holds no key, and nothing of the text that the customer sent.",
    withheld: "Not shown here",
    withheldLength: "Length {value}, not shown here",
    notAsked: "Checked without a network; {service} itself was not asked.",
  },
};

export default en;
