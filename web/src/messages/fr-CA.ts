// The French texts, as written in Canada.
//
// Terms: account = le compte; administrator = la personne qui administre le compte; staff = le personnel; page = page;
// what was entered = la valeur, or "ceci", "cela"; key = la clé; email = courriel; plan = le forfait; right = le droit; to
// log in = ouvrir une session.
// Names of fields and kinds stand in «», without an article. {service} stands where no word before it is cut short by a
// vowel: not behind "de" and "que", but behind "dans", "à", "avec" and "pour", or right behind a noun ("une adresse
// {service}"). People are "vous", and are named without their gender.

import type { Messages } from "./catalogue.js";

/** All texts in French (Canada). `{word}` stands for what is filled in; `Word` lists the words. */
const messages: Messages = {
  language: "fr-CA",
  direction: "ltr",
  complete: true,

  findings: {
    // Tidied up: a phrase, and a sentence where the person should know of it.
    "whitespace-removed": { text: "espaces supprimés" },
    "wrapping-removed": { text: "signes autour supprimés" },
    "invisible-removed": { text: "caractères invisibles supprimés" },
    "fullwidth-folded": { text: "caractères larges remplacés" },
    "label-removed": { text: "mots du début supprimés" },
    "scheme-added": { text: "https:// ajouté au début" },
    "scheme-upgraded": { text: "http:// remplacé par https://" },
    "scheme-mended": { text: "https:// écrit correctement" },
    "case-folded": { text: "majuscules remplacées par des minuscules" },
    "trailing-dot-removed": { text: "dernier point supprimé" },
    "default-port-removed": { text: "numéro de port supprimé" },
    "path-dropped": { text: "page après l’adresse supprimée" },
    "api-path-renewed": { text: "ancienne forme de l’adresse mise à jour" },
    "query-dropped": { text: "partie après «\u00a0?\u00a0» supprimée" },
    "fragment-dropped": { text: "partie après «\u00a0#\u00a0» supprimée" },
    "credentials-dropped": {
      text: "nom ou mot de passe du début supprimé",
      say: "Nous avons retiré un nom ou un mot de passe de l’adresse.",
    },
    "host-assumed": { text: "reste de l’adresse ajouté" },
    "password-part-removed": { text: "partie après le deux-points supprimée" },
    "header-unwrapped": { text: "reste de la ligne supprimé" },

    "taken-from-text": { text: "extrait d’un texte plus long", say: "Trouvé dans le texte collé." },
    "pasted-twice": { text: "deuxième copie supprimée" },
    "found-in-address": { text: "trouvé dans une adresse web", say: "Trouvé dans l’adresse collée." },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "«\u00a0{characters}\u00a0» est rare dans un nom de compte. Est-ce exact?",
      plain: "C’est inhabituel pour un nom de compte. Est-ce exact?",
    },
    "length-unusual": {
      text: "Il y a {have} caractères; d’habitude, c’est {usual}. Avez-vous tout copié, et rien de plus?",
      plain: "La longueur est inhabituelle. Avez-vous tout copié, et rien de plus?",
    },
    "case-unusual": { text: "Les majuscules sont inhabituelles ici.", take: "Les corriger" },
    "ambiguous-character": {
      text: "Une lettre remplace peut-être un chiffre\u00a0: O pour 0, ou l pour 1.",
      take: "Mettre les chiffres",
    },
    "shape-unusual": {
      text: "D’habitude, «\u00a0{label}\u00a0» commence par «\u00a0{usual}\u00a0». Est-ce la bonne valeur?",
      plain: "D’habitude, «\u00a0{label}\u00a0» a une autre forme. Est-ce la bonne valeur?",
    },
    "kind-ending": {
      text: "{service} l’accepte jusqu’à cette date\u00a0: {date}.",
      plain: "{service} ne l’acceptera bientôt plus.",
    },
    "maybe-other": {
      text: "C’est peut-être «\u00a0{kind}\u00a0». Il nous faut «\u00a0{label}\u00a0».",
      plain: "C’est peut-être autre chose. Il nous faut «\u00a0{label}\u00a0».",
    },

    // Not finished.
    "rest-missing": {
      text: "Il manque la fin. Copiez «\u00a0{label}\u00a0» au complet.",
      account: "Il manque la fin de l’adresse. Elle ressemble à {example}.",
      email: "Il manque la fin de l’adresse courriel.",
    },

    // Not usable, in any field.
    "too-long": { text: "C’est trop long. Copiez seulement «\u00a0{label}\u00a0»." },
    "not-utf8": { text: "Des caractères sont endommagés. Copiez la valeur de nouveau." },
    "wrong-field": {
      text: "Ceci va dans le champ «\u00a0{field}\u00a0».",
      plain: "Ceci va dans un autre champ.",
    },
    "other-service": {
      text: "C’est «\u00a0{kind}\u00a0» pour {other}. Il nous faut «\u00a0{label}\u00a0» pour {service}.",
      alone: "C’est «\u00a0{kind}\u00a0». Il nous faut «\u00a0{label}\u00a0» pour {service}.",
      plain: "C’est pour un autre service. Il nous faut «\u00a0{label}\u00a0» pour {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "Ce n’est pas une adresse web. La vôtre ressemble à {example}." },
    "email-not-address": { text: "C’est une adresse courriel. Il nous faut l’adresse web, comme {example}." },
    "secret-in-account-field": {
      text: "Cela ressemble à «\u00a0{field}\u00a0».",
      plain: "Cela ressemble à une clé. Il nous faut l’adresse web, comme {example}.",
    },
    "scheme-not-web": { text: "L’adresse doit commencer par https://." },
    "account-missing": { text: "Il manque le nom de votre compte. L’adresse ressemble à {example}." },
    "service-host": {
      text: "C’est une page {service}, pas votre compte. Votre adresse ressemble à {example}.",
    },
    "other-product": {
      text: "C’est un autre produit, pas {service}. Adressez-vous aux responsables de cette page.",
    },
    "domain-typo": {
      text: "Vouliez-vous dire {suggestion}?",
      plain: "La fin semble mal écrite.",
      take: "Oui, l’utiliser",
    },
    "other-domain": { text: "Ce n’est pas une adresse {service}. La vôtre ressemble à {example}." },
    "name-character": { text: "Un nom de compte n’a que des lettres, des chiffres et des traits d’union." },
    "name-edge": { text: "Un nom de compte ne peut ni commencer ni finir par un trait d’union." },
    "name-too-long": { text: "Le nom du compte est trop long. Il peut avoir au plus 63 caractères." },
    "name-too-deep": { text: "Il y a un point de trop. Votre adresse ressemble à {example}." },
    "port-not-allowed": { text: "Enlevez le deux-points et le nombre qui suit." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "Ce lien mène à {host}, pas à {service}. Ne l’utilisez pas.",
      plain: "Ce lien ne fait qu’imiter {service}. Ne l’utilisez pas.",
    },
    "host-in-userinfo": { text: "Ce lien ne mène pas à {service}. Tapez votre adresse vous-même." },
    "backslash-host": { text: "Le «\u00a0\\\u00a0» peut mener à un autre site. Tapez votre adresse vous-même." },
    "homoglyph-host": { text: "Certaines lettres sont des imitations. Tapez votre adresse vous-même." },
    "encoded-host": { text: "Le «\u00a0%\u00a0» peut cacher un autre site. Tapez votre adresse vous-même." },
    "control-character": {
      text: "Il y a un caractère caché. Copiez la valeur de nouveau.",
      account: "Un caractère caché déguise cette adresse. Tapez la vôtre vous-même.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "C’est une adresse web. Elle va dans le champ «\u00a0{field}\u00a0».",
      plain: "C’est une adresse web. Il nous faut «\u00a0{label}\u00a0».",
    },
    "email-not-secret": { text: "C’est une adresse courriel. Il nous faut «\u00a0{label}\u00a0»." },
    "not-an-email": {
      text: "Ce n’est pas une adresse courriel. La vôtre ressemble à {example}.",
      plain: "Ce n’est pas une adresse courriel.",
    },
    "not-a-choice": { text: "Choisissez dans la liste." },
    "masked-value": {
      text: "Vous avez copié les points, pas «\u00a0{label}\u00a0». Affichez d’abord la valeur, puis copiez-la.",
    },
    "placeholder-value": { text: "Ce n’est qu’un exemple. Il nous faut «\u00a0{label}\u00a0» de votre compte." },
    "sample-value": {
      text: "C’est un exemple de la documentation. Il nous faut «\u00a0{label}\u00a0» de votre compte.",
    },
    "password-like": {
      text: "Cela ressemble à un mot de passe. Nous ne le demandons jamais, seulement «\u00a0{label}\u00a0».",
    },
    "payment-card": {
      text: "Cela ressemble à un numéro de carte. Nous ne le demandons jamais, seulement «\u00a0{label}\u00a0».",
    },
    "other-secret": {
      text: "C’est «\u00a0{kind}\u00a0». Il nous faut «\u00a0{label}\u00a0».",
      plain: "C’est une autre clé. Il nous faut «\u00a0{label}\u00a0».",
    },
    "kind-ended": {
      text: "{service} n’accepte plus ceci\u00a0: «\u00a0{kind}\u00a0». Créez une nouvelle valeur.",
      plain: "{service} ne l’accepte plus. Créez une nouvelle valeur.",
    },
    "checksum-wrong": { text: "Il y a une faute de frappe ou un oubli. Copiez la valeur de nouveau." },
    "secret-character": { text: "Un caractère n’a pas sa place ici. Copiez la valeur de nouveau." },
  },

  severities: { note: "Corrigé\u00a0:", warning: "À vérifier\u00a0:", error: "À corriger\u00a0:", danger: "Arrêtez!" },

  ui: {
    hint: {
      text: "À copier depuis {service}",
      account: "Là où vous ouvrez une session, comme {example}",
      id: "Ressemble à {example}",
      email: "Votre adresse courriel dans {service}",
      user: "Votre nom d’utilisateur dans {service}",
      choice: "L’option affichée dans {service}",
    },
    optional: "{label} (facultatif)",
    choose: "Choisissez",
    needs: "Droits nécessaires\u00a0: {list}.",
    keep: "Laissez vide pour garder la valeur actuelle.",
    missing: "Veuillez entrer «\u00a0{label}\u00a0».",
    good: {
      text: "{name}",
      account: "{host}",
      secret: "{name} se terminant par {last}",
      plain: "Cela semble exact.",
    },
    mode: { test: "C’est une clé d’essai.", live: "C’est une clé réelle." },
    wrongMode: {
      test: "C’est une clé réelle. Cette page demande une clé d’essai.",
      live: "C’est une clé d’essai. Cette page demande une clé réelle.",
    },
    moved: "Déplacé ici depuis l’autre champ.",
    swapped: "Valeurs interverties.",
    filled: "Rempli\u00a0: {list}.",
    found: "Trouvé dans l’adresse collée\u00a0: {value}.",
    kept: "Laissé comme vous l’avez tapé.",
    insisted: "Nous l’utiliserons tel quel.",
    undo: "Annuler",
    insist: "Utiliser quand même",
    takeShown: "Utiliser {suggestion}",
    takeHidden: "Corriger",
    swap: "Intervertir les deux",
    move: "Déplacer vers «\u00a0{field}\u00a0»",
    loggedIn: "J’y ai déjà ouvert une session",
    help: "Où trouver cette information?",
    reveal: "Afficher",
    conceal: "Masquer",
    revealLabel: "Afficher {label}",
    concealLabel: "Masquer {label}",
    close: "Fermer",
    closed: "{service} a fermé ({date}).",
    roleQuestion: "Votre rôle dans {service}?",
    roles: { administrator: "J’administre le compte", staff: "Je fais partie du personnel" },
    unavailable: "Vérification impossible pour le moment. Vous pouvez quand même continuer.",
  },

  live: {
    title: "Test de connexion",
    idle: "Remplissez tout pour tester la connexion.",
    before: {
      button: "Nous vérifierons avec {service} à l’adresse {address}, {through}.",
      auto: "Ensuite, nous vérifierons avec {service} à l’adresse {address}, {through}.",
      submit: "Au moment de continuer, nous vérifierons d’abord avec {service} à l’adresse {address}, {through}.",
    },
    through: { direct: "depuis votre navigateur", own: "via le serveur de ce site", other: "via {relay}" },
    running: "Vérification avec {service}\u00a0…",
    waiting: "Toujours en attente, {service} n’a pas répondu\u00a0…",
    progress: "En attente d’une réponse",
    test: "Tester la connexion",
    cancel: "Annuler",
    retry: "Réessayer",
    retryIn: "Réessayer dans {time}",
    again: "Refaire le test",
    steps: "Voir comment faire",
    connectedAs: "Connexion au nom de",
    who: { name: "Nom", email: "Courriel", company: "Entreprise" },
    outcomes: {
      connected: { lead: "Ça fonctionne.", text: "{service} a tout accepté." },
      "connected-limited": { lead: "Ça fonctionne, avec des limites.", text: "Cela ne donne pas accès à tout." },
      "credit-used-up": {
        lead: "Ça fonctionne, mais le crédit est épuisé.",
        text: "Ajoutez d’abord du crédit dans {service}.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Refusé.",
        text: "{service} n’a pas accepté «\u00a0{label}\u00a0».",
        next: "Copiez de nouveau la valeur actuelle.",
      },
      "secret-expired": {
        lead: "Expiré.",
        text: "«\u00a0{label}\u00a0» a expiré.",
        next: "Créez une nouvelle valeur dans {service}.",
      },
      "wrong-kind": {
        lead: "Il faut une autre clé.",
        text: "D’après {service}, c’est un autre type de clé.",
        next: "Copiez plutôt «\u00a0{label}\u00a0».",
      },
      "wrong-region": {
        lead: "Autre région.",
        text: "Votre compte {service} est dans une autre région.",
        next: "Vérifiez «\u00a0{label}\u00a0».",
      },
      "no-such-account": {
        lead: "Compte introuvable.",
        text: "{service} n’a aucun compte pour «\u00a0{label}\u00a0».",
        next: "Vérifiez «\u00a0{label}\u00a0».",
      },
      "account-deactivated": {
        lead: "Compte inactif.",
        text: "D’après {service}, ce compte n’est plus actif.",
        next: "Parlez-en à la personne qui l’administre.",
      },
      "api-not-enabled": {
        lead: "Accès désactivé.",
        text: "L’accès d’autres applications est désactivé dans ce compte.",
        next: "La personne qui administre le compte peut l’activer.",
      },
      "plan-without-api": {
        lead: "Non compris dans le forfait.",
        text: "Le forfait de ce compte ne comprend pas l’accès d’autres applications.",
        next: "La personne qui administre le compte peut changer de forfait.",
      },

      // Nobody has said whether a value is right.
      "address-not-allowed": {
        lead: "Non permis d’ici.",
        text: "Ce compte ne répond qu’aux serveurs de sa liste, et le nôtre n’y est pas.",
      },
      "rate-limited": {
        lead: "Trop d’essais.",
        text: "{service} n’en accepte pas plus pour le moment.",
        next: "Attendez un peu, puis réessayez.",
      },
      "service-down": {
        lead: "{service} a des problèmes.",
        text: "Le service ne peut pas répondre pour le moment.",
        next: "Réessayez plus tard.",
      },
      "service-moved": {
        lead: "{service} a changé d’adresse.",
        text: "Le service ne répond plus à l’adresse {address}.",
      },
      timeout: {
        lead: "Aucune réponse.",
        text: "{service} a mis trop de temps.",
        next: "Réessayez plus tard.",
      },
      offline: {
        lead: "Vous êtes hors ligne.",
        text: "Il n’y a pas de connexion Internet.",
        next: "Vérifiez votre connexion, puis réessayez.",
      },
      unreachable: {
        lead: "Pas de connexion.",
        text: "Impossible de joindre {service}.",
        next: "Vérifiez votre connexion Internet, puis réessayez.",
      },
      cancelled: { lead: "Annulé.", text: "Le test s’est arrêté avant la réponse." },
      "not-tested": { lead: "Non testé.", text: "Il manque encore quelque chose." },
    },
    strange: {
      lead: "Vérification impossible.",
      text: "Un problème est survenu entre cette page et {service}.",
    },
    closed: {
      lead: "{service} a fermé.",
      text: "Ses comptes ne peuvent plus être connectés.",
      next: "Adressez-vous aux responsables de cette page.",
    },
    missing: "Il manque ces droits\u00a0: {list}.",
    administrator: "Cette page demande un accès d’administration.",
    press: "Cliquez maintenant sur «\u00a0{button}\u00a0».",
    notYours: "Vous n’y êtes pour rien.",
    sent: {
      no: "Rien n’a été envoyé à {service}.",
      possibly: "Impossible de savoir si {service} a reçu quelque chose.",
    },
    goOn: "Vous pouvez quand même continuer.",
    code: "Code\u00a0: {code}",
  },

  guides: {
    titles: {
      find: "Trouver\u00a0: {list}",
      "find-address": "Je ne connais pas ceci\u00a0: {list}",
      renew: "Quelqu’un d’autre connaît peut-être ceci\u00a0: {list}",
      "ask-administrator": "J’ai besoin de la personne qui administre le compte",
      "switch-off": "Je veux désactiver l’accès",
    },
    roles: { administrator: "pour l’administration", staff: "pour le personnel" },
    verbs: {
      "sign-in": "Ouvrez une session dans {service}.",
      open: "Ouvrez {url}.",
      "go-to": "Allez à {path}.",
      press: "Cliquez sur {name}.",
      tick: "Cochez la case {name}.",
      untick: "Décochez la case {name}.",
      choose: "Sous {name}, choisissez {value}.",
      fill: "Sous {name}, entrez {value}.",
      read: "Ouvrez et lisez {name}.",
      "scroll-to": "Faites défiler jusqu’à {name}.",
      copy: "Copiez {field} et collez la valeur ici.",
      ask: "Demandez à la personne qui administre le compte de le faire ou de le permettre.",
    },
    pick: "Choisissez {field} ici.",
    notes: {
      "shown-once": "Affiché une seule fois",
      "shown-again": "Visible de nouveau en tout temps",
      "owner-only": "Propriétaire du compte seulement",
      "administrator-only": "Administration seulement",
      "per-person": "Une valeur par personne, avec un accès limité",
      expires: "Expire un jour",
      "keep-secret": "À entrer seulement dans une application de confiance",
      "changes-with-password": "Change avec chaque nouveau mot de passe",
    },
  },

  services: {},
};

export default messages;
