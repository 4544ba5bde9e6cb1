// The page's own texts in German.

import type { SupportTexts } from "../texts.ts";

const de: SupportTexts = {
  lede: "Fügen Sie ein, was ein Kunde geschickt hat. Sie sehen, was daran nicht stimmt, und kopieren es korrigiert.",
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
};

export default de;
