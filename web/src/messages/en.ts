// The English texts.

import type { Messages } from "./catalogue.js";

const en: Messages = {
  language: "en",
  direction: "ltr",
  complete: true,

  findings: {
    // Mended: what goes on after "Put right:", in a list.
    "whitespace-removed": { text: "spaces taken out" },
    "wrapping-removed": { text: "marks around it taken off" },
    "invisible-removed": { text: "unseen characters taken out" },
    "fullwidth-folded": { text: "wide characters made ordinary" },
    "label-removed": { text: "words in front taken off" },
    "scheme-added": { text: "https:// put in front" },
    "scheme-upgraded": { text: "http:// changed to https://" },
    "scheme-mended": { text: "https:// spelt right" },
    "case-folded": { text: "capitals made small" },
    "trailing-dot-removed": { text: "last dot taken off" },
    "default-port-removed": { text: "port number taken off" },
    "path-dropped": { text: "ending taken off" },
    "api-path-renewed": { text: "older form of the address brought up to date" },
    "query-dropped": { text: "part from “?” on taken off" },
    "fragment-dropped": { text: "part from “#” on taken off" },
    "credentials-dropped": { text: "name or password in front taken off" },
    "host-assumed": { text: "rest of the address added" },
    "password-part-removed": { text: "part after the colon taken off" },
    "header-unwrapped": { text: "taken out of the line around it" },

    "taken-from-text": { text: "taken out of a longer text" },
    "pasted-twice": { text: "second copy taken off" },
    "found-in-address": { text: "found in the address that you pasted" },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "Account names seldom have “{characters}” in them. Is yours right?",
      plain: "Account names seldom look like this. Is yours right?",
    },
    "length-unusual": {
      text: "It has {have} characters, not {usual}. Did you copy all of it, and nothing else?",
      plain: "It is longer or shorter than usual. Did you copy all of it, and nothing else?",
    },
    "case-unusual": { text: "Some letters are capital that are usually small, or the other way around." },
    "ambiguous-character": {
      text: "There may be a letter where a digit should be: O for 0, or l for 1.",
      take: "Put the digits in",
    },
    "shape-unusual": {
      text: "Usually the {label} begins with “{usual}”. Did you copy the right one?",
      plain: "This does not look like the usual {label}. Did you copy the right one?",
    },
    "kind-ending": {
      text: "It works until {date}. After that, {service} will not accept it.",
      plain: "{service} will soon stop accepting it. Please create a new one.",
    },
    "maybe-other": {
      text: "This could be the {kind}. Did you copy the {label}?",
      plain: "This could be something else. Did you copy the {label}?",
    },

    // Not finished.
    "rest-missing": {
      text: "Something is missing at the end. Please copy the whole {label}.",
      account: "The address is not finished. It should look like {example}.",
      email: "The end of the email address is missing.",
    },

    // Not usable, in any field.
    "too-long": { text: "This is far too long. Please copy only the {label}." },
    "not-utf8": { text: "Some of the characters are broken. Please copy it again." },
    "wrong-field": {
      text: "This belongs in the field “{field}”.",
      plain: "This belongs in another field.",
    },
    "other-service": {
      text: "This belongs to {other}. Please enter the {label} from {service}.",
      plain: "This belongs to another service. Please enter the {label} from {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "This is not a web address. Yours looks like {example}." },
    "email-not-address": { text: "This is an email address. Please enter the web address, like {example}." },
    "secret-in-account-field": {
      text: "This looks like your {field}. Please move it to that field.",
      plain: "This looks like a key. Please enter the web address, like {example}.",
    },
    "scheme-not-web": { text: "The address has to begin with https://." },
    "account-missing": { text: "The name of your account is missing in front. It should look like {example}." },
    "service-host": { text: "This is a page of {service}, not your account. Yours looks like {example}." },
    "other-product": { text: "This is another product of {service}. Here we need an address like {example}." },
    "domain-typo": { text: "The end of the address looks misspelt." },
    "other-domain": { text: "This is not an address of {service}. Yours looks like {example}." },
    "name-character": { text: "An account name has no such characters, only letters, digits and hyphens." },
    "name-edge": { text: "An account name does not begin or end with a hyphen." },
    "name-too-long": { text: "The account name is too long. It can have 63 characters." },
    "name-too-deep": { text: "There is a dot too many. Yours looks like {example}." },
    "port-not-allowed": { text: "Please take out the colon and the number after it." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": { text: "This only looks like {service} and belongs to someone else. Please do not use it." },
    "host-in-userinfo": {
      text: "This leads elsewhere: only the part before the “@” looks like {service}. Please do not use it.",
    },
    "backslash-host": { text: "This may lead somewhere else: it has a “\\” in it. Please type the address yourself." },
    "homoglyph-host": { text: "Some letters only look like those of {service}. Please type the address yourself." },
    "encoded-host": { text: "Something is hidden in the address behind a “%”. Please type it yourself." },
    "control-character": {
      text: "There is a hidden character in it. Please copy it again.",
      account: "A hidden character makes it read as something else. Please type the address yourself.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "This is a web address. It belongs in the field “{field}”.",
      plain: "This is a web address. Please enter the {label}.",
    },
    "email-not-secret": { text: "This is an email address. Please enter the {label}." },
    "not-an-email": {
      text: "This is not an email address. Yours looks like {example}.",
      plain: "This is not an email address.",
    },
    "not-a-choice": { text: "This is not in the list. Please choose from it." },
    "masked-value": { text: "These are only the dots that hide it. Please show the {label} first, then copy it." },
    "placeholder-value": { text: "This is only an example. Please enter your own {label}." },
    "sample-value": { text: "This is a sample from a manual. Please enter your own {label}." },
    "password-like": { text: "This looks like a password. We never need it, only the {label}." },
    "payment-card": { text: "This looks like a card number. We never need it, only the {label}." },
    "other-secret": {
      text: "This is the {kind}. Please enter the {label}.",
      plain: "This is another kind of key. Please enter the {label}.",
    },
    "kind-ended": {
      text: "{service} no longer accepts this: {kind}. Please create a new one.",
      plain: "{service} no longer accepts this. Please create a new one.",
    },
    "checksum-wrong": { text: "Some characters are wrong or missing. Please copy it again." },
    "secret-character": { text: "This has a character that no {label} has. Please copy it again." },
  },

  severities: { note: "Put right:", warning: "Please check:", error: "Not yet right:", danger: "Stop!" },

  ui: {
    hint: {
      text: "Copy it from {service} and paste it here",
      account: "The web address where you log in, like {example}",
      id: "Copy it from {service}; it looks like {example}",
      email: "The email address that you use in {service}",
      user: "The user name that you use in {service}",
      choice: "Choose the one that {service} shows you",
    },
    optional: "{label} (optional)",
    choose: "Please choose",
    needs: "It needs these rights: {list}.",
    keep: "Leave it empty to keep the stored one.",
    good: { text: "Looks right: {name}", plain: "Looks right." },
    mode: { test: "This is a test key.", live: "This is a live key." },
    wrongMode: {
      test: "This is a live key. This page needs a test key.",
      live: "This is a test key. This page needs a live key.",
    },
    reshaped: "written in the form that is needed here",
    taken: "Changed.",
    moved: "Moved here from another field.",
    swapped: "Both are in their places now.",
    filled: "Filled in: {list}.",
    found: "Found in the address that you pasted: {value}.",
    kept: "Kept as you typed it.",
    insisted: "Used as it is, and not tested.",
    undo: "Undo",
    insist: "Use it anyway",
    takeShown: "Use {suggestion}",
    takeHidden: "Correct it",
    swap: "Swap the two",
    move: "Move it to {field}",
    help: "Where do I find it?",
    reveal: "Show",
    conceal: "Hide",
    revealLabel: "Show {label}",
    concealLabel: "Hide {label}",
    helpTitle: "Where do I find these?",
    closed: "{service} has closed ({date}). These steps show how it worked until then.",
    roleQuestion: "Who are you in {service}?",
    roles: { administrator: "I am the administrator", staff: "I am a staff member" },
    unavailable: "We cannot check what you enter here at the moment. You can fill in and send the form all the same.",
  },

  live: {
    title: "Connection test",
    idle: "Once everything is filled in, you can ask {service} here whether it works.",
    before: {
      button: "Ask {service} at {address}, {through}.",
      auto: "Next we ask {service} at {address}, {through}.",
      submit: "When you send the form, we ask {service} at {address} first, {through}.",
    },
    through: {
      direct: "straight from your browser",
      own: "through this page’s own server",
      other: "through {relay}",
    },
    running: "Asking {service} at {address}, {through}\u00a0…",
    waiting: "Still waiting for {service}, at {address}\u00a0…",
    progress: "Waiting for an answer",
    test: "Test the connection",
    cancel: "Cancel",
    retry: "Try again",
    retryIn: "Try again in {time}",
    again: "Test again",
    steps: "Show me the steps",
    connectedAs: "Connected as",
    who: { name: "Name", email: "Email", company: "Company" },
    outcomes: {
      connected: { lead: "Connected.", text: "{service} accepts what you entered." },
      "connected-limited": {
        lead: "Connected, with limits.",
        text: "{service} accepts what you entered, but it does not open everything.",
      },
      "credit-used-up": {
        lead: "Connected, but out of credit.",
        text: "{service} accepts what you entered, but nothing is left to spend.",
        next: "Add credit in {service}.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Not accepted.",
        text: "{service} does not accept this {label}.",
        next: "Copy it once more. If it has changed since, copy the new one.",
      },
      "secret-expired": {
        lead: "Expired.",
        text: "{service} says that this {label} has expired.",
        next: "Create a new one and enter it here.",
      },
      "wrong-kind": {
        lead: "Another one is needed.",
        text: "{service} says that this is another kind of key.",
        next: "See where to find it, then copy that one.",
      },
      "wrong-region": {
        lead: "Another region.",
        text: "{service} says that your account is in another region.",
        next: "Check the {label}, then test again.",
      },
      "no-such-account": {
        lead: "No such account.",
        text: "{service} has no account for this {label}.",
        next: "Check the {label}, then test again.",
      },
      "account-deactivated": {
        lead: "Switched off.",
        text: "{service} says that this account is no longer active.",
        next: "Ask its administrator. Once it is active again, test again.",
      },
      "api-not-enabled": {
        lead: "One step is missing.",
        text: "This account does not let other software in yet.",
        next: "Its administrator can switch that on. Then test again.",
      },
      "plan-without-api": {
        lead: "Not in this plan.",
        text: "The plan of this account does not let other software in.",
        next: "Its administrator can change the plan. Then test again.",
      },

      // The page's.
      "not-the-api": {
        lead: "No useful answer.",
        text: "Something answered at {address}, but not the part of {service} that software talks to.",
      },
      "request-malformed": { lead: "Not understood.", text: "{service} did not understand how this page asked." },
      "blocked-by-browser": {
        lead: "Your browser stopped it.",
        text: "{service} does not let a browser ask from another site’s page. This page needs a server to ask for it.",
      },
      "ask-relay": {
        lead: "Your browser cannot tell.",
        text: "{service} does not answer a browser in full. This page needs a server to ask for it.",
      },
      "address-not-allowed": {
        lead: "Not allowed from here.",
        text: "This account only answers computers on a list, and the one that asks for this page is not on it.",
      },
      "blocked-by-page": {
        lead: "This page stopped it.",
        text: "The page’s own safety rules do not let it ask {service}.",
      },
      "relay-refused": {
        lead: "Not passed on.",
        text: "The server that this page asks through did not pass the question on to {service}.",
      },
      "relay-down": {
        lead: "No connection.",
        text: "The server that this page asks through does not answer as it should.",
        next: "Try again a little later.",
      },

      // The service's.
      "rate-limited": {
        lead: "Too many tests.",
        text: "{service} answers no more questions for the moment.",
        next: "Wait a little, then try again.",
      },
      "service-down": {
        lead: "{service} is not available.",
        text: "It answers, but says that it cannot work at the moment.",
        next: "Try again a little later.",
      },
      "service-moved": { lead: "Moved.", text: "{service} now sends everyone who asks at {address} somewhere else." },
      redirected: {
        lead: "Sent to another page.",
        text: "{service} sends us to another page instead of answering. We did not follow.",
        next: "Try again a little later.",
      },
      "unexpected-reply": {
        lead: "A strange answer.",
        text: "{service} answered something that we do not understand.",
        next: "Try again a little later.",
      },
      "reply-too-large": {
        lead: "A strange answer.",
        text: "{service} answered far more than we asked for. We stopped reading.",
      },

      // The network's.
      timeout: {
        lead: "No answer in time.",
        text: "We waited for {service} and gave up.",
        next: "Try again a little later.",
      },
      offline: {
        lead: "You are offline.",
        text: "This computer is not connected to the internet at the moment.",
        next: "Connect it, then try again.",
      },
      unreachable: {
        lead: "No connection.",
        text: "{service} could not be reached at {address}.",
        next: "See whether other sites can be reached, then try again.",
      },

      // Nobody's.
      cancelled: { lead: "Cancelled.", text: "The test was stopped before an answer came." },
      "not-tested": { lead: "Not tested.", text: "Something is missing or cannot be used yet, so nothing was asked." },
    },
    closed: {
      lead: "{service} has closed.",
      text: "This account can no longer be connected.",
      next: "Please ask the people who run this page.",
    },
    missing: "It lacks these rights: {list}.",
    administrator: "This page needs one from an administrator.",
    faults: {
      person: "This can be put right by you, or by your administrator.",
      page: "You have done nothing wrong: the people who run this page have to put this right.",
      service: "You have done nothing wrong: the reason lies with {service}.",
      network: "The reason lies with the connection, and says nothing about what you entered.",
    },
    sent: {
      direct: {
        no: "What you entered has not left this computer.",
        possibly: "What you entered may have left this computer.",
        yes: "What you entered was sent, {through}.",
      },
      relay: {
        no: "What you entered has not been sent to {service}.",
        possibly: "What you entered may have left this computer, {through}.",
        yes: "What you entered was sent, {through}.",
      },
    },
    goOn: "You can send the form all the same.",
  },

  guides: {
    titles: {
      find: "Find the {list}",
      "find-address": "I don’t know my {list}",
      renew: "My {list} no longer works, or someone else may know it",
      "ask-administrator": "I need my administrator’s help",
      "switch-off": "I want to switch access off",
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
      "shown-once": "It is shown only once: copy it before you close the page.",
      "shown-again": "You can look at it again at any time.",
      "owner-only": "Only the account’s owner can do this.",
      "administrator-only": "Only an administrator can do this.",
      "per-person": "Each person has their own, with limited access.",
      expires: "It expires. After that you need a new one.",
      "keep-secret":
        "With it, software can read and change what is in your account. Keep it secret, and enter it only where you " +
        "trust the software.",
      "changes-with-password":
        "It changes with every new password. If yours has been changed lately, begin with the next step.",
    },
  },

  services: {},
};

export default en;
