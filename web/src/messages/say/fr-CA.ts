// What is said in French about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "La personne qui administre le compte doit d’abord avoir accepté les conditions de l’API.",
    "links-at-the-top": "Les liens sont en haut à droite.",
    "values-appear":
      "Votre API URL (adresse de l’API) et votre Authentication Token (jeton d’authentification) s’affichent. L’API URL convient aussi ici.",
    "values-at-the-bottom":
      "«\u00a0Profile\u00a0» (Profil) est en haut à droite. L’API URL (adresse de l’API) et le jeton sont au bas de cette page. L’API URL convient aussi ici.",
    "address-is-where-you-log-in":
      "C’est l’adresse où vous ouvrez une session, comme https://joesgarage.freshbooks.com ou https://joesgarage.billingarm.com. Votre API URL (adresse de l’API) convient aussi.",
    "address-forgotten":
      "Si vous l’avez oubliée, entrez l’adresse courriel de la personne propriétaire du compte dans la page «\u00a0login search\u00a0» de FreshBooks (recherche de la page de connexion).",
    "ask-whether-in-use":
      "Demandez d’abord si le compte sert encore. Ensuite, la personne qui l’administre accepte les conditions de l’API. D’ici là, aucun membre du personnel ne peut utiliser de jeton.",
    "change-password-if-known":
      "Si quelqu’un d’autre connaît votre jeton, changez votre mot de passe FreshBooks. Le nouveau jeton est là où vous avez trouvé l’ancien, qui cesse de fonctionner.",
    "give-to-every-add-on": "Entrez le nouveau jeton dans chaque module complémentaire que vous utilisez encore.",
    "no-add-on-after": "Maintenant, aucun module complémentaire ne peut accéder à votre compte.",
  },
};

export default messages;
