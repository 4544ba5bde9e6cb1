// What is said in German about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Wer das Konto verwaltet, muss zuerst den Bedingungen der API zugestimmt haben.",
    "links-at-the-top": "Die Links stehen oben rechts.",
    "values-appear":
      "Ihre API URL (Adresse der API) und Ihr Authentication Token (Authentifizierungs-Token) erscheinen. Die API URL können Sie hier ebenso verwenden.",
    "values-at-the-bottom":
      "„Profile“ (Profil) steht oben rechts. Am Ende der Seite stehen API URL (Adresse der API) und Token. Die API URL können Sie hier ebenso verwenden.",
    "address-is-where-you-log-in":
      "Das ist die Adresse, unter der Sie sich anmelden, zum Beispiel https://joesgarage.freshbooks.com oder https://joesgarage.billingarm.com. Ihre API URL (Adresse der API) können Sie ebenso verwenden.",
    "address-forgotten":
      "Falls Sie sie vergessen haben: Geben Sie bei FreshBooks auf der Seite „login search“ (Suche nach der Anmeldeseite) die E-Mail-Adresse der Person ein, der das Konto gehört.",
    "ask-whether-in-use":
      "Fragen Sie zuerst, ob das Konto noch benutzt wird. Dann stimmt die Person, die es verwaltet, den Bedingungen der API zu. Vorher kann kein Teammitglied ein Token verwenden.",
    "change-password-if-known":
      "Wenn jemand anderes Ihr Token kennt, ändern Sie Ihr Passwort bei FreshBooks. Das neue Token steht dort, wo Sie das alte gefunden haben, das dann nicht mehr gilt.",
    "give-to-every-add-on": "Geben Sie das neue Token in jedem Zusatzprogramm ein, das Sie noch benutzen.",
    "no-add-on-after": "Jetzt hat kein Zusatzprogramm mehr Zugang zu Ihrem Konto.",
  },
};

export default messages;
