// What is said in German about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first":
      "Vergewissern Sie sich, dass die Person, die das Konto verwaltet, den Bedingungen der API zugestimmt hat.",
    "links-at-the-top":
      "Sehen Sie oben rechts nach: „My Account“ (Mein Konto) ist ein weißer Link, „FreshBooks API“ eine " +
      "untergeordnete Registerkarte. „terms of service“ (Nutzungsbedingungen) ist dort ein blauer Link.",
    "values-appear":
      "Ihre API URL (Adresse der API) und Ihr Authentication Token (Authentifizierungs-Token) erscheinen. Statt der " +
      "Account URL können Sie ebenso die API URL verwenden.",
    "values-at-the-bottom":
      "„Profile“ (Profil) ist ein weißer Link oben rechts. Am Ende der Seite stehen Ihre API URL (Adresse der API) " +
      "und Ihr Authentication Token (Authentifizierungs-Token). Statt der Account URL können Sie ebenso die API URL " +
      "verwenden.",
    "address-is-where-you-log-in":
      "Ihre Account URL (Kontoadresse) ist die Adresse der Seite, auf der Sie sich anmelden. Sie sieht aus wie " +
      "https://joesgarage.freshbooks.com oder https://joesgarage.billingarm.com. Ihre API URL (Adresse der API) " +
      "können Sie ebenso verwenden.",
    "address-forgotten":
      "Wenn Sie die Adresse vergessen haben, öffnen Sie bei FreshBooks die Seite „login search“ (Suche nach der " +
      "Anmeldeseite) und geben Sie die E-Mail-Adresse der Person ein, der das Konto gehört. FreshBooks findet damit " +
      "Ihre Account URL.",
    "ask-whether-in-use":
      "Fragen Sie zuerst, ob das Konto noch benutzt wird. Wenn ja, sind die nächsten zwei Schritte Sache der Person, " +
      "die es verwaltet: Erst wenn sie den Nutzungsbedingungen der API zugestimmt hat, kann ein Teammitglied ein " +
      "Token verwenden.",
    "change-password-if-known":
      "Wenn jemand anderes Ihr Token kennt, ändern Sie das Passwort Ihres FreshBooks-Kontos oder setzen Sie es " +
      "zurück. Damit ändert sich auch Ihr Token, und das alte gilt nicht mehr. Das neue steht auf der Seite, auf der " +
      "Sie das alte gefunden haben.",
    "give-to-every-add-on":
      "Geben Sie das neue Token in jedem Zusatzprogramm ein, das Sie noch benutzen. Jedes braucht es dann wieder.",
    "no-add-on-after": "Das Häkchen ist dasselbe wie zuvor. Danach hat kein Zusatzprogramm mehr Zugang zu Ihrem Konto.",
  },
};

export default messages;
