// The page's own texts in German.

import type { SupportTexts } from "../texts.ts";

const de: SupportTexts = {
  lede: "Fügen Sie ein, was ein Kunde geschickt hat, oder tippen Sie es ab. Sie sehen, was daran nicht stimmt, kopieren es korrigiert und antworten dem Kunden.",
  promise: "Nichts verlässt diesen Computer: Diese Seite darf nichts senden und bewahrt nichts davon auf.",
  limit: "Sie sagt, was richtig aussieht. Was {service} annimmt, weiß nur {service}, und diese Seite fragt nicht nach.",
  kept: "Diese Seite ist jetzt auf diesem Computer gespeichert und öffnet sich auch ohne Netz.",
  failed: "Keyfit funktioniert hier nicht. Laden Sie die Seite neu, oder öffnen Sie sie in einem anderen Browser.",
  language: "Sprache",
  sent: "Was der Kunde geschickt hat",
  sentHint: "Ein Schlüssel, eine Adresse, eine Kopfzeile oder eine ganze E-Mail.",
  service: "Dienst",
  told: "Das gehört zu {service}.",
  found: {
    some: "Darin markiert: {list}.",
    none: "Nichts ist sicher zu erkennen. Setzen Sie den richtigen Teil unten in sein Feld.",
  },
  checkAs: "Prüfen als: {label}",
  elsewhere:
    "Dieser Link zeigt eine Adresse von {service}, führt aber zu einer anderen Website. Fragen Sie den Kunden, woher er ihn hat und ob er sich dort angemeldet hat.",
  alarm: {
    title: "Gefährlich: nicht öffnen",
    asked: "Hat sich der Kunde dort angemeldet?",
    ifSo: "Wenn ja, kennt vielleicht jemand anders sein Passwort und seinen Schlüssel. Der Kunde sollte:",
    password: "Das Passwort seines Kontos bei {service} ändern, und zwar unter der echten Adresse.",
    renew: "Den Schlüssel erneuern.",
    others: "Die übrigen Anmeldungen und Benutzer des Kontos prüfen und unbekannte entfernen.",
    ifNot: "Wenn nicht, ist noch nichts passiert. Der Kunde sollte die Nachricht löschen.",
  },
  edit: "Text bearbeiten",
  clear: "Alles löschen",
  cleared: "Alles ist gelöscht.",
  status: {
    valid: "Richtig, wie es ist",
    repaired: "Korrigiert",
    doubtful: "Verwendbar, aber zweifelhaft",
    incomplete: "Unvollständig",
    invalid: "Nicht verwendbar",
    dangerous: "Gefährlich, nicht verwenden",
  },
  given: "Wie angegeben",
  place: { span: "Zeichen {from} bis {to}", one: "Zeichen {from}", before: "vor Zeichen {from}" },
  hidden: "verborgen",
  api_url: "API URL",
  copy: "Kopieren",
  copyValue: "{value} kopieren",
  copied: "Kopiert",
  valueCopied: "Kopiert: {value}",
  notCopied: "Dieser Browser erlaubt das Kopieren nicht. Lassen Sie den Wert anzeigen und kopieren Sie ihn von Hand.",
  ticket: {
    title: "Zusammenfassung für das Ticket",
    note: "Sie enthält keinen Schlüssel und nichts von dem Text, den der Kunde geschickt hat.",
    withheld: "Hier nicht gezeigt",
    withheldLength: "Länge {value}, hier nicht gezeigt",
    notAsked: "Ohne Netz geprüft; {service} selbst wurde nicht gefragt.",
  },
  reply: {
    title: "Antwort an den Kunden",
    language: "Der Kunde schreibt auf",
    note: "Sie enthält keinen Schlüssel und nichts von dem Text, den der Kunde geschickt hat.",
    hello: "Guten Tag,",
    bye: "Freundliche Grüße",
    quoted: "„{value}“",
    about: "{label}:",
    right: "Das stimmt: {list}.",
    allRight: "Was Sie geschickt haben, sieht richtig aus: {list}.",
    next: "Ob {service} es akzeptiert, zeigt erst ein Versuch. Bitte verbinden Sie das Konto noch einmal.",
    find: "Hier finden Sie es:",
    copy: "Kopieren Sie {field} und geben Sie den Wert auf der Seite ein, auf der Sie {service} verbinden.",
    pick: "Wählen Sie {field} auf der Seite, auf der Sie {service} verbinden.",
    several: "In Ihrer Nachricht steht mehr als ein Wert. Welcher ist richtig?",
    use: "Bitte verwenden Sie {suggestion}.",
    misspelled: "An einer Stelle ist das falsch geschrieben. Richtig ist {suggestion}.",
    otherProduct: "Das ist ein anderes Produkt, nicht {service}. Damit können wir uns nicht verbinden.",
    also: "Außerdem in Ihrer Nachricht:",
    elsewhere:
      "Ein Link zeigt eine Adresse von {service}, führt aber zu einer anderen Website. Bitte sagen Sie uns, woher Sie ihn haben und ob Sie sich dort angemeldet haben.",
    danger: {
      lead: "Zuerst: In Ihrer Nachricht steht ein gefährlicher Link. Bitte öffnen Sie ihn nicht.",
      ifSo: "Wenn Sie sich dort angemeldet haben, kennt vielleicht jemand anderes Ihr Passwort und Ihren Schlüssel. Bitte tun Sie jetzt Folgendes:",
      password: "Ändern Sie das Passwort Ihres Kontos bei {service}, und zwar unter der echten Adresse.",
      renew: "Erneuern Sie den Schlüssel.",
      others:
        "Prüfen Sie die übrigen Anmeldungen und Benutzer des Kontos und entfernen Sie alle, die Sie nicht kennen.",
      ifNot:
        "Wenn Sie sich dort nicht angemeldet haben, ist noch nichts passiert. Bitte löschen Sie die Nachricht mit dem Link.",
    },
    password: "In Ihrer Nachricht stand ein Passwort. Wir brauchen es nie. Bitte ändern Sie es.",
    sent: "Das stand in Ihrer E-Mail, und andere können es gelesen haben: {list}. Bitte erneuern Sie es.",
    renew: "So erneuern Sie „{label}“:",
    never:
      "Bitte schicken Sie nie einen Schlüssel per E-Mail. Geben Sie ihn nur auf der Seite ein, auf der Sie {service} verbinden.",
  },
};

export default de;
