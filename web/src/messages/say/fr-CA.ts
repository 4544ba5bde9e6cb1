// What is said in French about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Assurez-vous que la personne qui administre le compte a accepté les conditions de l’API.",
    "links-at-the-top":
      "Regardez en haut à droite\u00a0: «\u00a0My Account\u00a0» (Mon compte) est un lien blanc, et " +
      "«\u00a0FreshBooks API\u00a0» un sous-onglet. Les «\u00a0terms of service\u00a0» (conditions d’utilisation) y " +
      "sont un lien bleu.",
    "values-appear":
      "Votre API URL (adresse de l’API) et votre Authentication Token (jeton d’authentification) s’affichent. L’API " +
      "URL convient aussi à la place de l’Account URL.",
    "values-at-the-bottom":
      "«\u00a0Profile\u00a0» (Profil) est un lien blanc, en haut à droite. Au bas de cette page se trouvent votre " +
      "API URL (adresse de l’API) et votre Authentication Token (jeton d’authentification). L’API URL convient aussi " +
      "à la place de l’Account URL.",
    "address-is-where-you-log-in":
      "Votre Account URL (adresse du compte) est l’adresse de la page où vous ouvrez une session. Elle ressemble à " +
      "https://joesgarage.freshbooks.com ou à https://joesgarage.billingarm.com. Votre API URL (adresse de l’API) " +
      "convient aussi.",
    "address-forgotten":
      "Si vous l’avez oubliée, ouvrez la page «\u00a0login search\u00a0» de FreshBooks (recherche de la page de " +
      "connexion) et entrez l’adresse courriel de la personne à qui appartient le compte. FreshBooks s’en sert pour " +
      "trouver votre Account URL.",
    "ask-whether-in-use":
      "Demandez d’abord si le compte sert encore. Si oui, les deux étapes suivantes reviennent à la personne qui " +
      "l’administre\u00a0: aucun membre du personnel ne peut utiliser de jeton avant qu’elle ait accepté les " +
      "conditions d’utilisation de l’API.",
    "change-password-if-known":
      "Si quelqu’un d’autre connaît votre jeton, changez ou réinitialisez le mot de passe de votre compte " +
      "FreshBooks. Votre jeton change en même temps, et l’ancien cesse de fonctionner. Le nouveau est dans la page " +
      "où vous avez trouvé l’ancien.",
    "give-to-every-add-on":
      "Entrez le nouveau jeton dans chaque module complémentaire que vous utilisez encore. Chacun en a de nouveau " +
      "besoin.",
    "no-add-on-after": "C’est la même case qu’avant. Aucun module complémentaire ne peut plus accéder à votre compte.",
  },
};

export default messages;
