// The German texts.
//
// Terms: account = das Konto; administrator = jemand mit Admin-Rechten; staff member = Teammitglied; access = der Zugriff;
// page = Seite; key = der Schlüssel; to accept = akzeptieren; to create a new one = neu erstellen; to log in = sich
// anmelden.
// Names of fields and kinds stand in „“, without an article and undeclined; {service} without an article. People are
// "Sie", and are named without their gender. A capital "Ihr" is the person's: what belongs to the page is "der Seite".

import type { Messages } from "./catalogue.js";

/** All texts in German. `{word}` stands for what is filled in; `Word` lists the words. */
const messages: Messages = {
  language: "de",
  direction: "ltr",
  complete: true,

  findings: {
    // Tidied up: a phrase, and a sentence where the person should know of it.
    "whitespace-removed": { text: "Leerzeichen entfernt" },
    "wrapping-removed": { text: "umgebende Zeichen entfernt" },
    "invisible-removed": { text: "unsichtbare Zeichen entfernt" },
    "fullwidth-folded": { text: "breite Zeichen ersetzt" },
    "label-removed": { text: "Wörter davor entfernt" },
    "scheme-added": { text: "https:// ergänzt" },
    "scheme-upgraded": { text: "http:// in https:// geändert" },
    "scheme-mended": { text: "https:// richtig geschrieben" },
    "case-folded": { text: "in Kleinbuchstaben geändert" },
    "trailing-dot-removed": { text: "letzter Punkt entfernt" },
    "default-port-removed": { text: "Portnummer entfernt" },
    "path-dropped": { text: "Teil nach der Adresse entfernt" },
    "api-path-renewed": { text: "ältere Form der Adresse aktualisiert" },
    "query-dropped": { text: "alles ab „?“ entfernt" },
    "fragment-dropped": { text: "alles ab „#“ entfernt" },
    "credentials-dropped": {
      text: "Name oder Passwort davor entfernt",
      say: "Wir haben einen Namen oder ein Passwort aus der Adresse entfernt.",
    },
    "host-assumed": { text: "Rest der Adresse ergänzt" },
    "password-part-removed": { text: "Teil nach dem Doppelpunkt entfernt" },
    "header-unwrapped": { text: "umgebende Zeile entfernt" },

    "taken-from-text": { text: "aus einem längeren Text übernommen", say: "Aus dem eingefügten Text übernommen." },
    "pasted-twice": { text: "zweite Kopie entfernt" },
    "found-in-address": { text: "in einer Webadresse gefunden", say: "In der eingefügten Adresse gefunden." },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "„{characters}“ ist in Kontonamen ungewöhnlich. Stimmt das so?",
      plain: "Für einen Kontonamen ist das ungewöhnlich. Stimmt das so?",
    },
    "length-unusual": {
      text: "Das sind {have} Zeichen, üblich sind {usual}. Haben Sie alles kopiert, und nichts zu viel?",
      plain: "Die Länge ist ungewöhnlich. Haben Sie alles kopiert, und nichts zu viel?",
    },
    "case-unusual": { text: "Die Großbuchstaben sind hier ungewöhnlich.", take: "Korrigieren" },
    "ambiguous-character": {
      text: "Vielleicht steht ein Buchstabe statt einer Ziffer: O statt 0 oder l statt 1.",
      take: "Ziffern verwenden",
    },
    "shape-unusual": {
      text: "„{label}“ beginnt sonst mit „{usual}“. Stimmt das so?",
      plain: "„{label}“ sieht sonst anders aus. Stimmt das so?",
    },
    "kind-ending": {
      text: "{service} akzeptiert das nur bis {date}.",
      plain: "{service} akzeptiert das bald nicht mehr.",
    },
    "maybe-other": {
      text: "Das könnte „{kind}“ sein. Wir brauchen „{label}“.",
      plain: "Das könnte etwas anderes sein. Wir brauchen „{label}“.",
    },

    // Not finished.
    "rest-missing": {
      text: "Das Ende fehlt. Bitte kopieren Sie „{label}“ vollständig.",
      account: "Das Ende der Adresse fehlt. Sie sieht etwa so aus: {example}.",
      email: "Das Ende der E-Mail-Adresse fehlt.",
    },

    // Not usable, in any field.
    "too-long": { text: "Das ist zu lang. Bitte kopieren Sie nur „{label}“." },
    "not-utf8": { text: "Einige Zeichen sind beschädigt. Bitte noch einmal kopieren." },
    "wrong-field": {
      text: "Das gehört ins Feld „{field}“.",
      plain: "Das gehört in ein anderes Feld.",
    },
    "other-service": {
      text: "Das ist „{kind}“ von {other}. Wir brauchen „{label}“ von {service}.",
      alone: "Das ist „{kind}“. Wir brauchen „{label}“ von {service}.",
      plain: "Das ist von einem anderen Dienst. Wir brauchen „{label}“ von {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "Das ist keine Webadresse. Ihre sieht etwa so aus: {example}." },
    "email-not-address": { text: "Das ist eine E-Mail-Adresse. Wir brauchen die Webadresse, etwa {example}." },
    "secret-in-account-field": {
      text: "Das sieht nach „{field}“ aus.",
      plain: "Das sieht nach einem Schlüssel aus. Wir brauchen die Webadresse, etwa {example}.",
    },
    "scheme-not-web": { text: "Die Adresse sollte mit https:// beginnen." },
    "account-missing": { text: "Der Name Ihres Kontos fehlt. Die Adresse sieht etwa so aus: {example}." },
    "service-host": {
      text: "Das ist eine Seite von {service}, nicht Ihr Konto. Ihre Adresse sieht etwa so aus: {example}.",
    },
    "other-product": {
      text: "Das ist ein anderes Produkt, nicht {service}. Bitte fragen Sie die Betreiber dieser Seite.",
    },
    "domain-typo": {
      text: "Meinten Sie {suggestion}?",
      plain: "Das Ende sieht nach einem Tippfehler aus.",
      take: "Ja, übernehmen",
    },
    "other-domain": { text: "Das ist keine Adresse von {service}. Ihre sieht etwa so aus: {example}." },
    "name-character": { text: "Kontonamen enthalten nur Buchstaben, Ziffern und Bindestriche." },
    "name-edge": { text: "Kontonamen können nicht mit einem Bindestrich beginnen oder enden." },
    "name-too-long": { text: "Der Kontoname ist zu lang. Erlaubt sind höchstens 63 Zeichen." },
    "name-too-deep": { text: "Da ist ein Punkt zu viel. Ihre Adresse sieht etwa so aus: {example}." },
    "port-not-allowed": { text: "Bitte entfernen Sie den Doppelpunkt und die Zahl danach." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "Dieser Link führt zu {host}, nicht zu {service}. Verwenden Sie ihn nicht.",
      plain: "Das sieht nur aus wie {service}. Verwenden Sie es nicht.",
    },
    "host-in-userinfo": { text: "Dieser Link führt nicht zu {service}. Bitte tippen Sie Ihre Adresse selbst ein." },
    "backslash-host": {
      text: "Das „\\“ kann zu einer anderen Website führen. Bitte tippen Sie Ihre Adresse selbst ein.",
    },
    "homoglyph-host": { text: "Einige Buchstaben sind nicht echt. Bitte tippen Sie Ihre Adresse selbst ein." },
    "encoded-host": {
      text: "Das „%“ kann eine andere Website verbergen. Bitte tippen Sie Ihre Adresse selbst ein.",
    },
    "control-character": {
      text: "Darin ist ein verstecktes Zeichen. Bitte noch einmal kopieren.",
      account: "Ein verstecktes Zeichen tarnt diese Adresse. Bitte tippen Sie Ihre selbst ein.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "Das ist eine Webadresse. Sie gehört ins Feld „{field}“.",
      plain: "Das ist eine Webadresse. Wir brauchen „{label}“.",
    },
    "email-not-secret": { text: "Das ist eine E-Mail-Adresse. Wir brauchen „{label}“." },
    "not-an-email": {
      text: "Das ist keine E-Mail-Adresse. Ihre sieht etwa so aus: {example}.",
      plain: "Das ist keine E-Mail-Adresse.",
    },
    "not-a-choice": { text: "Bitte wählen Sie aus der Liste." },
    "masked-value": { text: "Sie haben die Punkte kopiert, nicht „{label}“. Erst anzeigen, dann kopieren." },
    "placeholder-value": { text: "Das ist nur ein Beispiel. Wir brauchen „{label}“ aus Ihrem Konto." },
    "sample-value": { text: "Das ist ein Muster aus der Dokumentation. Wir brauchen „{label}“ aus Ihrem Konto." },
    "password-like": { text: "Das sieht nach einem Passwort aus. Das brauchen wir nie, nur „{label}“." },
    "payment-card": { text: "Das sieht nach einer Kartennummer aus. Die brauchen wir nie, nur „{label}“." },
    "other-secret": {
      text: "Das ist „{kind}“. Wir brauchen „{label}“.",
      plain: "Das ist ein anderer Schlüssel. Wir brauchen „{label}“.",
    },
    "kind-ended": {
      text: "{service} akzeptiert das nicht mehr: „{kind}“. Bitte neu erstellen.",
      plain: "{service} akzeptiert das nicht mehr. Bitte neu erstellen.",
    },
    "checksum-wrong": { text: "Etwas fehlt oder ist vertippt. Bitte noch einmal kopieren." },
    "secret-character": { text: "Ein Zeichen darin gehört nicht dazu. Bitte noch einmal kopieren." },
  },

  severities: { note: "Angepasst:", warning: "Bitte prüfen:", error: "Bitte korrigieren:", danger: "Stopp!" },

  ui: {
    hint: {
      text: "Aus {service} kopieren",
      account: "Wo Sie sich anmelden, etwa {example}",
      id: "Sieht etwa so aus: {example}",
      email: "Ihre E-Mail-Adresse bei {service}",
      user: "Ihr Benutzername bei {service}",
      choice: "Wie bei {service} angezeigt",
    },
    optional: "{label} (optional)",
    choose: "Bitte wählen",
    needs: "Diese Rechte sind nötig: {list}.",
    keep: "Leer lassen, um den bisherigen Wert zu behalten.",
    missing: "Bitte geben Sie „{label}“ ein.",
    good: { text: "{name}", account: "{host}", secret: "{name}, endet auf {last}", plain: "Sieht richtig aus." },
    mode: { test: "Das ist ein Testschlüssel.", live: "Das ist ein Live-Schlüssel." },
    wrongMode: {
      test: "Das ist ein Live-Schlüssel. Diese Seite braucht einen Testschlüssel.",
      live: "Das ist ein Testschlüssel. Diese Seite braucht einen Live-Schlüssel.",
    },
    moved: "Aus dem anderen Feld hierher verschoben.",
    swapped: "Getauscht.",
    filled: "Ausgefüllt: {list}.",
    found: "In der eingefügten Adresse gefunden: {value}.",
    kept: "Ihre Eingabe bleibt unverändert.",
    insisted: "Wir verwenden es, wie es ist.",
    undo: "Rückgängig",
    insist: "Trotzdem verwenden",
    takeShown: "{suggestion} verwenden",
    takeHidden: "Korrigieren",
    swap: "Beide tauschen",
    move: "In „{field}“ verschieben",
    loggedIn: "Ich habe mich dort schon angemeldet",
    help: "Wo finde ich das?",
    reveal: "Anzeigen",
    conceal: "Verbergen",
    revealLabel: "{label} anzeigen",
    concealLabel: "{label} verbergen",
    close: "Schließen",
    closed: "{service} wurde eingestellt ({date}).",
    roleQuestion: "Ihre Rolle bei {service}?",
    roles: { administrator: "Admin", staff: "Teammitglied" },
    unavailable: "Wir können das gerade nicht prüfen. Sie können trotzdem fortfahren.",
  },

  live: {
    title: "Verbindungstest",
    idle: "Füllen Sie alles aus, um die Verbindung zu testen.",
    before: {
      button: "Wir fragen {service} unter {address}, {through}.",
      auto: "Als Nächstes fragen wir {service} unter {address}, {through}.",
      submit: "Wenn Sie fortfahren, fragen wir zuerst {service} unter {address}, {through}.",
    },
    through: { direct: "von Ihrem Browser aus", own: "über den Server dieser Website", other: "über {relay}" },
    running: "Wir fragen {service}\u00a0…",
    waiting: "Wir warten noch auf {service}\u00a0…",
    progress: "Warten auf Antwort",
    test: "Verbindung testen",
    cancel: "Abbrechen",
    retry: "Erneut versuchen",
    retryIn: "In {time} erneut versuchen",
    again: "Erneut testen",
    steps: "So geht’s",
    connectedAs: "Verbunden als",
    who: { name: "Name", email: "E-Mail", company: "Firma" },
    outcomes: {
      connected: { lead: "Es funktioniert.", text: "{service} hat Ihre Angaben akzeptiert." },
      "connected-limited": {
        lead: "Es funktioniert, mit Einschränkungen.",
        text: "Der Zugriff umfasst nicht alles.",
      },
      "credit-used-up": {
        lead: "Es funktioniert, aber das Guthaben ist aufgebraucht.",
        text: "Laden Sie zuerst in {service} Guthaben auf.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Nicht akzeptiert.",
        text: "{service} hat „{label}“ nicht akzeptiert.",
        next: "Kopieren Sie den aktuellen Wert noch einmal.",
      },
      "secret-expired": {
        lead: "Abgelaufen.",
        text: "„{label}“ ist abgelaufen.",
        next: "Bitte in {service} neu erstellen.",
      },
      "wrong-kind": {
        lead: "Ein anderer Schlüssel ist nötig.",
        text: "Laut {service} ist das eine andere Art von Schlüssel.",
        next: "Kopieren Sie stattdessen „{label}“.",
      },
      "wrong-region": {
        lead: "Andere Region.",
        text: "Ihr Konto bei {service} ist in einer anderen Region.",
        next: "Prüfen Sie „{label}“.",
      },
      "no-such-account": {
        lead: "Konto nicht gefunden.",
        text: "Zu „{label}“ gibt es bei {service} kein Konto.",
        next: "Prüfen Sie „{label}“.",
      },
      "account-deactivated": {
        lead: "Konto inaktiv.",
        text: "Laut {service} ist dieses Konto nicht mehr aktiv.",
        next: "Fragen Sie jemanden mit Admin-Rechten.",
      },
      "api-not-enabled": {
        lead: "Zugriff ausgeschaltet.",
        text: "In diesem Konto ist der Zugriff für andere Apps ausgeschaltet.",
        next: "Jemand mit Admin-Rechten kann ihn einschalten.",
      },
      "plan-without-api": {
        lead: "Nicht im Tarif enthalten.",
        text: "Der Tarif dieses Kontos enthält keinen Zugriff für andere Apps.",
        next: "Jemand mit Admin-Rechten kann den Tarif ändern.",
      },

      // Nobody has said whether a value is right.
      "address-not-allowed": {
        lead: "Von hier aus nicht erlaubt.",
        text: "Dieses Konto antwortet nur Servern auf seiner Liste, und unserer steht nicht darauf.",
      },
      "rate-limited": {
        lead: "Zu viele Versuche.",
        text: "{service} nimmt gerade keine weiteren an.",
        next: "Warten Sie kurz und versuchen Sie es dann erneut.",
      },
      "service-down": {
        lead: "Störung bei {service}.",
        text: "Der Dienst kann gerade nicht antworten.",
        next: "Versuchen Sie es später erneut.",
      },
      "service-moved": { lead: "{service} ist umgezogen.", text: "Unter {address} kommt keine Antwort mehr." },
      timeout: {
        lead: "Keine Antwort.",
        text: "{service} hat zu lange gebraucht.",
        next: "Versuchen Sie es später erneut.",
      },
      offline: {
        lead: "Sie sind offline.",
        text: "Es besteht keine Internetverbindung.",
        next: "Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
      },
      unreachable: {
        lead: "Keine Verbindung.",
        text: "Wir konnten {service} nicht erreichen.",
        next: "Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.",
      },
      cancelled: { lead: "Abgebrochen.", text: "Bis dahin kam keine Antwort." },
      "not-tested": { lead: "Nicht getestet.", text: "Es fehlt noch etwas." },
    },
    strange: {
      lead: "Wir konnten es nicht prüfen.",
      text: "Zwischen dieser Seite und {service} ist etwas schiefgegangen.",
    },
    closed: {
      lead: "{service} wurde eingestellt.",
      text: "Konten dort lassen sich nicht mehr verbinden.",
      next: "Bitte wenden Sie sich an die Betreiber dieser Seite.",
    },
    missing: "Diese Rechte fehlen: {list}.",
    administrator: "Diese Seite braucht Admin-Rechte.",
    press: "Klicken Sie jetzt auf „{button}“.",
    notYours: "Es liegt nicht an Ihnen.",
    sent: {
      no: "An {service} wurde nichts gesendet.",
      possibly: "Wir wissen nicht, ob es bei {service} angekommen ist.",
    },
    goOn: "Sie können trotzdem fortfahren.",
    code: "Fehlercode: {code}",
  },

  guides: {
    titles: {
      find: "{list} finden",
      "find-address": "Ich kenne das nicht: {list}",
      renew: "Vielleicht kennt das jemand anderes: {list}",
      "ask-administrator": "Ich brauche Hilfe von jemandem mit Admin-Rechten",
      "switch-off": "Ich möchte den Zugriff abschalten",
    },
    roles: { administrator: "für Admins", staff: "für Teammitglieder" },
    verbs: {
      "sign-in": "Melden Sie sich bei {service} an.",
      open: "Öffnen Sie {url}.",
      "go-to": "Gehen Sie zu {path}.",
      press: "Klicken Sie auf {name}.",
      tick: "Setzen Sie das Häkchen bei {name}.",
      untick: "Entfernen Sie das Häkchen bei {name}.",
      choose: "Wählen Sie bei {name} die Option {value}.",
      fill: "Geben Sie bei {name} Folgendes ein: {value}.",
      read: "Öffnen und lesen Sie {name}.",
      "scroll-to": "Scrollen Sie zu {name}.",
      copy: "Kopieren Sie {field} und fügen Sie den Wert hier ein.",
      ask: "Bitten Sie jemanden mit Admin-Rechten, das zu tun oder zu erlauben.",
    },
    pick: "Wählen Sie hier {field}.",
    notes: {
      "shown-once": "Nur einmal sichtbar",
      "shown-again": "Jederzeit wieder sichtbar",
      "owner-only": "Nur für die Person, der das Konto gehört",
      "administrator-only": "Nur mit Admin-Rechten",
      "per-person": "Je Person ein eigener Wert, mit begrenztem Zugriff",
      expires: "Läuft ab",
      "keep-secret": "Nur in vertrauenswürdigen Apps eingeben",
      "changes-with-password": "Ändert sich mit jedem neuen Passwort",
    },
  },

  services: {},
};

export default messages;
