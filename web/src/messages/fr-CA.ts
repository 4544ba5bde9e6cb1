// The French texts, as written in Canada.
//
// Terms: account address = adresse du compte; {secret} = Authentication Token (le jeton d'authentification), later on
// le jeton; administrator = la personne qui administre le compte; staff member = membre du personnel; add-on = module
// complémentaire; relay server = serveur intermédiaire; page = page; email = courriel; to log in = ouvrir une session.
// {account} is feminine, {secret} masculine; both begin with a vowel, hence "l'". {service} stands without an article.
// People are "vous", and are named without their gender.

import type { Messages, ServiceTexts } from "./catalogue.js";

const freshbooksClassic: ServiceTexts = {
  words: {
    service: "FreshBooks",
    account: "adresse du compte",
    secret: "Authentication Token",
    example: "joesgarage.freshbooks.com",
  },
  fields: {
    account: { label: "Adresse FreshBooks", hint: "Votre Account URL ou votre API URL, par exemple {example}" },
    secret: {
      label: "Authentication Token",
      hint: "Ce jeton d’authentification se trouve à côté de l’API URL dans votre compte FreshBooks",
    },
  },
  kinds: {
    "freshbooks-classic-oauth-secret": "l’OAuth Secret de la même page",
    "freshbooks-oauth-value": "une clé du nouveau FreshBooks",
    jwt: "un jeton d’accès du nouveau FreshBooks",
  },
  notice:
    "FreshBooks a mis fin à FreshBooks Classic et à son API vers le milieu de 2022, selon la documentation d’un " +
    "module complémentaire, Gravity Forms. Ces étapes montrent comment tout fonctionnait jusque-là.",
  outcomes: {
    "service-moved": {
      lead: "FreshBooks a changé.",
      text:
        "Cette adresse mène maintenant ailleurs\u00a0: FreshBooks a mis fin à FreshBooks Classic et à son API vers " +
        "le milieu de 2022. Le nouveau FreshBooks n’a ni adresse ni jeton de ce genre.",
      next: "Demandez aux responsables de cette page comment y relier le nouveau FreshBooks.",
    },
    "api-not-enabled": {
      lead: "Il manque une étape.",
      text:
        "Personne n’a encore accepté les conditions d’utilisation de l’API dans ce compte. D’ici là, aucun " +
        "logiciel ne peut y accéder.",
      next: "La personne qui administre le compte peut le faire dans FreshBooks. Refaites ensuite le test.",
      field: "Les conditions d’utilisation de l’API n’ont pas encore été acceptées dans ce compte.",
    },
  },
  roles: [
    {
      id: "administrator",
      label: "J’administre le compte",
      guides: ["administrator", "find-address", "renew-token", "switch-off"],
    },
    {
      id: "staff",
      label: "Je suis membre du personnel",
      guides: ["staff", "ask-administrator", "find-address", "renew-token"],
    },
  ],
  guides: {
    "find-address": {
      title: "Je ne connais pas mon adresse FreshBooks",
      steps: [
        "Votre Account URL (adresse du compte) est l’adresse de la page où vous ouvrez une session. Elle " +
          "ressemble à https://joesgarage.freshbooks.com ou à https://joesgarage.billingarm.com.",
        "Si vous l’avez oubliée, ouvrez la page «\u00a0login search\u00a0» de FreshBooks (recherche de la page " +
          "de connexion) et entrez l’adresse courriel de la personne à qui appartient le compte. FreshBooks s’en " +
          "sert pour trouver votre Account URL.",
        "Copiez l’adresse et collez-la ici. Votre API URL (adresse de l’API) convient aussi.",
      ],
    },
    administrator: {
      title: "Trouver les deux si vous administrez le compte",
      steps: [
        "Ouvrez une session dans FreshBooks et cliquez sur le lien blanc «\u00a0My Account\u00a0» (Mon compte), " +
          "en haut à droite.",
        "Cliquez sur le sous-onglet «\u00a0FreshBooks API\u00a0», lui aussi en haut à droite.",
        "Ouvrez les «\u00a0terms of service\u00a0» (conditions d’utilisation), en bleu, et lisez-les.",
        "Cochez «\u00a0Yes, I agree to the API terms of service\u00a0» (Oui, j’accepte les conditions " +
          "d’utilisation de l’API).",
        "Votre API URL (adresse de l’API) et votre Authentication Token (jeton d’authentification) s’affichent. " +
          "Copiez les deux et collez-les ici.",
      ],
      note:
        "Avec le jeton, un logiciel peut lire et modifier ce qui se trouve dans votre compte. Gardez-le secret et " +
        "ne l’entrez que là où vous faites confiance au logiciel.",
    },
    staff: {
      title: "Trouver les deux si vous êtes membre du personnel",
      steps: [
        "Assurez-vous que la personne qui administre le compte a accepté les conditions de l’API.",
        "Ouvrez une session dans FreshBooks et cliquez sur le lien blanc «\u00a0Profile\u00a0» (Profil), en haut " +
          "à droite.",
        "Allez au bas de la page. Votre API URL (adresse de l’API) et votre Authentication Token (jeton " +
          "d’authentification) s’y trouvent.",
        "Copiez les deux et collez-les ici.",
      ],
      note: "Chaque membre du personnel a son propre jeton, dont l’accès est limité. Gardez le vôtre secret.",
    },
    "ask-administrator": {
      title: "J’ai besoin de l’aide de la personne qui administre le compte",
      steps: [
        "Demandez à cette personne si le compte sert encore.",
        "Si oui, demandez-lui d’ouvrir «\u00a0My Account\u00a0» (Mon compte), puis «\u00a0FreshBooks API\u00a0».",
        "Elle doit y accepter les conditions d’utilisation de l’API. Avant cela, aucun membre du personnel ne " +
          "peut utiliser de jeton.",
        "Regardez de nouveau au bas de votre page «\u00a0Profile\u00a0» (Profil). Les deux valeurs s’y trouvent " +
          "maintenant.",
      ],
    },
    "renew-token": {
      title: "Mon jeton a changé, ou quelqu’un d’autre le connaît",
      steps: [
        "Si quelqu’un d’autre le connaît, changez ou réinitialisez le mot de passe de votre compte FreshBooks. " +
          "Votre jeton change en même temps, et l’ancien cesse de fonctionner.",
        "Copiez le nouveau jeton depuis la page où vous avez trouvé l’ancien.",
        "Entrez le nouveau jeton dans chaque module complémentaire que vous utilisez encore.",
      ],
      note:
        "Chaque nouveau mot de passe s’accompagne d’un nouveau jeton, qu’il faut entrer de nouveau dans chaque " +
        "module complémentaire. Si votre mot de passe a changé récemment, commencez par la deuxième étape.",
    },
    "switch-off": {
      title: "Je veux désactiver tous les modules complémentaires",
      steps: [
        "Si vous administrez le compte, ouvrez «\u00a0My Account\u00a0» (Mon compte), puis «\u00a0FreshBooks " +
          "API\u00a0».",
        "Décochez la même case\u00a0: «\u00a0Yes, I agree to the API terms of service\u00a0» (Oui, j’accepte les " +
          "conditions d’utilisation de l’API). Aucun module complémentaire ne peut plus accéder à votre compte.",
      ],
    },
  },
};

const messages: Messages = {
  language: "fr-CA",
  direction: "ltr",
  complete: true,

  findings: {
    // Mended: what goes on after "Corrigé :", in a list.
    "whitespace-removed": { text: "espaces supprimés" },
    "wrapping-removed": { text: "signes qui l’entouraient supprimés" },
    "invisible-removed": { text: "caractères invisibles supprimés" },
    "fullwidth-folded": { text: "caractères larges remplacés par des caractères ordinaires" },
    "label-removed": { text: "mots du début supprimés" },
    "scheme-added": { text: "https:// ajouté au début" },
    "scheme-upgraded": { text: "http:// remplacé par https://" },
    "scheme-mended": { text: "https:// écrit correctement" },
    "case-folded": { text: "majuscules remplacées par des minuscules" },
    "trailing-dot-removed": { text: "dernier point supprimé" },
    "default-port-removed": { text: "numéro de port supprimé" },
    "path-dropped": { text: "fin de l’adresse supprimée" },
    "api-path-renewed": { text: "ancienne forme de l’API URL mise à jour" },
    "query-dropped": { text: "partie à partir de «\u00a0?\u00a0» supprimée" },
    "fragment-dropped": { text: "partie à partir de «\u00a0#\u00a0» supprimée" },
    "credentials-dropped": { text: "nom ou mot de passe du début supprimé" },
    "host-assumed": { text: "reste de l’adresse ajouté" },
    "password-part-removed": { text: "partie après le deux-points supprimée" },
    "header-unwrapped": { text: "extrait de la ligne qui l’entourait" },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "Les noms de compte contiennent rarement un trait de soulignement (_). Le vôtre est-il exact?",
    },
    "length-unusual": { text: "Il est plus long ou plus court que d’habitude. Avez-vous tout copié, et rien d’autre?" },
    "case-unusual": { text: "Il contient des majuscules, ce qui est inhabituel.", take: "Mettre en minuscules" },
    "ambiguous-character": {
      text: "Une lettre occupe peut-être la place d’un chiffre\u00a0: O au lieu de 0, ou l au lieu de 1.",
      take: "Mettre les chiffres",
    },

    // Not finished.
    "rest-missing": {
      text: "Il manque quelque chose à la fin. Veuillez tout copier.",
      account: "L’adresse n’est pas complète. Elle devrait ressembler à {example}.",
      secret: "Il en manque une partie. Veuillez copier votre {secret} au complet.",
    },

    // Not usable, in either field.
    "too-long": {
      text: "C’est beaucoup trop long. Veuillez copier seulement ce qui est demandé.",
      account: "C’est beaucoup trop long. Veuillez copier seulement l’adresse.",
      secret: "C’est beaucoup trop long. Veuillez copier seulement votre {secret}.",
    },
    "not-utf8": { text: "Certains caractères sont endommagés. Veuillez refaire la copie." },

    // Not usable, account.
    "not-an-address": { text: "Ce n’est pas une adresse web. La vôtre ressemble à {example}." },
    "email-not-address": { text: "C’est une adresse courriel. Veuillez entrer l’adresse web, comme {example}." },
    "secret-in-account-field": { text: "Cela ressemble à votre {secret}. Sa place est dans l’autre champ." },
    "scheme-not-web": { text: "L’adresse doit commencer par https://." },
    "account-missing": { text: "Il manque le nom de votre compte au début, comme dans {example}." },
    "service-host": { text: "C’est une page de {service}, pas votre compte. Votre adresse ressemble à {example}." },
    "other-product": { text: "C’est un autre produit de {service}. Il faut ici une adresse comme {example}." },
    "domain-typo": { text: "La fin de l’adresse semble mal écrite." },
    "other-domain": { text: "Ce n’est pas une adresse de {service}. La vôtre ressemble à {example}." },
    "name-character": {
      text:
        "Un nom de compte ne contient pas ces caractères, seulement des lettres, des chiffres et des traits " +
        "d’union.",
    },
    "name-edge": { text: "Un nom de compte ne commence ni ne finit par un trait d’union." },
    "name-too-long": { text: "Le nom du compte est trop long. Il peut avoir 63 caractères au plus." },
    "name-too-deep": { text: "Il y a un point de trop. Votre adresse ressemble à {example}." },
    "port-not-allowed": { text: "Veuillez enlever le deux-points et le nombre qui le suit." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text:
        "Cette adresse ne fait que ressembler à {service}; elle est à quelqu’un d’autre. Veuillez ne pas " +
        "l’utiliser.",
    },
    "host-in-userinfo": {
      text:
        "Cette adresse mène ailleurs\u00a0: seule la partie avant «\u00a0@\u00a0» ressemble à {service}. Veuillez " +
        "ne pas l’utiliser.",
    },
    "backslash-host": {
      text: "Cette adresse peut mener ailleurs\u00a0: elle contient un «\u00a0\\\u00a0». Veuillez la taper vous-même.",
    },
    "homoglyph-host": {
      text: "Certaines lettres ne font que ressembler à celles de {service}. Veuillez taper l’adresse vous-même.",
    },
    "encoded-host": {
      text: "Quelque chose se cache dans l’adresse, derrière un «\u00a0%\u00a0». Veuillez la taper vous-même.",
    },
    "control-character": {
      text: "Il s’y trouve un caractère caché. Veuillez refaire la copie.",
      account: "À cause d’un caractère caché, l’adresse se lit autrement. Veuillez la taper vous-même.",
    },

    // Not usable, secret.
    "address-in-secret-field": { text: "C’est une adresse web. Sa place est dans l’autre champ." },
    "email-not-secret": { text: "C’est une adresse courriel. Veuillez entrer votre {secret}." },
    "masked-value": {
      text: "Ce ne sont que les points qui le cachent. Veuillez d’abord afficher votre {secret}, puis le copier.",
    },
    "placeholder-value": { text: "Ce n’est qu’un exemple. Veuillez entrer votre propre {secret}." },
    "password-like": { text: "Ce n’est pas un {secret}. Veuillez ne jamais taper de mot de passe ici." },
    "other-secret": { text: "C’est {kind}. Veuillez entrer votre {secret}." },
    "secret-character": {
      text: "Il s’y trouve un caractère qu’aucun {secret} ne contient. Veuillez refaire la copie.",
    },
  },

  severities: { note: "Corrigé\u00a0:", warning: "À vérifier\u00a0:", error: "À corriger\u00a0:", danger: "Arrêtez!" },

  ui: {
    good: { account: "Compte {name}", secret: "Cela ressemble à un {secret} complet." },
    reshaped: "forme adaptée à ce qui est demandé ici",
    taken: "Changement fait.",
    moved: "Le contenu de l’autre champ a été déplacé ici.",
    swapped: "Les deux sont maintenant à leur place.",
    filledBoth: "Nous avons trouvé les deux dans ce que vous avez collé, et rempli les deux champs.",
    kept: "Votre saisie est restée telle quelle.",
    undo: "Annuler le changement",
    takeAccount: "Utiliser {suggestion}",
    takeSecret: "Corriger",
    swap: "Intervertir les deux",
    move: { account: "Déplacer dans le champ de l’{account}", secret: "Déplacer dans le champ de l’{secret}" },
    help: "Où trouver cette information?",
    reveal: "Afficher",
    conceal: "Masquer",
    revealLabel: "Afficher votre {secret}",
    concealLabel: "Masquer votre {secret}",
    helpTitle: "Où trouver ces informations?",
    roleQuestion: "Quel est votre rôle dans {service}?",
    otherKind: "une clé d’un autre type",
    unavailable:
      "Pour le moment, nous ne pouvons pas vérifier ce que vous entrez ici. Vous pouvez quand même remplir et " +
      "envoyer le formulaire.",
  },

  live: {
    title: "Test de connexion",
    idle: "Une fois les deux champs remplis, vous pourrez demander ici à {service} si les deux vont ensemble.",
    before: {
      button: "Interroger {service} à l’adresse {address}, {through}.",
      auto: "Nous allons maintenant interroger {service} à l’adresse {address}, {through}.",
      submit: "À l’envoi du formulaire, nous interrogerons d’abord {service} à l’adresse {address}, {through}.",
    },
    through: {
      direct: "directement depuis votre navigateur",
      own: "par l’intermédiaire du serveur de cette page",
      other: "par l’intermédiaire de {relay}",
    },
    running: "Nous interrogeons {service} à l’adresse {address}, {through}…",
    waiting: "{service}, à l’adresse {address}, n’a pas encore répondu. Nous attendons…",
    progress: "En attente d’une réponse",
    test: "Tester la connexion",
    cancel: "Annuler le test",
    retry: "Réessayer",
    retryIn: "Réessayer dans {time}",
    again: "Refaire le test",
    steps: "Voir les étapes",
    connectedAs: "Connexion établie au nom de",
    who: { name: "Nom", email: "Courriel", company: "Entreprise" },
    outcomes: {
      connected: { lead: "Connexion établie.", text: "{service} connaît ce compte, et votre {secret} y correspond." },
      "connected-limited": {
        lead: "Connexion établie, avec des limites.",
        text:
          "Votre {secret} correspond au compte. C’est celui d’un membre du personnel\u00a0: il ne donne pas accès " +
          "à tout dans le compte.",
      },

      // The service has said no. Only here may a text say that one of the two is wrong.
      "secret-refused": {
        lead: "Refusé.",
        text: "{service} n’accepte pas votre {secret} pour {address}.",
        next: "Copiez-le encore une fois. Si le mot de passe a changé depuis, il y en a un nouveau.",
        field: "{service} ne l’accepte pas pour ce compte.",
      },
      "no-such-account": {
        lead: "Compte introuvable.",
        text: "{service} n’a aucun compte à l’adresse {address}.",
        next: "Cherchez l’adresse à laquelle vous ouvrez une session, et entrez-la ici.",
        field: "{service} n’a aucun compte à cette adresse.",
      },
      "account-deactivated": {
        lead: "Compte désactivé.",
        text: "{service} indique que le compte à l’adresse {address} n’est plus actif.",
        next: "Parlez-en à la personne qui administre le compte. Une fois le compte réactivé, refaites le test.",
        field: "{service} indique que ce compte n’est plus actif.",
      },
      "api-not-enabled": {
        lead: "Il manque une étape.",
        text: "Ce compte ne laisse pas encore entrer d’autres logiciels.",
        next: "La personne qui administre le compte peut le permettre. Refaites ensuite le test.",
        field: "Ce compte ne laisse pas encore entrer d’autres logiciels.",
      },

      // The page's.
      "not-the-api": {
        lead: "Pas de réponse utile.",
        text:
          "Quelque chose a répondu à l’adresse {address}, mais pas la partie de {service} à laquelle les logiciels " +
          "s’adressent.",
      },
      "request-malformed": {
        lead: "Question non comprise.",
        text: "{service} n’a pas compris la question de cette page.",
      },
      "blocked-by-browser": {
        lead: "Votre navigateur a bloqué le test.",
        text:
          "{service} ne laisse pas un navigateur poser de question depuis la page d’un autre site. Cette page a " +
          "besoin d’un serveur qui le fasse à sa place.",
      },
      "blocked-by-page": {
        lead: "Cette page a bloqué le test.",
        text: "Les propres règles de sécurité de la page ne lui permettent pas d’interroger {service}.",
      },
      "relay-refused": {
        lead: "Question non transmise.",
        text: "Le serveur intermédiaire de cette page n’a pas transmis la question à {service}.",
      },
      "relay-down": {
        lead: "Pas de connexion.",
        text: "Le serveur intermédiaire de cette page ne répond pas comme il le devrait.",
        next: "Réessayez un peu plus tard.",
      },

      // The service's.
      "rate-limited": {
        lead: "Trop de tests.",
        text: "{service} ne répond à aucune autre question pour le moment.",
        next: "Attendez un peu, puis réessayez.",
      },
      "service-down": {
        lead: "{service} n’est pas disponible.",
        text: "Le service répond, mais indique qu’il ne peut pas fonctionner pour le moment.",
        next: "Réessayez un peu plus tard.",
      },
      "service-moved": {
        lead: "Adresse changée.",
        text: "{service} renvoie maintenant ailleurs toutes les questions posées à l’adresse {address}.",
      },
      redirected: {
        lead: "Redirection.",
        text: "L’adresse nous renvoie ailleurs, et votre navigateur ne montre pas où. Nous n’y sommes pas allés.",
      },
      "unexpected-reply": {
        lead: "Une réponse étrange.",
        text: "{service} a donné une réponse que nous ne comprenons pas.",
        next: "Réessayez un peu plus tard.",
      },
      "reply-too-large": {
        lead: "Une réponse étrange.",
        text: "{service} a répondu beaucoup plus que ce que nous demandions. Nous avons cessé de lire.",
      },

      // The network's.
      timeout: {
        lead: "Pas de réponse à temps.",
        text: "Nous avons attendu {service}, puis nous avons renoncé.",
        next: "Réessayez un peu plus tard.",
      },
      offline: {
        lead: "Vous êtes hors ligne.",
        text: "Cet ordinateur n’est pas connecté à Internet en ce moment.",
        next: "Connectez-le, puis réessayez.",
      },
      unreachable: {
        lead: "Pas de connexion.",
        text: "Impossible de joindre {service} à l’adresse {address}.",
        next: "Vérifiez si d’autres sites s’ouvrent, puis réessayez.",
      },

      // Nobody's.
      cancelled: { lead: "Test annulé.", text: "Le test a été arrêté avant l’arrivée d’une réponse." },
      "not-tested": {
        lead: "Test non effectué.",
        text: "L’une des deux valeurs n’est pas encore utilisable\u00a0: rien n’a donc été demandé.",
      },
    },
    faults: {
      person: "Vous pouvez corriger cela, ou la personne qui administre le compte peut le faire.",
      page: "Vous n’y êtes pour rien\u00a0: c’est aux responsables de cette page de corriger cela.",
      service: "Vous n’y êtes pour rien\u00a0: la cause se trouve du côté de {service}.",
      network: "La cause se trouve du côté de la connexion, et ne dit rien de ce que vous avez entré.",
    },
    sent: {
      direct: {
        no: "Votre {secret} n’a pas quitté cet ordinateur.",
        possibly: "Votre {secret} a peut-être quitté cet ordinateur.",
        yes: "Votre {secret} a été envoyé, {through}.",
      },
      relay: {
        no: "Votre {secret} n’a pas été envoyé à {service}.",
        possibly: "Votre {secret} a peut-être quitté cet ordinateur, {through}.",
        yes: "Votre {secret} a été envoyé, {through}.",
      },
    },
    goOn: "Vous pouvez quand même envoyer le formulaire.",
  },

  services: { "freshbooks-classic": freshbooksClassic },
};

export default messages;
