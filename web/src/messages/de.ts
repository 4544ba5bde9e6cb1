// The German texts.
//
// Terms: account address = Kontoadresse; {secret} = Authentication Token (das Authentifizierungs-Token), later on das
// Token; administrator = die Person, die das Konto verwaltet; staff member = Teammitglied; add-on = Zusatzprogramm;
// relay server = Zwischenserver; page = Seite; to ask = fragen, die Anfrage; to log in = sich anmelden.
// {account} is feminine, {secret} neuter and undeclined, {service} without an article. People are "Sie", and are named
// without their gender. A capital "Ihr" is the person's: what belongs to the page is "der Seite".

import type { Messages, ServiceTexts } from "./catalogue.js";

const freshbooksClassic: ServiceTexts = {
  words: {
    service: "FreshBooks",
    account: "Kontoadresse",
    secret: "Authentication Token",
    example: "joesgarage.freshbooks.com",
  },
  fields: {
    account: { label: "FreshBooks-Adresse", hint: "Ihre Account URL oder API URL, zum Beispiel {example}" },
    secret: {
      label: "Authentication Token",
      hint: "Dieses Authentifizierungs-Token steht neben der API URL in Ihrem FreshBooks-Konto",
    },
  },
  kinds: {
    "freshbooks-classic-oauth-secret": "das OAuth Secret von derselben Seite",
    "freshbooks-oauth-value": "ein Schlüssel des neuen FreshBooks",
    jwt: "ein Zugriffstoken des neuen FreshBooks",
  },
  notice:
    "FreshBooks hat FreshBooks Classic und dessen API Mitte 2022 eingestellt, so die Dokumentation des " +
    "Zusatzprogramms Gravity Forms. Diese Schritte zeigen, wie es bis dahin funktionierte.",
  outcomes: {
    "service-moved": {
      lead: "FreshBooks hat sich verändert.",
      text:
        "Diese Adresse führt jetzt woandershin: FreshBooks hat FreshBooks Classic und dessen API Mitte 2022 " +
        "eingestellt. Das neue FreshBooks hat weder eine solche Adresse noch ein solches Token.",
      next: "Fragen Sie die Betreiber dieser Seite, wie sich das neue FreshBooks verbinden lässt.",
    },
    "api-not-enabled": {
      lead: "Ein Schritt fehlt noch.",
      text:
        "In diesem Konto hat noch niemand den Nutzungsbedingungen der API zugestimmt. Bis dahin hat keine Software " +
        "Zugang.",
      next: "Die Person, die das Konto verwaltet, kann das in FreshBooks nachholen. Testen Sie danach erneut.",
      field: "Den Nutzungsbedingungen der API wurde in diesem Konto noch nicht zugestimmt.",
    },
  },
  roles: [
    {
      id: "administrator",
      label: "Ich verwalte das Konto",
      guides: ["administrator", "find-address", "renew-token", "switch-off"],
    },
    {
      id: "staff",
      label: "Ich bin Teammitglied",
      guides: ["staff", "ask-administrator", "find-address", "renew-token"],
    },
  ],
  guides: {
    "find-address": {
      title: "Ich kenne meine FreshBooks-Adresse nicht",
      steps: [
        "Ihre Account URL (Kontoadresse) ist die Adresse der Seite, auf der Sie sich anmelden. Sie sieht aus wie " +
          "https://joesgarage.freshbooks.com oder https://joesgarage.billingarm.com.",
        "Wenn Sie die Adresse vergessen haben, öffnen Sie bei FreshBooks die Seite „login search“ (Suche nach " +
          "der Anmeldeseite) und geben Sie die E-Mail-Adresse der Person ein, der das Konto gehört. FreshBooks " +
          "findet damit Ihre Account URL.",
        "Kopieren Sie die Adresse und fügen Sie sie hier ein. Ihre API URL (Adresse der API) können Sie ebenso " +
          "verwenden.",
      ],
    },
    administrator: {
      title: "Beides finden, wenn Sie das Konto verwalten",
      steps: [
        "Melden Sie sich bei FreshBooks an und klicken Sie oben rechts auf den weißen Link „My Account“ (Mein Konto).",
        "Klicken Sie auf die untergeordnete Registerkarte „FreshBooks API“, ebenfalls oben rechts.",
        "Öffnen Sie die blauen „terms of service“ (Nutzungsbedingungen) und lesen Sie sie.",
        "Setzen Sie das Häkchen bei „Yes, I agree to the API terms of service“ (Ja, ich stimme den " +
          "Nutzungsbedingungen der API zu).",
        "Ihre API URL (Adresse der API) und Ihr Authentication Token (Authentifizierungs-Token) erscheinen. " +
          "Kopieren Sie beide und fügen Sie sie hier ein.",
      ],
      note:
        "Mit dem Token kann Software lesen und ändern, was in Ihrem Konto steht. Halten Sie es geheim, und geben " +
        "Sie es nur dort ein, wo Sie der Software vertrauen.",
    },
    staff: {
      title: "Beides finden, wenn Sie Teammitglied sind",
      steps: [
        "Vergewissern Sie sich, dass die Person, die das Konto verwaltet, den Bedingungen der API zugestimmt hat.",
        "Melden Sie sich bei FreshBooks an und klicken Sie oben rechts auf den weißen Link „Profile“ (Profil).",
        "Gehen Sie ans Ende der Seite. Dort stehen Ihre API URL (Adresse der API) und Ihr Authentication Token " +
          "(Authentifizierungs-Token).",
        "Kopieren Sie beide und fügen Sie sie hier ein.",
      ],
      note: "Jedes Teammitglied hat ein eigenes Token mit eingeschränktem Zugriff. Halten Sie Ihres geheim.",
    },
    "ask-administrator": {
      title: "Ich brauche Hilfe von der Person, die das Konto verwaltet",
      steps: [
        "Fragen Sie diese Person, ob das Konto noch benutzt wird.",
        "Wenn ja, bitten Sie sie, „My Account“ (Mein Konto) und dann „FreshBooks API“ zu öffnen.",
        "Dort muss sie den Nutzungsbedingungen der API zustimmen. Erst danach kann ein Teammitglied ein Token " +
          "verwenden.",
        "Sehen Sie noch einmal am Ende Ihrer Seite „Profile“ (Profil) nach. Jetzt steht beides dort.",
      ],
    },
    "renew-token": {
      title: "Mein Token hat sich geändert oder ist jemand anderem bekannt",
      steps: [
        "Wenn jemand anderes es kennt, ändern Sie das Passwort Ihres FreshBooks-Kontos oder setzen Sie es " +
          "zurück. Damit ändert sich auch Ihr Token, und das alte gilt nicht mehr.",
        "Kopieren Sie das neue Token von der Seite, auf der Sie das alte gefunden haben.",
        "Geben Sie das neue Token in jedem Zusatzprogramm ein, das Sie noch benutzen.",
      ],
      note:
        "Jedes neue Passwort bringt ein neues Token mit sich, und jedes Zusatzprogramm braucht es dann wieder. " +
        "Wenn sich Ihr Passwort vor Kurzem geändert hat, beginnen Sie mit dem zweiten Schritt.",
    },
    "switch-off": {
      title: "Ich möchte alle Zusatzprogramme abschalten",
      steps: [
        "Wenn Sie das Konto verwalten, öffnen Sie „My Account“ (Mein Konto) und dann „FreshBooks API“.",
        "Entfernen Sie das Häkchen an derselben Stelle: „Yes, I agree to the API terms of service“ (Ja, ich " +
          "stimme den Nutzungsbedingungen der API zu). Danach hat kein Zusatzprogramm mehr Zugang zu Ihrem Konto.",
      ],
    },
  },
};

const messages: Messages = {
  language: "de",
  direction: "ltr",
  complete: true,

  findings: {
    // Mended: what goes on after "Korrigiert:", in a list.
    "whitespace-removed": { text: "Leerzeichen entfernt" },
    "wrapping-removed": { text: "umgebende Zeichen entfernt" },
    "invisible-removed": { text: "unsichtbare Zeichen entfernt" },
    "fullwidth-folded": { text: "breite Zeichen durch gewöhnliche ersetzt" },
    "label-removed": { text: "Wörter am Anfang entfernt" },
    "scheme-added": { text: "https:// vorangestellt" },
    "scheme-upgraded": { text: "http:// in https:// geändert" },
    "scheme-mended": { text: "https:// richtig geschrieben" },
    "case-folded": { text: "Großbuchstaben in Kleinbuchstaben geändert" },
    "trailing-dot-removed": { text: "letzter Punkt entfernt" },
    "default-port-removed": { text: "Portnummer entfernt" },
    "path-dropped": { text: "Ende der Adresse entfernt" },
    "api-path-renewed": { text: "ältere Form der API URL auf den neuen Stand gebracht" },
    "query-dropped": { text: "Teil ab „?“ entfernt" },
    "fragment-dropped": { text: "Teil ab „#“ entfernt" },
    "credentials-dropped": { text: "Name oder Passwort am Anfang entfernt" },
    "host-assumed": { text: "Rest der Adresse ergänzt" },
    "password-part-removed": { text: "Teil nach dem Doppelpunkt entfernt" },
    "header-unwrapped": { text: "aus der umgebenden Zeile herausgelöst" },

    // Usable, and worth a second look.
    "name-unusual": { text: "Kontonamen enthalten selten einen Unterstrich (_). Stimmt Ihrer?" },
    "length-unusual": { text: "Es ist länger oder kürzer als üblich. Haben Sie alles kopiert, und nichts anderes?" },
    "case-unusual": { text: "Es enthält Großbuchstaben, was ungewöhnlich ist.", take: "In Kleinbuchstaben ändern" },
    "ambiguous-character": {
      text: "Vielleicht steht ein Buchstabe, wo eine Ziffer hingehört: O statt 0 oder l statt 1.",
      take: "Ziffern einsetzen",
    },

    // Not finished.
    "rest-missing": {
      text: "Am Ende fehlt etwas. Bitte kopieren Sie alles.",
      account: "Die Adresse ist nicht vollständig. Sie sollte aussehen wie {example}.",
      secret: "Ein Teil fehlt. Bitte kopieren Sie das ganze {secret}.",
    },

    // Not usable, in either field.
    "too-long": {
      text: "Das ist viel zu lang. Bitte kopieren Sie nur, wonach gefragt wird.",
      account: "Das ist viel zu lang. Bitte kopieren Sie nur die Adresse.",
      secret: "Das ist viel zu lang. Bitte kopieren Sie nur das {secret}.",
    },
    "not-utf8": { text: "Einige Zeichen sind beschädigt. Bitte kopieren Sie den Text noch einmal." },

    // Not usable, account.
    "not-an-address": { text: "Das ist keine Webadresse. Ihre sieht aus wie {example}." },
    "email-not-address": { text: "Das ist eine E-Mail-Adresse. Bitte geben Sie die Webadresse ein, wie {example}." },
    "secret-in-account-field": { text: "Das sieht nach Ihrem {secret} aus. Es gehört in das andere Feld." },
    "scheme-not-web": { text: "Die Adresse muss mit https:// beginnen." },
    "account-missing": { text: "Vorn fehlt der Name Ihres Kontos, wie in {example}." },
    "service-host": {
      text: "Das ist eine Seite von {service}, nicht Ihr Konto. Ihre Adresse sieht aus wie {example}.",
    },
    "other-product": {
      text: "Das ist ein anderes Produkt von {service}. Hier brauchen wir eine Adresse wie {example}.",
    },
    "domain-typo": { text: "Das Ende der Adresse sieht nach einem Schreibfehler aus." },
    "other-domain": { text: "Das ist keine Adresse von {service}. Ihre sieht aus wie {example}." },
    "name-character": { text: "Kontonamen enthalten solche Zeichen nicht, nur Buchstaben, Ziffern und Bindestriche." },
    "name-edge": { text: "Ein Kontoname beginnt und endet nicht mit einem Bindestrich." },
    "name-too-long": { text: "Der Kontoname ist zu lang. Er kann höchstens 63 Zeichen haben." },
    "name-too-deep": { text: "Es ist ein Punkt zu viel. Ihre Adresse sieht aus wie {example}." },
    "port-not-allowed": { text: "Bitte entfernen Sie den Doppelpunkt und die Zahl dahinter." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "Diese Adresse sieht nur nach {service} aus und gehört jemand anderem. Bitte verwenden Sie sie nicht.",
    },
    "host-in-userinfo": {
      text:
        "Diese Adresse führt woandershin: Nur der Teil vor „@“ sieht nach {service} aus. Bitte verwenden Sie sie " +
        "nicht.",
    },
    "backslash-host": {
      text: "Diese Adresse führt vielleicht woandershin: Darin steht ein „\\“. Bitte tippen Sie sie selbst ein.",
    },
    "homoglyph-host": {
      text: "Einige Buchstaben sehen nur aus wie die von {service}. Bitte tippen Sie die Adresse selbst ein.",
    },
    "encoded-host": {
      text: "In der Adresse ist etwas hinter einem „%“ versteckt. Bitte tippen Sie sie selbst ein.",
    },
    "control-character": {
      text: "Darin ist ein verborgenes Zeichen. Bitte kopieren Sie den Text noch einmal.",
      account: "Ein verborgenes Zeichen macht etwas anderes daraus. Bitte tippen Sie die Adresse selbst ein.",
    },

    // Not usable, secret.
    "address-in-secret-field": { text: "Das ist eine Webadresse. Sie gehört in das andere Feld." },
    "email-not-secret": { text: "Das ist eine E-Mail-Adresse. Bitte geben Sie Ihr {secret} ein." },
    "masked-value": {
      text: "Das sind nur die Punkte, die es verdecken. Bitte blenden Sie Ihr {secret} ein, bevor Sie es kopieren.",
    },
    "placeholder-value": { text: "Das ist nur ein Beispiel. Bitte geben Sie Ihr eigenes {secret} ein." },
    "password-like": { text: "Das ist kein {secret}. Bitte geben Sie hier niemals ein Passwort ein." },
    "other-secret": { text: "Das ist {kind}. Bitte geben Sie Ihr {secret} ein." },
    "secret-character": {
      text: "Darin ist ein Zeichen, das in keinem {secret} vorkommt. Bitte kopieren Sie es noch einmal.",
    },
  },

  severities: { note: "Korrigiert:", warning: "Bitte prüfen:", error: "Noch nicht richtig:", danger: "Halt!" },

  ui: {
    good: { account: "Konto {name}", secret: "Das sieht nach einem vollständigen {secret} aus." },
    reshaped: "in die Form gebracht, die hier gebraucht wird",
    taken: "Geändert.",
    moved: "Aus dem anderen Feld hierher verschoben.",
    swapped: "Beides steht jetzt an seinem Platz.",
    filledBoth: "Wir haben beides in Ihrem eingefügten Text gefunden und beide Felder ausgefüllt.",
    kept: "So belassen, wie Sie es eingegeben haben.",
    undo: "Rückgängig machen",
    takeAccount: "{suggestion} verwenden",
    takeSecret: "Korrigieren",
    swap: "Beides tauschen",
    move: { account: "Ins Feld für die {account} verschieben", secret: "Ins Feld für das {secret} verschieben" },
    help: "Wo finde ich das?",
    reveal: "Anzeigen",
    conceal: "Verbergen",
    revealLabel: "{secret} anzeigen",
    concealLabel: "{secret} verbergen",
    helpTitle: "Wo finde ich diese Angaben?",
    roleQuestion: "Welche Rolle haben Sie bei {service}?",
    otherKind: "ein Schlüssel anderer Art",
    unavailable:
      "Im Moment können wir nicht prüfen, was Sie hier eingeben. Sie können das Formular trotzdem ausfüllen und " +
      "absenden.",
  },

  live: {
    title: "Verbindungstest",
    idle: "Sobald beide Felder ausgefüllt sind, können Sie {service} hier fragen, ob die Angaben zusammengehören.",
    before: {
      button: "Die Anfrage geht an {service} unter {address}, {through}.",
      auto: "Als Nächstes fragen wir {service} unter {address}, {through}.",
      submit: "Wenn Sie das Formular absenden, fragen wir zuerst {service} unter {address}, {through}.",
    },
    through: {
      direct: "direkt aus Ihrem Browser",
      own: "über den Server dieser Seite",
      other: "über {relay}",
    },
    running: "Wir fragen {service} unter {address}, {through}\u00a0…",
    waiting: "Wir warten noch auf die Antwort von {service} unter {address}\u00a0…",
    progress: "Warten auf eine Antwort",
    test: "Verbindung testen",
    cancel: "Abbrechen",
    retry: "Erneut versuchen",
    retryIn: "In {time} erneut versuchen",
    again: "Erneut testen",
    steps: "Schritte anzeigen",
    connectedAs: "Verbunden als",
    who: { name: "Name", email: "E-Mail", company: "Firma" },
    outcomes: {
      connected: { lead: "Verbunden.", text: "{service} kennt dieses Konto, und das {secret} passt dazu." },
      "connected-limited": {
        lead: "Verbunden, mit Einschränkungen.",
        text: "Das {secret} passt. Es gehört einem Teammitglied und öffnet deshalb nicht alles in dem Konto.",
      },

      // The service has said no. Only here may a text say that one of the two is wrong.
      "secret-refused": {
        lead: "Nicht angenommen.",
        text: "{service} nimmt dieses {secret} für {address} nicht an.",
        next: "Kopieren Sie es noch einmal. Wurde das Passwort seitdem geändert, gibt es ein neues.",
        field: "{service} nimmt es für dieses Konto nicht an.",
      },
      "no-such-account": {
        lead: "Kein solches Konto.",
        text: "{service} hat kein Konto unter {address}.",
        next: "Sehen Sie nach, unter welcher Adresse Sie sich anmelden, und geben Sie diese ein.",
        field: "{service} hat kein Konto unter dieser Adresse.",
      },
      "account-deactivated": {
        lead: "Konto abgeschaltet.",
        text: "{service} meldet, dass das Konto unter {address} nicht mehr aktiv ist.",
        next: "Fragen Sie die Person, die das Konto verwaltet. Testen Sie erneut, sobald es wieder aktiv ist.",
        field: "{service} meldet, dass dieses Konto nicht mehr aktiv ist.",
      },
      "api-not-enabled": {
        lead: "Ein Schritt fehlt noch.",
        text: "Dieses Konto lässt noch keine andere Software zu.",
        next: "Die Person, die das Konto verwaltet, kann das einschalten. Testen Sie danach erneut.",
        field: "Dieses Konto lässt noch keine andere Software zu.",
      },

      // The page's.
      "not-the-api": {
        lead: "Keine brauchbare Antwort.",
        text: "Unter {address} hat etwas geantwortet, aber nicht der Teil von {service}, der für Software da ist.",
      },
      "request-malformed": {
        lead: "Nicht verstanden.",
        text: "{service} hat die Anfrage dieser Seite nicht verstanden.",
      },
      "blocked-by-browser": {
        lead: "Ihr Browser hat den Test verhindert.",
        text:
          "{service} lässt nicht zu, dass ein Browser von der Seite einer anderen Website aus fragt. Diese Seite " +
          "braucht einen Server, der für sie fragt.",
      },
      "blocked-by-page": {
        lead: "Diese Seite hat den Test verhindert.",
        text: "Die eigenen Sicherheitsregeln der Seite lassen nicht zu, dass sie {service} fragt.",
      },
      "relay-refused": {
        lead: "Nicht weitergeleitet.",
        text: "Der Zwischenserver dieser Seite hat die Anfrage nicht an {service} weitergeleitet.",
      },
      "relay-down": {
        lead: "Keine Verbindung.",
        text: "Der Zwischenserver dieser Seite antwortet nicht so, wie er sollte.",
        next: "Versuchen Sie es etwas später erneut.",
      },

      // The service's.
      "rate-limited": {
        lead: "Zu viele Tests.",
        text: "{service} beantwortet im Moment keine weiteren Anfragen.",
        next: "Warten Sie ein wenig und versuchen Sie es dann erneut.",
      },
      "service-down": {
        lead: "{service} ist nicht verfügbar.",
        text: "Der Dienst antwortet, meldet aber, dass er im Moment nicht arbeiten kann.",
        next: "Versuchen Sie es etwas später erneut.",
      },
      "service-moved": {
        lead: "Umgezogen.",
        text: "{service} schickt jetzt alle, die unter {address} anfragen, woandershin.",
      },
      redirected: {
        lead: "Weitergeschickt.",
        text: "Die Adresse schickt uns weiter, und Ihr Browser zeigt nicht, wohin. Wir sind dem nicht gefolgt.",
      },
      "unexpected-reply": {
        lead: "Eine seltsame Antwort.",
        text: "{service} hat etwas geantwortet, das wir nicht verstehen.",
        next: "Versuchen Sie es etwas später erneut.",
      },
      "reply-too-large": {
        lead: "Eine seltsame Antwort.",
        text: "{service} hat weit mehr geantwortet, als wir wissen wollten. Wir haben nicht weitergelesen.",
      },

      // The network's.
      timeout: {
        lead: "Keine rechtzeitige Antwort.",
        text: "Wir haben auf {service} gewartet und dann aufgegeben.",
        next: "Versuchen Sie es etwas später erneut.",
      },
      offline: {
        lead: "Sie sind offline.",
        text: "Dieser Computer ist im Moment nicht mit dem Internet verbunden.",
        next: "Verbinden Sie ihn und versuchen Sie es dann erneut.",
      },
      unreachable: {
        lead: "Keine Verbindung.",
        text: "{service} war unter {address} nicht zu erreichen.",
        next: "Prüfen Sie, ob andere Websites zu erreichen sind, und versuchen Sie es dann erneut.",
      },

      // Nobody's.
      cancelled: { lead: "Abgebrochen.", text: "Der Test wurde beendet, bevor eine Antwort kam." },
      "not-tested": {
        lead: "Nicht getestet.",
        text: "Eine der beiden Angaben ist noch nicht verwendbar, deshalb wurde nichts gefragt.",
      },
    },
    faults: {
      person: "Beheben können das Sie selbst oder die Person, die das Konto verwaltet.",
      page: "Sie haben nichts falsch gemacht: Die Betreiber dieser Seite müssen das beheben.",
      service: "Sie haben nichts falsch gemacht: Die Ursache liegt bei {service}.",
      network: "Die Ursache liegt bei der Verbindung und sagt nichts über Ihre Eingaben aus.",
    },
    sent: {
      direct: {
        no: "Ihr {secret} hat diesen Computer nicht verlassen.",
        possibly: "Ihr {secret} hat diesen Computer möglicherweise verlassen.",
        yes: "Ihr {secret} wurde gesendet, {through}.",
      },
      relay: {
        no: "Ihr {secret} wurde nicht an {service} gesendet.",
        possibly: "Ihr {secret} hat diesen Computer möglicherweise verlassen, {through}.",
        yes: "Ihr {secret} wurde gesendet, {through}.",
      },
    },
    goOn: "Sie können das Formular trotzdem absenden.",
  },

  services: { "freshbooks-classic": freshbooksClassic },
};

export default messages;
