// The English texts.

import type { Messages } from "./catalogue.js";

/** All texts in English. `{word}` stands for what is filled in; `Word` lists the words. */
const en: Messages = {
  language: "en",
  direction: "ltr",
  complete: true,

  findings: {
    // Tidied up: a phrase, and a sentence where the person should know of it.
    "whitespace-removed": { text: "spaces removed" },
    "wrapping-removed": { text: "surrounding characters removed" },
    "invisible-removed": { text: "invisible characters removed" },
    "fullwidth-folded": { text: "full-width characters replaced" },
    "label-removed": { text: "words before it removed" },
    "scheme-added": { text: "https:// added" },
    "scheme-upgraded": { text: "http:// changed to https://" },
    "scheme-mended": { text: "https:// spelled correctly" },
    "case-folded": { text: "changed to lowercase" },
    "trailing-dot-removed": { text: "last dot removed" },
    "default-port-removed": { text: "port number removed" },
    "path-dropped": { text: "page after the address removed" },
    "api-path-renewed": { text: "older form of the address updated" },
    "query-dropped": { text: "everything after “?” removed" },
    "fragment-dropped": { text: "everything after “#” removed" },
    "credentials-dropped": {
      text: "name or password before it removed",
      say: "We removed a name or password from the address.",
    },
    "host-assumed": { text: "rest of the address added" },
    "password-part-removed": { text: "part after the colon removed" },
    "header-unwrapped": { text: "line around it removed" },

    "taken-from-text": { text: "taken from a longer text", say: "Taken from the text you pasted." },
    "pasted-twice": { text: "second copy removed" },
    "found-in-address": { text: "found in a web address", say: "Found in the address you pasted." },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "“{characters}” is unusual in an account name. Is this right?",
      plain: "This is unusual for an account name. Is it right?",
    },
    "length-unusual": {
      text: "This has {have} characters; usually it’s {usual}. Did you copy exactly all of it?",
      plain: "This isn’t the usual length. Did you copy exactly all of it?",
    },
    "case-unusual": { text: "The capital letters are unusual here.", take: "Fix them" },
    "ambiguous-character": {
      text: "A letter may be in place of a digit: O for 0, or l for 1.",
      take: "Use the digits",
    },
    "shape-unusual": {
      text: "The {label} usually starts with “{usual}”. Is this the right one?",
      plain: "This doesn’t look like the usual {label}. Is it the right one?",
    },
    "kind-ending": {
      text: "{service} accepts this only until {date}.",
      plain: "{service} will stop accepting this soon.",
    },
    "maybe-other": {
      text: "This could be the {kind}. We need the {label}.",
      plain: "This could be something else. We need the {label}.",
    },

    // Not finished.
    "rest-missing": {
      text: "The end is missing. Please copy the whole {label}.",
      account: "The end of the address is missing. It looks like {example}.",
      email: "The end of the email address is missing.",
    },

    // Not usable, in any field.
    "too-long": { text: "This is too long. Please copy only the {label}." },
    "not-utf8": { text: "Some characters are damaged. Please copy it again." },
    "wrong-field": {
      text: "This goes in the field “{field}”.",
      plain: "This goes in another field.",
    },
    "other-service": {
      text: "This is the {kind} from {other}. We need the {label} from {service}.",
      alone: "This is the {kind}. We need the {label} from {service}.",
      plain: "This is from another service. We need the {label} from {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "This isn’t a web address. Yours looks like {example}." },
    "email-not-address": { text: "This is an email address. We need the web address, like {example}." },
    "secret-in-account-field": {
      text: "This looks like your {field}.",
      plain: "This looks like a key. We need the web address, like {example}.",
    },
    "scheme-not-web": { text: "The address should start with https://." },
    "account-missing": { text: "Your account’s name is missing. The address looks like {example}." },
    "service-host": { text: "This is a {service} page, not your account. Yours looks like {example}." },
    "other-product": {
      text: "This is another product, not {service}. Please ask the people who run this page.",
    },
    "domain-typo": { text: "Did you mean {suggestion}?", plain: "The end looks misspelled.", take: "Yes, use that" },
    "other-domain": { text: "This isn’t a {service} address. Yours looks like {example}." },
    "name-character": { text: "An account name has only letters, digits, and hyphens." },
    "name-edge": { text: "An account name can’t start or end with a hyphen." },
    "name-too-long": { text: "The account name is too long. It can have at most 63 characters." },
    "name-too-deep": { text: "There’s one dot too many. Yours looks like {example}." },
    "port-not-allowed": { text: "Please remove the colon and the number after it." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "This link goes to {host}, not to {service}. Don’t use it.",
      plain: "This only looks like {service}. Don’t use it.",
    },
    "host-in-userinfo": { text: "This link doesn’t go to {service}. Please type your address yourself." },
    "backslash-host": { text: "The “\\” can lead to another site. Please type your address yourself." },
    "homoglyph-host": { text: "Some letters are fakes. Please type your address yourself." },
    "encoded-host": { text: "The “%” can hide another site. Please type your address yourself." },
    "control-character": {
      text: "There’s a hidden character in it. Please copy it again.",
      account: "A hidden character disguises this address. Please type yours yourself.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "This is a web address. It goes in the field “{field}”.",
      plain: "This is a web address. We need the {label}.",
    },
    "email-not-secret": { text: "This is an email address. We need the {label}." },
    "not-an-email": {
      text: "This isn’t an email address. Yours looks like {example}.",
      plain: "This isn’t an email address.",
    },
    "not-a-choice": { text: "Please choose from the list." },
    "masked-value": { text: "You copied the dots, not the {label}. Show it first, then copy it." },
    "placeholder-value": { text: "This is only an example. We need your own {label}." },
    "sample-value": { text: "This is a sample from the documentation. We need your own {label}." },
    "password-like": { text: "This looks like a password. We never need it, only the {label}." },
    "payment-card": { text: "This looks like a card number. We never need it, only the {label}." },
    "other-secret": {
      text: "This is the {kind}. We need the {label}.",
      plain: "This is a different key. We need the {label}.",
    },
    "kind-ended": {
      text: "{service} no longer accepts this: {kind}. Please create a new one.",
      plain: "{service} no longer accepts this. Please create a new one.",
    },
    "checksum-wrong": { text: "Something is mistyped or missing. Please copy it again." },
    "secret-character": { text: "There’s a character in it that doesn’t belong. Please copy it again." },
  },

  severities: { note: "Tidied up:", warning: "Please check:", error: "Please fix:", danger: "Stop!" },

  ui: {
    hint: {
      text: "Copy it from {service}",
      account: "Where you log in, like {example}",
      id: "Looks like {example}",
      email: "Your email address in {service}",
      user: "Your user name in {service}",
      choice: "The one that {service} shows you",
    },
    optional: "{label} (optional)",
    choose: "Please choose",
    needs: "It needs these rights: {list}.",
    keep: "Leave it empty to keep the current one.",
    missing: "Please enter the {label}.",
    good: { text: "{name}", account: "{host}", secret: "{name}, ends in {last}", plain: "Looks right." },
    mode: { test: "This is a test key.", live: "This is a live key." },
    wrongMode: {
      test: "This is a live key. This page needs a test key.",
      live: "This is a test key. This page needs a live key.",
    },
    moved: "Moved here from the other field.",
    swapped: "Swapped.",
    filled: "Filled in: {list}.",
    found: "Found in the address you pasted: {value}.",
    kept: "Left as you typed it.",
    insisted: "We’ll use it as it is.",
    undo: "Undo",
    insist: "Use it anyway",
    takeShown: "Use {suggestion}",
    takeHidden: "Fix it",
    swap: "Swap the two",
    move: "Move to {field}",
    loggedIn: "I already logged in there",
    help: "Where do I find it?",
    reveal: "Show",
    conceal: "Hide",
    revealLabel: "Show {label}",
    concealLabel: "Hide {label}",
    close: "Close",
    closed: "{service} has closed ({date}).",
    roleQuestion: "Your role in {service}?",
    roles: { administrator: "Administrator", staff: "Staff member" },
    unavailable: "We can’t check this right now. You can still continue.",
  },

  live: {
    title: "Connection test",
    idle: "Fill in everything to test the connection.",
    before: {
      button: "We’ll ask {service} at {address}, {through}.",
      auto: "Next, we’ll ask {service} at {address}, {through}.",
      submit: "When you continue, we’ll first ask {service} at {address}, {through}.",
    },
    through: { direct: "from your browser", own: "through this site’s server", other: "through {relay}" },
    running: "Checking with {service}\u00a0…",
    waiting: "Still waiting for {service}\u00a0…",
    progress: "Waiting for an answer",
    test: "Test the connection",
    cancel: "Cancel",
    retry: "Try again",
    retryIn: "Try again in {time}",
    again: "Test again",
    steps: "Show me how",
    connectedAs: "Connected as",
    who: { name: "Name", email: "Email", company: "Company" },
    outcomes: {
      connected: { lead: "It works.", text: "{service} accepted it." },
      "connected-limited": { lead: "It works, with limits.", text: "It doesn’t give access to everything." },
      "credit-used-up": { lead: "It works, but the credit is used up.", text: "Add credit in {service} first." },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Not accepted.",
        text: "{service} didn’t accept this {label}.",
        next: "Copy the current one again.",
      },
      "secret-expired": {
        lead: "Expired.",
        text: "This {label} has expired.",
        next: "Create a new one in {service}.",
      },
      "wrong-kind": {
        lead: "Another key is needed.",
        text: "{service} says this is a different kind of key.",
        next: "Copy the {label} instead.",
      },
      "wrong-region": {
        lead: "Another region.",
        text: "Your {service} account is in another region.",
        next: "Check the {label}.",
      },
      "no-such-account": {
        lead: "Account not found.",
        text: "{service} has no account for this {label}.",
        next: "Check the {label}.",
      },
      "account-deactivated": {
        lead: "Account inactive.",
        text: "{service} says this account is no longer active.",
        next: "Ask its administrator.",
      },
      "api-not-enabled": {
        lead: "Access is off.",
        text: "Access for other apps is switched off in this account.",
        next: "An administrator can turn it on.",
      },
      "plan-without-api": {
        lead: "Not in this plan.",
        text: "This account’s plan doesn’t include access for other apps.",
        next: "An administrator can change the plan.",
      },

      // Nobody has said whether a value is right.
      "address-not-allowed": {
        lead: "Not allowed from here.",
        text: "This account answers only the servers on its list, and ours isn’t one of them.",
      },
      "rate-limited": {
        lead: "Too many tries.",
        text: "{service} can’t take more right now.",
        next: "Wait a moment, then try again.",
      },
      "service-down": {
        lead: "{service} is having problems.",
        text: "It can’t answer right now.",
        next: "Try again later.",
      },
      "service-moved": { lead: "{service} has moved.", text: "It no longer answers at {address}." },
      timeout: { lead: "No answer.", text: "{service} took too long.", next: "Try again later." },
      offline: {
        lead: "You’re offline.",
        text: "There’s no internet connection.",
        next: "Check your connection, then try again.",
      },
      unreachable: {
        lead: "No connection.",
        text: "We couldn’t reach {service}.",
        next: "Check your internet connection, then try again.",
      },
      cancelled: { lead: "Canceled.", text: "We stopped before an answer came." },
      "not-tested": { lead: "Not tested.", text: "Something is still missing." },
    },
    strange: { lead: "We couldn’t check it.", text: "Something went wrong between this page and {service}." },
    closed: {
      lead: "{service} has closed.",
      text: "Its accounts can no longer be connected.",
      next: "Please contact the people who run this page.",
    },
    missing: "It lacks these rights: {list}.",
    administrator: "This page needs an administrator’s.",
    press: "Now press “{button}”.",
    notYours: "It’s not your fault.",
    sent: { no: "Nothing was sent to {service}.", possibly: "We can’t tell whether it reached {service}." },
    goOn: "You can still continue.",
    code: "Code: {code}",
  },

  guides: {
    titles: {
      find: "Find the {list}",
      "find-address": "I don’t know my {list}",
      renew: "Someone else may know my {list}",
      "ask-administrator": "I need my administrator’s help",
      "switch-off": "I want to turn access off",
    },
    roles: { administrator: "for administrators", staff: "for staff" },
    verbs: {
      "sign-in": "Log in to {service}.",
      open: "Open {url}.",
      "go-to": "Go to {path}.",
      press: "Click {name}.",
      tick: "Check the box {name}.",
      untick: "Clear the box {name}.",
      choose: "Under {name}, choose {value}.",
      fill: "Under {name}, enter {value}.",
      read: "Open and read {name}.",
      "scroll-to": "Scroll to {name}.",
      copy: "Copy the {field} and paste it here.",
      ask: "Ask your administrator to do this, or to allow it.",
    },
    pick: "Choose the {field} here.",
    notes: {
      "shown-once": "Shown only once",
      "shown-again": "Can be shown again anytime",
      "owner-only": "Account owner only",
      "administrator-only": "Administrators only",
      "per-person": "One per person, with limited access",
      expires: "It expires",
      "keep-secret": "Enter it only where you trust the app",
      "changes-with-password": "Changes with every new password",
    },
  },

  services: {},
};

export default en;
