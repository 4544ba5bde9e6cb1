// The Spanish texts, in words that are the same everywhere in the Americas.
//
// Terms: account = la cuenta; administrator = quien administra la cuenta; staff = el personal; page = la página; key = la
// clave; right = el permiso; to log in = iniciar sesión; to enter = ingresar. Names of fields and kinds stand in «»,
// without an article; {service} without one, too. What was entered is "lo", or "el dato", which fits any name. People are
// "usted", mostly unsaid, and are named without their gender. What has happened is told in the simple past ("no aceptó").

import type { Messages } from "./catalogue.js";

/** All texts in Spanish. `{word}` stands for what is filled in; `Word` lists the words. */
const messages: Messages = {
  language: "es",
  direction: "ltr",
  complete: true,

  findings: {
    // Tidied up: a phrase, and a sentence where the person should know of it.
    "whitespace-removed": { text: "espacios eliminados" },
    "wrapping-removed": { text: "caracteres de alrededor eliminados" },
    "invisible-removed": { text: "caracteres invisibles eliminados" },
    "fullwidth-folded": { text: "caracteres anchos reemplazados" },
    "label-removed": { text: "palabras del principio eliminadas" },
    "scheme-added": { text: "https:// añadido al principio" },
    "scheme-upgraded": { text: "http:// cambiado por https://" },
    "scheme-mended": { text: "https:// bien escrito" },
    "case-folded": { text: "mayúsculas cambiadas por minúsculas" },
    "trailing-dot-removed": { text: "punto final eliminado" },
    "default-port-removed": { text: "número de puerto eliminado" },
    "path-dropped": { text: "final de la dirección eliminado" },
    "api-path-renewed": { text: "forma antigua de la dirección actualizada" },
    "query-dropped": { text: "texto a partir de «?» eliminado" },
    "fragment-dropped": { text: "texto a partir de «#» eliminado" },
    "credentials-dropped": {
      text: "nombre o contraseña del principio eliminados",
      say: "Eliminamos un nombre o una contraseña de la dirección.",
    },
    "host-assumed": { text: "resto de la dirección añadido" },
    "password-part-removed": { text: "parte tras los dos puntos eliminada" },
    "header-unwrapped": { text: "resto de la línea eliminado" },

    "taken-from-text": { text: "tomado de un texto más largo", say: "Lo tomamos del texto que pegó." },
    "pasted-twice": { text: "segunda copia eliminada" },
    "found-in-address": {
      text: "encontrado en una dirección web",
      say: "Lo encontramos en la dirección que pegó.",
    },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "Es raro ver «{characters}» en un nombre de cuenta. ¿Es correcto?",
      plain: "Es un nombre de cuenta poco habitual. ¿Es correcto?",
    },
    "length-unusual": {
      text: "Tiene {have} caracteres; lo habitual es {usual}. ¿Lo copió todo y nada más?",
      plain: "No tiene la longitud habitual. ¿Lo copió todo y nada más?",
    },
    "case-unusual": { text: "El uso de mayúsculas no es el habitual.", take: "Corregirlo" },
    "ambiguous-character": {
      text: "Puede haber una letra en lugar de un número: O por 0, o l por 1.",
      take: "Usar los números",
    },
    "shape-unusual": {
      text: "«{label}» suele empezar con «{usual}». ¿Es el dato correcto?",
      plain: "No se parece a lo habitual para «{label}». ¿Es el dato correcto?",
    },
    "kind-ending": {
      text: "{service} lo acepta solo hasta esta fecha: {date}.",
      plain: "{service} pronto dejará de aceptarlo.",
    },
    "maybe-other": {
      text: "Esto podría ser «{kind}». Necesitamos «{label}».",
      plain: "Esto podría ser otra cosa. Necesitamos «{label}».",
    },

    // Not finished.
    "rest-missing": {
      text: "Falta el final. Copie «{label}» por completo.",
      account: "Falta el final de la dirección. Se parece a {example}.",
      email: "Falta el final del correo electrónico.",
    },

    // Not usable, in any field.
    "too-long": { text: "Es demasiado largo. Copie solo «{label}»." },
    "not-utf8": { text: "Algunos caracteres están dañados. Vuelva a copiarlo." },
    "wrong-field": {
      text: "Esto va en el campo «{field}».",
      plain: "Esto va en otro campo.",
    },
    "other-service": {
      text: "Esto es «{kind}» de {other}. Necesitamos «{label}» de {service}.",
      alone: "Esto es «{kind}». Necesitamos «{label}» de {service}.",
      plain: "Esto es de otro servicio. Necesitamos «{label}» de {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "Esto no es una dirección web. La suya se parece a {example}." },
    "email-not-address": { text: "Esto es un correo electrónico. Necesitamos la dirección web, como {example}." },
    "secret-in-account-field": {
      text: "Esto parece ser «{field}».",
      plain: "Esto parece una clave. Necesitamos la dirección web, como {example}.",
    },
    "scheme-not-web": { text: "La dirección debe empezar con https://." },
    "account-missing": { text: "Falta el nombre de su cuenta. La dirección se parece a {example}." },
    "service-host": { text: "Esta es una página de {service}, no su cuenta. Su dirección se parece a {example}." },
    "other-product": {
      text: "Este es otro producto, no {service}. Consulte a los responsables de esta página.",
    },
    "domain-typo": {
      text: "¿Quiso decir {suggestion}?",
      plain: "El final parece mal escrito.",
      take: "Sí, usar esa",
    },
    "other-domain": { text: "Esta no es una dirección de {service}. La suya se parece a {example}." },
    "name-character": { text: "Un nombre de cuenta solo lleva letras, números y guiones." },
    "name-edge": { text: "Un nombre de cuenta no puede empezar ni terminar con un guion." },
    "name-too-long": { text: "El nombre de la cuenta es demasiado largo. El máximo es de 63 caracteres." },
    "name-too-deep": { text: "Sobra un punto. Su dirección se parece a {example}." },
    "port-not-allowed": { text: "Quite los dos puntos y el número que sigue." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "Este enlace lleva a {host}, no a {service}. No lo use.",
      plain: "Solo se parece a {service}. No lo use.",
    },
    "host-in-userinfo": { text: "Este enlace no lleva a {service}. Escriba su dirección a mano." },
    "backslash-host": { text: "El signo «\\» puede llevar a otro sitio. Escriba su dirección a mano." },
    "homoglyph-host": { text: "Algunas letras son falsas. Escriba su dirección a mano." },
    "encoded-host": { text: "El signo «%» puede ocultar otro sitio. Escriba su dirección a mano." },
    "control-character": {
      text: "Contiene un carácter oculto. Vuelva a copiarlo.",
      account: "Un carácter oculto disfraza esta dirección. Escriba la suya a mano.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "Esto es una dirección web. Va en el campo «{field}».",
      plain: "Esto es una dirección web. Necesitamos «{label}».",
    },
    "email-not-secret": { text: "Esto es un correo electrónico. Necesitamos «{label}»." },
    "not-an-email": {
      text: "Esto no es un correo electrónico. El suyo se parece a {example}.",
      plain: "Esto no es un correo electrónico.",
    },
    "not-a-choice": { text: "Elija una opción de la lista." },
    "masked-value": { text: "Copió los puntos, no «{label}». Primero muestre el dato y luego cópielo." },
    "placeholder-value": { text: "Esto es solo un ejemplo. Necesitamos «{label}» de su cuenta." },
    "sample-value": { text: "Esto es un ejemplo de la documentación. Necesitamos «{label}» de su cuenta." },
    "password-like": { text: "Esto parece una contraseña. Nunca la necesitamos, solo «{label}»." },
    "payment-card": { text: "Esto parece un número de tarjeta. Nunca lo necesitamos, solo «{label}»." },
    "other-secret": {
      text: "Esto es «{kind}». Necesitamos «{label}».",
      plain: "Esta es otra clave. Necesitamos «{label}».",
    },
    "kind-ended": {
      text: "{service} ya no acepta esto: «{kind}». Cree uno nuevo.",
      plain: "{service} ya no acepta esto. Cree uno nuevo.",
    },
    "checksum-wrong": { text: "Hay un error o falta algo. Vuelva a copiarlo." },
    "secret-character": { text: "Contiene un carácter que no corresponde. Vuelva a copiarlo." },
  },

  severities: { note: "Corregido:", warning: "Revise esto:", error: "Corrija esto:", danger: "¡Alto!" },

  ui: {
    hint: {
      text: "Cópielo de {service}",
      account: "Donde inicia sesión, como {example}",
      id: "Se parece a {example}",
      email: "Su correo electrónico en {service}",
      user: "Su nombre de usuario en {service}",
      choice: "La opción que le muestra {service}",
    },
    optional: "{label} (opcional)",
    choose: "Elija una opción",
    needs: "Necesita estos permisos: {list}.",
    keep: "Déjelo vacío para conservar el actual.",
    missing: "Ingrese «{label}».",
    good: { text: "{name}", account: "{host}", secret: "{name}, termina en {last}", plain: "Parece correcto." },
    mode: { test: "Es una clave de prueba.", live: "Es una clave real." },
    wrongMode: {
      test: "Es una clave real. Esta página necesita una de prueba.",
      live: "Es una clave de prueba. Esta página necesita una real.",
    },
    moved: "Se movió aquí desde el otro campo.",
    swapped: "Se intercambiaron.",
    filled: "Completado: {list}.",
    found: "Encontrado en la dirección que pegó: {value}.",
    kept: "Quedó como lo escribió.",
    insisted: "Lo usaremos tal cual.",
    undo: "Deshacer",
    insist: "Usar de todos modos",
    takeShown: "Usar {suggestion}",
    takeHidden: "Corregir",
    swap: "Intercambiar los dos",
    move: "Mover a «{field}»",
    loggedIn: "Ya inicié sesión ahí",
    help: "¿Dónde lo encuentro?",
    reveal: "Mostrar",
    conceal: "Ocultar",
    revealLabel: "Mostrar {label}",
    concealLabel: "Ocultar {label}",
    close: "Cerrar",
    closed: "{service} cerró ({date}).",
    roleQuestion: "¿Cuál es su función en {service}?",
    roles: { administrator: "Administración", staff: "Personal" },
    unavailable: "No podemos verificarlo en este momento. Puede continuar de todos modos.",
  },

  live: {
    title: "Prueba de conexión",
    idle: "Complete todo para probar la conexión.",
    before: {
      button: "Consultaremos a {service} en {address}, {through}.",
      auto: "Después consultaremos a {service} en {address}, {through}.",
      submit: "Cuando continúe, primero consultaremos a {service} en {address}, {through}.",
    },
    through: {
      direct: "desde su navegador",
      own: "a través del servidor de este sitio",
      other: "a través de {relay}",
    },
    running: "Consultando a {service}\u00a0…",
    waiting: "Seguimos esperando a {service}\u00a0…",
    progress: "Esperando una respuesta",
    test: "Probar la conexión",
    cancel: "Cancelar",
    retry: "Intentar de nuevo",
    retryIn: "Intentar de nuevo en {time}",
    again: "Probar de nuevo",
    steps: "Ver cómo se hace",
    connectedAs: "Cuenta conectada",
    who: { name: "Nombre", email: "Correo electrónico", company: "Empresa" },
    outcomes: {
      connected: { lead: "Funciona.", text: "{service} lo aceptó." },
      "connected-limited": { lead: "Funciona, con límites.", text: "No da acceso a todo." },
      "credit-used-up": { lead: "Funciona, pero no queda saldo.", text: "Primero agregue saldo en {service}." },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "No se aceptó.",
        text: "{service} no aceptó «{label}».",
        next: "Vuelva a copiar el dato actual.",
      },
      "secret-expired": {
        lead: "Venció.",
        text: "Terminó la vigencia de «{label}».",
        next: "Cree uno nuevo en {service}.",
      },
      "wrong-kind": {
        lead: "Se necesita otra clave.",
        text: "{service} indica que esta clave es de otro tipo.",
        next: "Copie «{label}» en su lugar.",
      },
      "wrong-region": {
        lead: "Otra región.",
        text: "Su cuenta de {service} está en otra región.",
        next: "Revise «{label}».",
      },
      "no-such-account": {
        lead: "No se encontró la cuenta.",
        text: "{service} no tiene ninguna cuenta con este dato: «{label}».",
        next: "Revise «{label}».",
      },
      "account-deactivated": {
        lead: "Cuenta inactiva.",
        text: "{service} indica que esta cuenta ya no está activa.",
        next: "Pregunte a quien la administra.",
      },
      "api-not-enabled": {
        lead: "El acceso está desactivado.",
        text: "En esta cuenta está desactivado el acceso de otras aplicaciones.",
        next: "Quien administra la cuenta puede activarlo.",
      },
      "plan-without-api": {
        lead: "No está en este plan.",
        text: "El plan de esta cuenta no incluye el acceso de otras aplicaciones.",
        next: "Quien administra la cuenta puede cambiar el plan.",
      },

      // Nobody has said whether a value is right.
      "address-not-allowed": {
        lead: "No se permite desde aquí.",
        text: "Esta cuenta solo responde a los servidores de su lista, y el nuestro no está en ella.",
      },
      "rate-limited": {
        lead: "Demasiados intentos.",
        text: "{service} no admite más por ahora.",
        next: "Espere un momento y vuelva a intentarlo.",
      },
      "service-down": {
        lead: "{service} tiene problemas.",
        text: "No puede responder en este momento.",
        next: "Inténtelo más tarde.",
      },
      "service-moved": { lead: "{service} cambió de dirección.", text: "Ya no responde en {address}." },
      timeout: { lead: "Sin respuesta.", text: "{service} tardó demasiado.", next: "Inténtelo más tarde." },
      offline: {
        lead: "Sin internet.",
        text: "No hay conexión a internet.",
        next: "Revise la conexión y vuelva a intentarlo.",
      },
      unreachable: {
        lead: "Sin conexión.",
        text: "No pudimos comunicarnos con {service}.",
        next: "Revise su conexión a internet y vuelva a intentarlo.",
      },
      cancelled: { lead: "Prueba cancelada.", text: "La detuvimos antes de recibir una respuesta." },
      "not-tested": { lead: "Sin probar.", text: "Todavía falta algo." },
    },
    strange: { lead: "No pudimos verificarlo.", text: "Algo falló entre esta página y {service}." },
    closed: {
      lead: "{service} cerró.",
      text: "Sus cuentas ya no se pueden conectar.",
      next: "Consulte a los responsables de esta página.",
    },
    missing: "Faltan estos permisos: {list}.",
    administrator: "Esta página necesita acceso de administrador.",
    press: "Ahora presione «{button}».",
    notYours: "No es culpa suya.",
    sent: { no: "No se envió nada a {service}.", possibly: "No sabemos si llegó a {service}." },
    goOn: "Puede continuar de todos modos.",
    code: "Código: {code}",
  },

  guides: {
    titles: {
      find: "Encontrar {list}",
      "find-address": "No conozco este dato: {list}",
      renew: "Otra persona podría conocer este dato: {list}",
      "ask-administrator": "Necesito ayuda de quien administra la cuenta",
      "switch-off": "Quiero desactivar el acceso",
    },
    roles: { administrator: "para quien administra la cuenta", staff: "para el personal" },
    verbs: {
      "sign-in": "Inicie sesión en {service}.",
      open: "Abra {url}.",
      "go-to": "Vaya a {path}.",
      press: "Haga clic en {name}.",
      tick: "Marque la casilla {name}.",
      untick: "Desmarque la casilla {name}.",
      choose: "En {name}, elija {value}.",
      fill: "En {name}, ingrese {value}.",
      read: "Abra y lea {name}.",
      "scroll-to": "Desplácese hasta {name}.",
      copy: "Copie {field} y péguelo aquí.",
      ask: "Pida a quien administra la cuenta que lo haga o lo permita.",
    },
    pick: "Elija {field} aquí.",
    notes: {
      "shown-once": "Solo se muestra una vez",
      "shown-again": "Puede volver a verlo cuando quiera",
      "owner-only": "Solo la persona titular de la cuenta",
      "administrator-only": "Solo quien administra la cuenta",
      "per-person": "Uno por persona, con acceso limitado",
      expires: "Vence",
      "keep-secret": "Ingréselo solo donde confíe en la aplicación",
      "changes-with-password": "Cambia con cada contraseña nueva",
    },
  },

  services: {},
};

export default messages;
