// The German texts.
//
// Terms: account = das Konto; administrator = die Person, die das Konto verwaltet; staff member = Teammitglied; relay
// server = Zwischenserver; page = Seite; key = der Schlüssel; a new one = ein Ersatz; to ask = fragen, die Anfrage; to log
// in = sich anmelden.
// Names of fields and kinds stand in „“, without an article and undeclined; {service} without an article. People are
// "Sie", and are named without their gender. A capital "Ihr" is the person's: what belongs to the page is "der Seite".

import type { Messages } from "./catalogue.js";

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
    "api-path-renewed": { text: "ältere Form der Adresse auf den neuen Stand gebracht" },
    "query-dropped": { text: "Teil ab „?“ entfernt" },
    "fragment-dropped": { text: "Teil ab „#“ entfernt" },
    "credentials-dropped": { text: "Name oder Passwort am Anfang entfernt" },
    "host-assumed": { text: "Rest der Adresse ergänzt" },
    "password-part-removed": { text: "Teil nach dem Doppelpunkt entfernt" },
    "header-unwrapped": { text: "aus der umgebenden Zeile herausgelöst" },
    "taken-from-text": { text: "aus einem längeren Text herausgelöst" },
    "pasted-twice": { text: "zweite Kopie entfernt" },
    "found-in-address": { text: "in der eingefügten Adresse gefunden" },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "Kontonamen enthalten selten „{characters}“. Stimmt Ihrer?",
      plain: "Kontonamen sehen selten so aus. Stimmt Ihrer?",
    },
    "length-unusual": {
      text: "Es sind {have} Zeichen, üblich sind {usual}. Haben Sie alles kopiert, und nichts anderes?",
      plain: "Das ist länger oder kürzer als üblich. Haben Sie alles kopiert, und nichts anderes?",
    },
    "case-unusual": { text: "Einige Buchstaben sind groß, die sonst klein sind, oder umgekehrt." },
    "ambiguous-character": {
      text: "Vielleicht steht ein Buchstabe, wo eine Ziffer hingehört: O statt 0 oder l statt 1.",
      take: "Ziffern einsetzen",
    },
    "shape-unusual": {
      text: "Sonst beginnt „{label}“ mit „{usual}“. Haben Sie das Richtige kopiert?",
      plain: "Sonst sieht „{label}“ anders aus. Haben Sie das Richtige kopiert?",
    },
    "kind-ending": {
      text: "Das gilt nur bis {date}. Danach nimmt {service} es nicht mehr an.",
      plain: "{service} nimmt das bald nicht mehr an. Bitte erstellen Sie einen Ersatz.",
    },
    "maybe-other": {
      text: "Das könnte „{kind}“ sein. Haben Sie „{label}“ kopiert?",
      plain: "Das könnte etwas anderes sein. Haben Sie „{label}“ kopiert?",
    },

    // Not finished.
    "rest-missing": {
      text: "Am Ende fehlt etwas. Bitte kopieren Sie „{label}“ vollständig.",
      account: "Die Adresse ist nicht vollständig. Sie sollte aussehen wie {example}.",
      email: "Das Ende der E-Mail-Adresse fehlt.",
    },

    // Not usable, in any field.
    "too-long": { text: "Das ist viel zu lang. Bitte kopieren Sie nur „{label}“." },
    "not-utf8": { text: "Einige Zeichen sind beschädigt. Bitte kopieren Sie den Text noch einmal." },
    "wrong-field": { text: "Das gehört in das Feld „{field}“.", plain: "Das gehört in ein anderes Feld." },
    "other-service": {
      text: "Das gehört zu {other}. Bitte geben Sie „{label}“ von {service} ein.",
      plain: "Das gehört zu einem anderen Dienst. Bitte geben Sie „{label}“ von {service} ein.",
    },

    // Not usable, account.
    "not-an-address": { text: "Das ist keine Webadresse. Ihre sieht aus wie {example}." },
    "email-not-address": { text: "Das ist eine E-Mail-Adresse. Bitte geben Sie die Webadresse ein, wie {example}." },
    "secret-in-account-field": {
      text: "Das sieht nach „{field}“ aus. Bitte verschieben Sie es in dieses Feld.",
      plain: "Das sieht nach einem Schlüssel aus. Bitte geben Sie die Webadresse ein, wie {example}.",
    },
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
    "encoded-host": { text: "In der Adresse ist etwas hinter einem „%“ versteckt. Bitte tippen Sie sie selbst ein." },
    "control-character": {
      text: "Darin ist ein verborgenes Zeichen. Bitte kopieren Sie den Text noch einmal.",
      account: "Ein verborgenes Zeichen macht etwas anderes daraus. Bitte tippen Sie die Adresse selbst ein.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "Das ist eine Webadresse. Sie gehört in das Feld „{field}“.",
      plain: "Das ist eine Webadresse. Bitte geben Sie „{label}“ ein.",
    },
    "email-not-secret": { text: "Das ist eine E-Mail-Adresse. Bitte geben Sie „{label}“ ein." },
    "not-an-email": {
      text: "Das ist keine E-Mail-Adresse. Ihre sieht aus wie {example}.",
      plain: "Das ist keine E-Mail-Adresse.",
    },
    "not-a-choice": { text: "Das steht nicht in der Liste. Bitte wählen Sie daraus." },
    "masked-value": {
      text: "Das sind nur die Punkte, die den Wert verdecken. Bitte blenden Sie „{label}“ ein, bevor Sie kopieren.",
    },
    "placeholder-value": { text: "Das ist nur ein Beispiel. Bitte geben Sie „{label}“ aus Ihrem eigenen Konto ein." },
    "sample-value": {
      text: "Das ist ein Muster aus einer Anleitung. Bitte geben Sie „{label}“ aus Ihrem eigenen Konto ein.",
    },
    "password-like": { text: "Das sieht nach einem Passwort aus. Wir brauchen es nie, nur „{label}“." },
    "payment-card": { text: "Das sieht nach einer Kartennummer aus. Wir brauchen sie nie, nur „{label}“." },
    "other-secret": {
      text: "Das ist etwas anderes: „{kind}“. Bitte geben Sie „{label}“ ein.",
      plain: "Das ist ein Schlüssel anderer Art. Bitte geben Sie „{label}“ ein.",
    },
    "kind-ended": {
      text: "{service} nimmt das nicht mehr an: „{kind}“. Bitte erstellen Sie einen Ersatz.",
      plain: "{service} nimmt das nicht mehr an. Bitte erstellen Sie einen Ersatz.",
    },
    "checksum-wrong": { text: "Einige Zeichen sind falsch oder fehlen. Bitte kopieren Sie noch einmal." },
    "secret-character": {
      text: "Darin ist ein Zeichen, das in „{label}“ nie vorkommt. Bitte kopieren Sie noch einmal.",
    },
  },

  severities: {
    note: "Korrigiert:",
    warning: "Bitte prüfen:",
    error: "Noch nicht richtig:",
    danger: "Halt!",
  },

  ui: {
    hint: {
      text: "Aus {service} kopieren und hier einfügen",
      account: "Die Webadresse, unter der Sie sich anmelden, wie {example}",
      id: "Aus {service} kopieren; es sieht aus wie {example}",
      email: "Die E-Mail-Adresse, die Sie bei {service} verwenden",
      user: "Der Benutzername, den Sie bei {service} verwenden",
      choice: "Wählen Sie, was {service} Ihnen anzeigt",
    },
    optional: "{label} (optional)",
    choose: "Bitte wählen",
    needs: "Diese Rechte sind nötig: {list}.",
    keep: "Leer lassen, um den gespeicherten Wert zu behalten.",
    good: { text: "Sieht richtig aus: {name}", plain: "Sieht richtig aus." },
    mode: { test: "Das ist ein Testschlüssel.", live: "Das ist ein Schlüssel für den Echtbetrieb." },
    wrongMode: {
      test: "Das ist ein Schlüssel für den Echtbetrieb. Diese Seite braucht einen Testschlüssel.",
      live: "Das ist ein Testschlüssel. Diese Seite braucht einen für den Echtbetrieb.",
    },
    reshaped: "in die Form gebracht, die hier gebraucht wird",
    taken: "Geändert.",
    moved: "Aus einem anderen Feld hierher verschoben.",
    swapped: "Beides steht jetzt an seinem Platz.",
    filled: "Ausgefüllt: {list}.",
    found: "In der eingefügten Adresse gefunden: {value}.",
    kept: "So belassen, wie Sie es eingegeben haben.",
    insisted: "Unverändert übernommen und nicht getestet.",
    undo: "Rückgängig machen",
    insist: "Trotzdem verwenden",
    takeShown: "{suggestion} verwenden",
    takeHidden: "Korrigieren",
    swap: "Beides tauschen",
    move: "Ins Feld „{field}“ verschieben",
    help: "Wo finde ich das?",
    reveal: "Anzeigen",
    conceal: "Verbergen",
    revealLabel: "{label} anzeigen",
    concealLabel: "{label} verbergen",
    helpTitle: "Wo finde ich diese Angaben?",
    closed: "{service} gibt es nicht mehr ({date}). Diese Schritte zeigen, wie es bis dahin funktionierte.",
    roleQuestion: "Welche Rolle haben Sie bei {service}?",
    roles: { administrator: "Ich verwalte das Konto", staff: "Ich bin Teammitglied" },
    unavailable:
      "Im Moment können wir nicht prüfen, was Sie hier eingeben. Sie können das Formular trotzdem ausfüllen und " +
      "absenden.",
  },

  live: {
    title: "Verbindungstest",
    idle: "Sobald alles ausgefüllt ist, können Sie {service} hier fragen, ob es funktioniert.",
    before: {
      button: "Die Anfrage geht an {service} unter {address}, {through}.",
      auto: "Als Nächstes fragen wir {service} unter {address}, {through}.",
      submit: "Wenn Sie das Formular absenden, fragen wir zuerst {service} unter {address}, {through}.",
    },
    through: { direct: "direkt aus Ihrem Browser", own: "über den Server dieser Seite", other: "über {relay}" },
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
      connected: { lead: "Verbunden.", text: "{service} nimmt Ihre Angaben an." },
      "connected-limited": {
        lead: "Verbunden, mit Einschränkungen.",
        text: "{service} nimmt Ihre Angaben an, aber sie öffnen nicht alles.",
      },
      "credit-used-up": {
        lead: "Verbunden, aber ohne Guthaben.",
        text: "{service} nimmt Ihre Angaben an, aber das Guthaben ist aufgebraucht.",
        next: "Laden Sie in {service} Guthaben auf.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Nicht angenommen.",
        text: "{service} nimmt „{label}“ nicht an.",
        next: "Kopieren Sie noch einmal. Hat sich der Wert inzwischen geändert, kopieren Sie den neuen.",
      },
      "secret-expired": {
        lead: "Abgelaufen.",
        text: "{service} meldet, dass „{label}“ abgelaufen ist.",
        next: "Erstellen Sie einen Ersatz und geben Sie ihn hier ein.",
      },
      "wrong-kind": {
        lead: "Ein anderer wird gebraucht.",
        text: "{service} meldet, dass das ein Schlüssel anderer Art ist.",
        next: "Sehen Sie nach, wo der richtige steht, und kopieren Sie ihn.",
      },
      "wrong-region": {
        lead: "Andere Region.",
        text: "{service} meldet, dass Ihr Konto in einer anderen Region ist.",
        next: "Prüfen Sie „{label}“ und testen Sie dann erneut.",
      },
      "no-such-account": {
        lead: "Kein solches Konto.",
        text: "{service} hat kein Konto zu „{label}“.",
        next: "Prüfen Sie „{label}“ und testen Sie dann erneut.",
      },
      "account-deactivated": {
        lead: "Konto abgeschaltet.",
        text: "{service} meldet, dass dieses Konto nicht mehr aktiv ist.",
        next: "Fragen Sie die Person, die das Konto verwaltet. Testen Sie erneut, sobald es wieder aktiv ist.",
      },
      "api-not-enabled": {
        lead: "Ein Schritt fehlt noch.",
        text: "Dieses Konto lässt noch keine andere Software zu.",
        next: "Die Person, die das Konto verwaltet, kann das einschalten. Testen Sie danach erneut.",
      },
      "plan-without-api": {
        lead: "Im Tarif nicht enthalten.",
        text: "Der Tarif dieses Kontos lässt keine andere Software zu.",
        next: "Die Person, die das Konto verwaltet, kann den Tarif ändern. Testen Sie danach erneut.",
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
      "ask-relay": {
        lead: "Ihr Browser kann das nicht beurteilen.",
        text: "{service} antwortet einem Browser nicht vollständig. Diese Seite braucht einen Server, der für sie fragt.",
      },
      "address-not-allowed": {
        lead: "Von hier aus nicht erlaubt.",
        text:
          "Dieses Konto antwortet nur Computern auf einer Liste, und der, der für diese Seite fragt, steht nicht " +
          "darauf.",
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
        text: "{service} schickt uns auf eine andere Seite, statt zu antworten. Wir sind dem nicht gefolgt.",
        next: "Versuchen Sie es etwas später erneut.",
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
        text: "Etwas fehlt oder ist noch nicht verwendbar, deshalb wurde nichts gefragt.",
      },
    },
    closed: {
      lead: "{service} gibt es nicht mehr.",
      text: "Dieses Konto lässt sich nicht mehr verbinden.",
      next: "Bitte fragen Sie die Betreiber dieser Seite.",
    },
    missing: "Diese Rechte fehlen: {list}.",
    administrator: "Diese Seite braucht die Angaben einer Person, die das Konto verwaltet.",
    faults: {
      person: "Beheben können das Sie selbst oder die Person, die das Konto verwaltet.",
      page: "Sie haben nichts falsch gemacht: Die Betreiber dieser Seite müssen das beheben.",
      service: "Sie haben nichts falsch gemacht: Die Ursache liegt bei {service}.",
      network: "Die Ursache liegt bei der Verbindung und sagt nichts über Ihre Eingaben aus.",
    },
    sent: {
      direct: {
        no: "Was Sie eingegeben haben, hat diesen Computer nicht verlassen.",
        possibly: "Was Sie eingegeben haben, hat diesen Computer möglicherweise verlassen.",
        yes: "Was Sie eingegeben haben, wurde gesendet, {through}.",
      },
      relay: {
        no: "Was Sie eingegeben haben, wurde nicht an {service} gesendet.",
        possibly: "Was Sie eingegeben haben, hat diesen Computer möglicherweise verlassen, {through}.",
        yes: "Was Sie eingegeben haben, wurde gesendet, {through}.",
      },
    },
    goOn: "Sie können das Formular trotzdem absenden.",
  },

  guides: {
    titles: {
      find: "{list} finden",
      "find-address": "Ich kenne diese Angabe nicht: {list}",
      renew: "Funktioniert nicht mehr oder ist jemand anderem bekannt: {list}",
      "ask-administrator": "Ich brauche Hilfe von der Person, die das Konto verwaltet",
      "switch-off": "Ich möchte den Zugang abschalten",
    },
    roles: { administrator: "für die Person, die das Konto verwaltet", staff: "für Teammitglieder" },
    verbs: {
      "sign-in": "Melden Sie sich bei {service} an.",
      open: "Öffnen Sie {url}.",
      "go-to": "Gehen Sie zu {path}.",
      press: "Klicken Sie auf {name}.",
      tick: "Setzen Sie das Häkchen bei {name}.",
      untick: "Entfernen Sie das Häkchen bei {name}.",
      choose: "Wählen Sie bei {name} den Wert {value}.",
      fill: "Geben Sie bei {name} Folgendes ein: {value}.",
      read: "Öffnen Sie {name} und lesen Sie den Text.",
      "scroll-to": "Scrollen Sie zu {name}.",
      copy: "Kopieren Sie {field} und fügen Sie den Wert hier ein.",
      ask: "Bitten Sie die Person, die das Konto verwaltet, das zu tun oder zu erlauben.",
    },
    pick: "Wählen Sie hier {field}.",
    notes: {
      "shown-once": "Das wird nur einmal angezeigt: Kopieren Sie es, bevor Sie die Seite schließen.",
      "shown-again": "Sie können es jederzeit wieder ansehen.",
      "owner-only": "Das kann nur die Person, der das Konto gehört.",
      "administrator-only": "Das kann nur die Person, die das Konto verwaltet.",
      "per-person": "Jede Person hat hier einen eigenen Wert mit eingeschränktem Zugriff.",
      expires: "Das läuft ab. Danach brauchen Sie einen Ersatz.",
      "keep-secret":
        "Damit kann Software lesen und ändern, was in Ihrem Konto steht. Halten Sie es geheim, und geben Sie es nur " +
        "dort ein, wo Sie der Software vertrauen.",
      "changes-with-password":
        "Das ändert sich mit jedem neuen Passwort. Wenn sich Ihres vor Kurzem geändert hat, beginnen Sie mit dem " +
        "nächsten Schritt.",
    },
  },

  services: {},
};

export default messages;
