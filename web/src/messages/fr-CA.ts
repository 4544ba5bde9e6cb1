// The French texts, as written in Canada.
//
// Terms: account = le compte; administrator = la personne qui administre le compte; staff member = membre du personnel;
// relay server = serveur intermédiaire; page = page; what was entered = la valeur; key = la clé; email = courriel; to log
// in = ouvrir une session.
// Names of fields and kinds stand in «», without an article. {service} stands where no word before it is cut short by a
// vowel: not behind "de" and "que", but behind "du service", "dans" and "à". People are "vous", and are named without
// their gender.

import type { Messages } from "./catalogue.js";

const messages: Messages = {
  language: "fr-CA",
  direction: "ltr",
  complete: true,

  findings: {
    // Mended: what goes on after "Corrigé :", in a list.
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
    "api-path-renewed": { text: "ancienne forme de l’adresse mise à jour" },
    "query-dropped": { text: "partie à partir de «\u00a0?\u00a0» supprimée" },
    "fragment-dropped": { text: "partie à partir de «\u00a0#\u00a0» supprimée" },
    "credentials-dropped": { text: "nom ou mot de passe du début supprimé" },
    "host-assumed": { text: "reste de l’adresse ajouté" },
    "password-part-removed": { text: "partie après le deux-points supprimée" },
    "header-unwrapped": { text: "extrait de la ligne qui l’entourait" },
    "taken-from-text": { text: "extrait d’un texte plus long" },
    "pasted-twice": { text: "deuxième copie supprimée" },
    "found-in-address": { text: "trouvé dans l’adresse collée" },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "Les noms de compte contiennent rarement «\u00a0{characters}\u00a0». Le vôtre est-il exact?",
      plain: "Les noms de compte sont rarement ainsi. Le vôtre est-il exact?",
    },
    "length-unusual": {
      text: "Il y a {have} caractères; d’habitude, c’est {usual}. Avez-vous tout copié, et rien d’autre?",
      plain: "C’est plus long ou plus court que d’habitude. Avez-vous tout copié, et rien d’autre?",
    },
    "case-unusual": { text: "Des lettres sont en majuscules plutôt qu’en minuscules, ou l’inverse." },
    "ambiguous-character": {
      text: "Une lettre occupe peut-être la place d’un chiffre\u00a0: O au lieu de 0, ou l au lieu de 1.",
      take: "Mettre les chiffres",
    },
    "shape-unusual": {
      text: "D’habitude, «\u00a0{label}\u00a0» commence par «\u00a0{usual}\u00a0». Avez-vous copié la bonne valeur?",
      plain: "D’habitude, «\u00a0{label}\u00a0» a une autre forme. Avez-vous copié la bonne valeur?",
    },
    "kind-ending": {
      text: "Valable jusqu’à cette date\u00a0: {date}. Ensuite, {service} ne l’acceptera plus.",
      plain: "Bientôt, {service} ne l’acceptera plus. Veuillez en créer un autre.",
    },
    "maybe-other": {
      text: "C’est peut-être «\u00a0{kind}\u00a0». Avez-vous copié «\u00a0{label}\u00a0»?",
      plain: "C’est peut-être autre chose. Avez-vous copié «\u00a0{label}\u00a0»?",
    },

    // Not finished.
    "rest-missing": {
      text: "Il manque quelque chose à la fin. Veuillez copier «\u00a0{label}\u00a0» au complet.",
      account: "L’adresse n’est pas complète. Elle devrait ressembler à {example}.",
      email: "Il manque la fin de l’adresse courriel.",
    },

    // Not usable, in any field.
    "too-long": { text: "C’est beaucoup trop long. Veuillez copier seulement «\u00a0{label}\u00a0»." },
    "not-utf8": { text: "Certains caractères sont endommagés. Veuillez refaire la copie." },
    "wrong-field": {
      text: "La place de cette valeur est dans le champ «\u00a0{field}\u00a0».",
      plain: "La place de cette valeur est dans un autre champ.",
    },
    "other-service": {
      text: "Cela vient d’ailleurs\u00a0: {other}. Veuillez entrer «\u00a0{label}\u00a0» (service\u00a0: {service}).",
      plain: "Cela vient d’un autre service. Veuillez entrer «\u00a0{label}\u00a0» (service\u00a0: {service}).",
    },

    // Not usable, account.
    "not-an-address": { text: "Ce n’est pas une adresse web. La vôtre ressemble à {example}." },
    "email-not-address": { text: "C’est une adresse courriel. Veuillez entrer l’adresse web, comme {example}." },
    "secret-in-account-field": {
      text: "Cela ressemble à «\u00a0{field}\u00a0». Veuillez le déplacer dans ce champ.",
      plain: "Cela ressemble à une clé. Veuillez entrer l’adresse web, comme {example}.",
    },
    "scheme-not-web": { text: "L’adresse doit commencer par https://." },
    "account-missing": { text: "Il manque le nom de votre compte au début, comme dans {example}." },
    "service-host": {
      text: "C’est une page du service {service}, pas votre compte. Votre adresse ressemble à {example}.",
    },
    "other-product": { text: "C’est un autre produit du service {service}. Il faut ici une adresse comme {example}." },
    "domain-typo": { text: "La fin de l’adresse semble mal écrite." },
    "other-domain": { text: "Ce n’est pas une adresse du service {service}. La vôtre ressemble à {example}." },
    "name-character": {
      text: "Un nom de compte ne contient pas ces caractères, seulement des lettres, des chiffres et des traits d’union.",
    },
    "name-edge": { text: "Un nom de compte ne commence ni ne finit par un trait d’union." },
    "name-too-long": { text: "Le nom du compte est trop long. Il peut avoir 63 caractères au plus." },
    "name-too-deep": { text: "Il y a un point de trop. Votre adresse ressemble à {example}." },
    "port-not-allowed": { text: "Veuillez enlever le deux-points et le nombre qui le suit." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "Cette adresse ne fait que ressembler à {service}; elle est à quelqu’un d’autre. Veuillez ne pas l’utiliser.",
    },
    "host-in-userinfo": {
      text:
        "Cette adresse mène ailleurs\u00a0: seule la partie avant «\u00a0@\u00a0» ressemble à {service}. Veuillez ne " +
        "pas l’utiliser.",
    },
    "backslash-host": {
      text: "Cette adresse peut mener ailleurs\u00a0: elle contient un «\u00a0\\\u00a0». Veuillez la taper vous-même.",
    },
    "homoglyph-host": {
      text: "Certaines lettres ne font que ressembler à celles du nom {service}. Veuillez taper l’adresse vous-même.",
    },
    "encoded-host": {
      text: "Quelque chose se cache dans l’adresse, derrière un «\u00a0%\u00a0». Veuillez la taper vous-même.",
    },
    "control-character": {
      text: "Il s’y trouve un caractère caché. Veuillez refaire la copie.",
      account: "À cause d’un caractère caché, l’adresse se lit autrement. Veuillez la taper vous-même.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "C’est une adresse web. Sa place est dans le champ «\u00a0{field}\u00a0».",
      plain: "C’est une adresse web. Veuillez entrer «\u00a0{label}\u00a0».",
    },
    "email-not-secret": { text: "C’est une adresse courriel. Veuillez entrer «\u00a0{label}\u00a0»." },
    "not-an-email": {
      text: "Ce n’est pas une adresse courriel. La vôtre ressemble à {example}.",
      plain: "Ce n’est pas une adresse courriel.",
    },
    "not-a-choice": { text: "Ce n’est pas dans la liste. Veuillez y faire un choix." },
    "masked-value": {
      text: "Ce ne sont que les points qui le cachent. Veuillez d’abord afficher «\u00a0{label}\u00a0», puis le copier.",
    },
    "placeholder-value": {
      text: "Ce n’est qu’un exemple. Veuillez entrer «\u00a0{label}\u00a0» de votre propre compte.",
    },
    "sample-value": {
      text: "C’est un modèle tiré d’un manuel. Veuillez entrer «\u00a0{label}\u00a0» de votre propre compte.",
    },
    "password-like": {
      text: "Cela ressemble à un mot de passe. Il ne nous en faut jamais, seulement «\u00a0{label}\u00a0».",
    },
    "payment-card": {
      text: "Cela ressemble à un numéro de carte. Il ne nous en faut jamais, seulement «\u00a0{label}\u00a0».",
    },
    "other-secret": {
      text: "C’est autre chose\u00a0: «\u00a0{kind}\u00a0». Veuillez entrer «\u00a0{label}\u00a0».",
      plain: "C’est une clé d’un autre type. Veuillez entrer «\u00a0{label}\u00a0».",
    },
    "kind-ended": {
      text: "{service} n’accepte plus ceci\u00a0: «\u00a0{kind}\u00a0». Veuillez en créer un autre.",
      plain: "{service} ne l’accepte plus. Veuillez en créer un autre.",
    },
    "checksum-wrong": { text: "Des caractères sont inexacts ou manquent. Veuillez refaire la copie." },
    "secret-character": {
      text: "Il s’y trouve un caractère qui n’est jamais dans «\u00a0{label}\u00a0». Veuillez refaire la copie.",
    },
  },

  severities: {
    note: "Corrigé\u00a0:",
    warning: "À vérifier\u00a0:",
    error: "À corriger\u00a0:",
    danger: "Arrêtez!",
  },

  ui: {
    hint: {
      text: "À copier depuis {service} et à coller ici",
      account: "L’adresse web où vous ouvrez une session, comme {example}",
      id: "À copier depuis {service}; cela ressemble à {example}",
      email: "L’adresse courriel que vous utilisez dans {service}",
      user: "Le nom d’utilisateur que vous avez dans {service}",
      choice: "Choisissez l’option affichée dans {service}",
    },
    optional: "{label} (facultatif)",
    choose: "Choisissez",
    needs: "Il faut ces droits\u00a0: {list}.",
    keep: "À laisser vide pour garder la valeur enregistrée.",
    good: { text: "Cela semble exact\u00a0: {name}", plain: "Cela semble exact." },
    mode: { test: "C’est une clé d’essai.", live: "C’est une clé réelle." },
    wrongMode: {
      test: "C’est une clé réelle. Cette page a besoin d’une clé d’essai.",
      live: "C’est une clé d’essai. Cette page a besoin d’une clé réelle.",
    },
    reshaped: "forme adaptée à ce qui est demandé ici",
    taken: "Changement fait.",
    moved: "Le contenu d’un autre champ a été déplacé ici.",
    swapped: "Les deux sont maintenant à leur place.",
    filled: "Rempli\u00a0: {list}.",
    found: "Trouvé dans l’adresse collée\u00a0: {value}.",
    kept: "Votre saisie est restée telle quelle.",
    insisted: "Utilisé tel quel, sans test.",
    undo: "Annuler le changement",
    insist: "Utiliser quand même",
    takeShown: "Utiliser {suggestion}",
    takeHidden: "Corriger",
    swap: "Intervertir les deux",
    move: "Déplacer dans «\u00a0{field}\u00a0»",
    help: "Où trouver cette information?",
    reveal: "Afficher",
    conceal: "Masquer",
    revealLabel: "Afficher {label}",
    concealLabel: "Masquer {label}",
    helpTitle: "Où trouver ces informations?",
    closed: "{service} a fermé ({date}). Ces étapes montrent comment tout fonctionnait jusque-là.",
    roleQuestion: "Quel est votre rôle dans {service}?",
    roles: { administrator: "J’administre le compte", staff: "Je suis membre du personnel" },
    unavailable:
      "Pour le moment, nous ne pouvons pas vérifier ce que vous entrez ici. Vous pouvez quand même remplir et " +
      "envoyer le formulaire.",
  },

  live: {
    title: "Test de connexion",
    idle: "Une fois tout rempli, vous pourrez demander ici à {service} si cela fonctionne.",
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
      connected: { lead: "Connexion établie.", text: "{service} accepte ce que vous avez entré." },
      "connected-limited": {
        lead: "Connexion établie, avec des limites.",
        text: "{service} accepte ce que vous avez entré, mais cela ne donne pas accès à tout.",
      },
      "credit-used-up": {
        lead: "Connexion établie, mais crédit épuisé.",
        text: "{service} accepte ce que vous avez entré, mais il ne reste plus de crédit.",
        next: "Ajoutez du crédit dans {service}.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Refusé.",
        text: "{service} n’accepte pas «\u00a0{label}\u00a0».",
        next: "Refaites la copie. Si la valeur a changé depuis, copiez la nouvelle.",
      },
      "secret-expired": {
        lead: "Expiré.",
        text: "{service} indique que «\u00a0{label}\u00a0» a expiré.",
        next: "Créez-en un autre et entrez-le ici.",
      },
      "wrong-kind": {
        lead: "Il en faut une autre.",
        text: "{service} indique que c’est une clé d’un autre type.",
        next: "Voyez où se trouve la bonne, puis copiez-la.",
      },
      "wrong-region": {
        lead: "Autre région.",
        text: "{service} indique que votre compte est dans une autre région.",
        next: "Vérifiez «\u00a0{label}\u00a0», puis refaites le test.",
      },
      "no-such-account": {
        lead: "Compte introuvable.",
        text: "{service} n’a aucun compte pour «\u00a0{label}\u00a0».",
        next: "Vérifiez «\u00a0{label}\u00a0», puis refaites le test.",
      },
      "account-deactivated": {
        lead: "Compte désactivé.",
        text: "{service} indique que ce compte n’est plus actif.",
        next: "Parlez-en à la personne qui administre le compte. Une fois le compte réactivé, refaites le test.",
      },
      "api-not-enabled": {
        lead: "Il manque une étape.",
        text: "Ce compte ne laisse pas encore entrer d’autres logiciels.",
        next: "La personne qui administre le compte peut le permettre. Refaites ensuite le test.",
      },
      "plan-without-api": {
        lead: "Non compris dans le forfait.",
        text: "Le forfait de ce compte ne laisse pas entrer d’autres logiciels.",
        next: "La personne qui administre le compte peut changer le forfait. Refaites ensuite le test.",
      },

      // The page's.
      "not-the-api": {
        lead: "Pas de réponse utile.",
        text:
          "Quelque chose a répondu à l’adresse {address}, mais pas la partie du service {service} à laquelle les " +
          "logiciels s’adressent.",
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
      "ask-relay": {
        lead: "Votre navigateur ne peut pas le savoir.",
        text:
          "{service} ne répond pas au complet à un navigateur. Cette page a besoin d’un serveur qui pose la question " +
          "à sa place.",
      },
      "address-not-allowed": {
        lead: "Non permis d’ici.",
        text:
          "Ce compte ne répond qu’aux ordinateurs d’une liste, et celui qui pose la question pour cette page n’y est " +
          "pas.",
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
        text: "{service} nous renvoie vers une autre page au lieu de répondre. Nous n’y sommes pas allés.",
        next: "Réessayez un peu plus tard.",
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
        text: "Il manque quelque chose, ou ce n’est pas encore utilisable\u00a0: rien n’a donc été demandé.",
      },
    },
    closed: {
      lead: "{service} a fermé.",
      text: "Ce compte ne peut plus être relié.",
      next: "Demandez aux responsables de cette page.",
    },
    missing: "Il manque ces droits\u00a0: {list}.",
    administrator: "Cette page a besoin de l’accès d’une personne qui administre le compte.",
    faults: {
      person: "Vous pouvez corriger cela, ou la personne qui administre le compte peut le faire.",
      page: "Vous n’y êtes pour rien\u00a0: c’est aux responsables de cette page de corriger cela.",
      service: "Vous n’y êtes pour rien\u00a0: la cause se trouve chez {service}.",
      network: "La cause se trouve du côté de la connexion, et ne dit rien de ce que vous avez entré.",
    },
    sent: {
      direct: {
        no: "Ce que vous avez entré n’a pas quitté cet ordinateur.",
        possibly: "Ce que vous avez entré a peut-être quitté cet ordinateur.",
        yes: "Ce que vous avez entré a été envoyé, {through}.",
      },
      relay: {
        no: "Ce que vous avez entré n’a pas été envoyé à {service}.",
        possibly: "Ce que vous avez entré a peut-être quitté cet ordinateur, {through}.",
        yes: "Ce que vous avez entré a été envoyé, {through}.",
      },
    },
    goOn: "Vous pouvez quand même envoyer le formulaire.",
  },

  guides: {
    titles: {
      find: "Trouver\u00a0: {list}",
      "find-address": "Je ne connais pas cette information\u00a0: {list}",
      renew: "Ne fonctionne plus, ou quelqu’un d’autre le connaît\u00a0: {list}",
      "ask-administrator": "J’ai besoin de l’aide de la personne qui administre le compte",
      "switch-off": "Je veux désactiver l’accès",
    },
    roles: { administrator: "pour la personne qui administre le compte", staff: "pour les membres du personnel" },
    verbs: {
      "sign-in": "Ouvrez une session dans {service}.",
      open: "Ouvrez {url}.",
      "go-to": "Allez à {path}.",
      press: "Cliquez sur {name}.",
      tick: "Cochez la case {name}.",
      untick: "Décochez la case {name}.",
      choose: "Sous {name}, choisissez {value}.",
      fill: "Sous {name}, entrez {value}.",
      read: "Ouvrez {name} et lisez le texte.",
      "scroll-to": "Faites défiler jusqu’à {name}.",
      copy: "Copiez {field} et collez la valeur ici.",
      ask: "Demandez à la personne qui administre le compte de le faire ou de le permettre.",
    },
    pick: "Choisissez {field} ici.",
    notes: {
      "shown-once": "Cela ne s’affiche qu’une fois\u00a0: faites la copie avant de fermer la page.",
      "shown-again": "Vous pouvez y revenir n’importe quand.",
      "owner-only": "Seule la personne à qui appartient le compte peut le faire.",
      "administrator-only": "Seule la personne qui administre le compte peut le faire.",
      "per-person": "Chaque personne a sa propre valeur, dont l’accès est limité.",
      expires: "La valeur expire. Il en faut alors une autre.",
      "keep-secret":
        "Avec cette valeur, un logiciel peut lire et modifier ce qui se trouve dans votre compte. Gardez-la secrète " +
        "et ne l’entrez que là où vous faites confiance au logiciel.",
      "changes-with-password":
        "La valeur change avec chaque nouveau mot de passe. Si le vôtre a changé récemment, commencez par l’étape " +
        "suivante.",
    },
  },

  services: {},
};

export default messages;
