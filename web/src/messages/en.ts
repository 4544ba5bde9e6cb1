// The English texts.

import type { Messages, ServiceTexts } from "./catalogue.js";

// Facts from FreshBooks' own help pages, but for the closing, which its own pages do not mention any more: that is
// from the documentation of an add-on (Gravity Forms).
const freshbooksClassic: ServiceTexts = {
  words: {
    service: "FreshBooks",
    account: "account address",
    secret: "Authentication Token",
    example: "joesgarage.freshbooks.com",
  },
  fields: {
    account: { label: "FreshBooks address", hint: "Your Account URL or API URL, like {example}" },
    secret: { label: "Authentication Token", hint: "It stands beside the API URL in your FreshBooks account" },
  },
  kinds: {
    "freshbooks-classic-oauth-secret": "the OAuth Secret from the same page",
    "freshbooks-oauth-value": "a key of the new FreshBooks",
    jwt: "an access token of the new FreshBooks",
  },
  notice:
    "FreshBooks closed FreshBooks Classic and its API in mid-2022, as the documentation of an add-on, Gravity Forms, " +
    "says. These steps show how it worked until then.",
  outcomes: {
    "service-moved": {
      lead: "FreshBooks has moved on.",
      text:
        "This address now leads elsewhere: FreshBooks closed FreshBooks Classic and its API in mid-2022. The new " +
        "FreshBooks has neither such an address nor such a token.",
      next: "Ask the people who run this page how to connect the new FreshBooks.",
    },
    "api-not-enabled": {
      lead: "One step is missing.",
      text: "Nobody has agreed to the API terms of service in this account yet. Until then no software can reach it.",
      next: "Your administrator can do so in FreshBooks. Then test again.",
      field: "The API terms of service have not been agreed to in this account yet.",
    },
  },
  roles: [
    {
      id: "administrator",
      label: "I am the administrator",
      guides: ["administrator", "find-address", "renew-token", "switch-off"],
    },
    {
      id: "staff",
      label: "I am a staff member",
      guides: ["staff", "ask-administrator", "find-address", "renew-token"],
    },
  ],
  guides: {
    "find-address": {
      title: "I do not know my FreshBooks address",
      steps: [
        "Your Account URL is the address of the page where you log in. It looks like https://joesgarage.freshbooks.com " +
          "or https://joesgarage.billingarm.com.",
        "If you have forgotten it, open the login search page of FreshBooks and enter the email address of the " +
          "account’s owner. FreshBooks finds your Account URL by it.",
        "Copy the address and paste it here. Your API URL will do as well.",
      ],
    },
    administrator: {
      title: "Find both as an administrator",
      steps: [
        "Log in to FreshBooks and click the white “My Account” link at the top right.",
        "Click the “FreshBooks API” sub-tab, at the top right too.",
        "Open the blue “terms of service” and read them.",
        "Tick “Yes, I agree to the API terms of service”.",
        "Your API URL and your Authentication Token appear. Copy both and paste them here.",
      ],
      note:
        "With the token, software can read and change what is in your account. Keep it secret, and enter it only " +
        "where you trust the software.",
    },
    staff: {
      title: "Find both as a staff member",
      steps: [
        "Make sure that your administrator has agreed to the API terms.",
        "Log in to FreshBooks and click the white “Profile” link at the top right.",
        "Go to the bottom of the page. Your API URL and your Authentication Token stand there.",
        "Copy both and paste them here.",
      ],
      note: "Every staff member has a token of their own, with limited access. Keep yours secret.",
    },
    "ask-administrator": {
      title: "I need my administrator’s help",
      steps: [
        "Ask your administrator whether the account is still in use.",
        "If it is, ask them to open “My Account” and then “FreshBooks API”.",
        "There they agree to the API terms of service. They have to do so before any staff member can use a token.",
        "Look at the bottom of your Profile page again. Both values stand there now.",
      ],
    },
    "renew-token": {
      title: "My token has changed, or is known to someone else",
      steps: [
        "If someone else knows it, change or reset the password of your FreshBooks account. Your token changes with " +
          "it, and the old one stops working.",
        "Copy the new token from the page where you found the old one.",
        "Give the new token to every add-on that you still use.",
      ],
      note:
        "Every new password brings a new token, and every add-on needs it again. If yours has been changed lately, " +
        "begin with the second step.",
    },
    "switch-off": {
      title: "I want to switch all add-ons off",
      steps: [
        "As an administrator, open “My Account” and then “FreshBooks API”.",
        "Clear the same box: “Yes, I agree to the API terms of service”. No add-on can reach your account any more.",
      ],
    },
  },
};

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
    "api-path-renewed": { text: "older form of the API URL brought up to date" },
    "query-dropped": { text: "part from “?” on taken off" },
    "fragment-dropped": { text: "part from “#” on taken off" },
    "credentials-dropped": { text: "name or password in front taken off" },
    "host-assumed": { text: "rest of the address added" },
    "password-part-removed": { text: "part after the colon taken off" },
    "header-unwrapped": { text: "taken out of the line around it" },

    // Usable, and worth a second look.
    "name-unusual": { text: "Account names seldom have an underscore ( _ ). Is yours right?" },
    "length-unusual": { text: "It is longer or shorter than usual. Did you copy all of it, and nothing else?" },
    "case-unusual": { text: "It has capital letters, which is unusual.", take: "Change to small letters" },
    "ambiguous-character": {
      text: "There may be a letter where a digit should be: O for 0, or l for 1.",
      take: "Put the digits in",
    },

    // Not finished.
    "rest-missing": {
      text: "Something is missing at the end. Please copy all of it.",
      account: "The address is not finished. It should look like {example}.",
      secret: "Some of it is missing. Please copy the whole {secret}.",
    },

    // Not usable, in either field.
    "too-long": {
      text: "This is far too long. Please copy only what is asked for.",
      account: "This is far too long. Please copy only the address.",
      secret: "This is far too long. Please copy only the {secret}.",
    },
    "not-utf8": { text: "Some of the characters are broken. Please copy it again." },

    // Not usable, account.
    "not-an-address": { text: "This is not a web address. Yours looks like {example}." },
    "email-not-address": { text: "This is an email address. Please enter the web address, like {example}." },
    "secret-in-account-field": { text: "This looks like your {secret}. It belongs in the other field." },
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

    // Not usable, secret.
    "address-in-secret-field": { text: "This is a web address. It belongs in the other field." },
    "email-not-secret": { text: "This is an email address. Please enter your {secret}." },
    "masked-value": { text: "These are only the dots that hide it. Please show your {secret} first, then copy it." },
    "placeholder-value": { text: "This is only an example. Please enter your own {secret}." },
    "password-like": { text: "This is no {secret}. Please never type a password here." },
    "other-secret": { text: "This is {kind}. Please enter the {secret}." },
    "secret-character": { text: "This has a character that no {secret} has. Please copy it again." },
  },

  severities: { note: "Put right:", warning: "Please check:", error: "Not yet right:", danger: "Stop!" },

  ui: {
    good: { account: "Account {name}", secret: "This looks like a complete {secret}." },
    reshaped: "written in the form that is needed here",
    taken: "Changed.",
    moved: "Moved here from the other field.",
    swapped: "Both are in their places now.",
    filledBoth: "We found both in what you pasted, and filled in both.",
    kept: "Kept as you typed it.",
    undo: "Undo",
    takeAccount: "Use {suggestion}",
    takeSecret: "Correct it",
    swap: "Swap the two",
    move: { account: "Move it to the {account}", secret: "Move it to the {secret}" },
    help: "Where do I find it?",
    reveal: "Show",
    conceal: "Hide",
    revealLabel: "Show {secret}",
    concealLabel: "Hide {secret}",
    helpTitle: "Where do I find these?",
    roleQuestion: "Who are you in {service}?",
    otherKind: "a key of another kind",
    unavailable: "We cannot check what you enter here at the moment. You can fill in and send the form all the same.",
  },

  live: {
    title: "Connection test",
    idle: "Once both are filled in, you can ask {service} here whether they belong together.",
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
      connected: { lead: "Connected.", text: "{service} knows this account, and the {secret} fits." },
      "connected-limited": {
        lead: "Connected, with limits.",
        text: "The {secret} fits. It is a staff member’s, so it does not open everything in the account.",
      },

      // The service has said no. Only here may a text say that one of the two is wrong.
      "secret-refused": {
        lead: "Not accepted.",
        text: "{service} does not accept this {secret} for {address}.",
        next: "Copy it once more. If the password has been changed since, there is a new one.",
        field: "{service} does not accept it for this account.",
      },
      "no-such-account": {
        lead: "No such account.",
        text: "{service} has no account at {address}.",
        next: "Look up the address at which you log in, and enter that.",
        field: "{service} has no account at this address.",
      },
      "account-deactivated": {
        lead: "Switched off.",
        text: "{service} says that the account at {address} is no longer active.",
        next: "Ask its administrator. Once it is active again, test again.",
        field: "{service} says that this account is no longer active.",
      },
      "api-not-enabled": {
        lead: "One step is missing.",
        text: "This account does not let other software in yet.",
        next: "Its administrator can switch that on. Then test again.",
        field: "This account does not let other software in yet.",
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
        lead: "Sent elsewhere.",
        text: "The address sends us on, and your browser does not show where. We did not follow.",
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
      "not-tested": { lead: "Not tested.", text: "One of the two cannot be used yet, so nothing was asked." },
    },
    faults: {
      person: "This can be put right by you, or by your administrator.",
      page: "You have done nothing wrong: the people who run this page have to put this right.",
      service: "You have done nothing wrong: the reason lies with {service}.",
      network: "The reason lies with the connection, and says nothing about what you entered.",
    },
    sent: {
      direct: {
        no: "Your {secret} has not left this computer.",
        possibly: "Your {secret} may have left this computer.",
        yes: "Your {secret} was sent, {through}.",
      },
      relay: {
        no: "Your {secret} has not been sent to {service}.",
        possibly: "Your {secret} may have left this computer, {through}.",
        yes: "Your {secret} was sent, {through}.",
      },
    },
    goOn: "You can send the form all the same.",
  },

  services: { "freshbooks-classic": freshbooksClassic },
};

export default en;
