// The page's own texts in French, as in Canada.

import type { SupportTexts } from "../texts.ts";

const frCA: SupportTexts = {
  lede: "Collez ce qu’un client a envoyé. Vous voyez ce qui ne va pas et pouvez copier la version corrigée.",
  promise: "Rien ne quitte cet ordinateur\u00a0: cette page n’a le droit de rien envoyer et n’en conserve rien.",
  limit: "Elle dit ce qui semble correct. Seul {service} sait ce qu’il accepte, et cette page ne le lui demande pas.",
  kept: "Cette page est maintenant conservée sur cet ordinateur et s’ouvre aussi sans réseau.",
  failed: "Keyfit ne fonctionne pas ici. Rechargez la page ou ouvrez-la dans un autre navigateur.",
  language: "Langue",
  sent: "Ce que le client a envoyé",
  sentHint: "Une clé, une adresse, une ligne d’en-tête ou un courriel entier.",
  service: "Service",
  told: "Ceci vient de {service}.",
  found: {
    some: "Repéré dans le texte : {list}.",
    none: "Rien ne peut être reconnu avec certitude. Mettez la bonne partie dans sa case ci-dessous.",
  },
  checkAs: "Vérifier comme : {label}",
  elsewhere:
    "Ce lien montre une adresse de {service}, mais mène à un autre site. Demandez au client qui le lui a envoyé et s’il s’y est connecté.",
  alarm: {
    title: "Dangereux\u00a0: ne pas ouvrir",
    asked: "Le client s’y est-il connecté?",
    ifSo: "Si oui, quelqu’un d’autre connaît peut-être son mot de passe et sa clé. Le client devrait\u00a0:",
    password: "Changer le mot de passe de son compte {service}, à la vraie adresse.",
    renew: "Renouveler la clé.",
    others: "Vérifier les autres connexions et utilisateurs du compte, et retirer ceux qu’il ne connaît pas.",
    ifNot: "Sinon, rien ne s’est encore passé. Il devrait supprimer le message.",
  },
  clear: "Tout effacer",
  cleared: "Tout est effacé.",
  status: {
    valid: "Correct tel quel",
    repaired: "Corrigé",
    doubtful: "Utilisable, mais douteux",
    incomplete: "Incomplet",
    invalid: "Inutilisable",
    dangerous: "Dangereux, à ne pas utiliser",
  },
  given: "Tel que fourni",
  place: { span: "caractères {from} à {to}", one: "caractère {from}", before: "avant le caractère {from}" },
  hidden: "masqué",
  api_url: "API URL",
  copy: "Copier",
  copyValue: "Copier\u00a0: {value}",
  copied: "Copié",
  valueCopied: "Copié\u00a0: {value}",
  notCopied: "Ce navigateur ne permet pas de copier. Affichez la valeur et copiez-la à la main.",
  ticket: {
    title: "Résumé pour le billet",
    note: "Il ne contient aucune clé, ni rien du texte que le client a envoyé.",
    withheld: "Non montré ici",
    withheldLength: "Longueur {value}, non montré ici",
    notAsked: "Vérifié sans réseau; rien n’a été demandé à {service}.",
  },
};

export default frCA;
