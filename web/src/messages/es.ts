// The Spanish texts, in words that are the same everywhere.
//
// Terms: account = la cuenta; administrator = quien administra la cuenta; staff member = miembro del personal; relay
// server = servidor intermedio; page = página; what was entered = los datos; key = la clave; to log in = iniciar sesión.
// Names of fields and kinds stand in «», without an article; {service} without one, too. What was entered is "lo", which
// fits any name. People are "usted", mostly unsaid, and are named without their gender; no "ordenador" or "computadora",
// but "equipo".

import type { Messages } from "./catalogue.js";

const messages: Messages = {
  language: "es",
  direction: "ltr",
  complete: true,

  findings: {
    // Mended: what goes on after "Corregido:", in a list.
    "whitespace-removed": { text: "espacios eliminados" },
    "wrapping-removed": { text: "signos de alrededor eliminados" },
    "invisible-removed": { text: "caracteres invisibles eliminados" },
    "fullwidth-folded": { text: "caracteres anchos cambiados por normales" },
    "label-removed": { text: "palabras del principio eliminadas" },
    "scheme-added": { text: "https:// añadido al principio" },
    "scheme-upgraded": { text: "http:// cambiado por https://" },
    "scheme-mended": { text: "https:// bien escrito" },
    "case-folded": { text: "mayúsculas cambiadas por minúsculas" },
    "trailing-dot-removed": { text: "último punto eliminado" },
    "default-port-removed": { text: "número de puerto eliminado" },
    "path-dropped": { text: "final de la dirección eliminado" },
    "api-path-renewed": { text: "forma antigua de la dirección actualizada" },
    "query-dropped": { text: "parte a partir de «?» eliminada" },
    "fragment-dropped": { text: "parte a partir de «#» eliminada" },
    "credentials-dropped": { text: "nombre o contraseña del principio eliminados" },
    "host-assumed": { text: "resto de la dirección añadido" },
    "password-part-removed": { text: "parte tras los dos puntos eliminada" },
    "header-unwrapped": { text: "extraído de la línea que lo rodeaba" },
    "taken-from-text": { text: "extraído de un texto más largo" },
    "pasted-twice": { text: "segunda copia eliminada" },
    "found-in-address": { text: "encontrado en la dirección pegada" },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "Los nombres de cuenta rara vez llevan «{characters}». ¿Es correcto el suyo?",
      plain: "Los nombres de cuenta rara vez son así. ¿Es correcto el suyo?",
    },
    "length-unusual": {
      text: "Tiene {have} caracteres, y lo habitual es {usual}. ¿Lo ha copiado entero y sin nada más?",
      plain: "Es más largo o más corto de lo habitual. ¿Lo ha copiado entero y sin nada más?",
    },
    "case-unusual": { text: "Algunas letras son mayúsculas y suelen ser minúsculas, o al revés." },
    "ambiguous-character": {
      text: "Puede haber una letra donde debería ir una cifra: O en lugar de 0, o l en lugar de 1.",
      take: "Poner las cifras",
    },
    "shape-unusual": {
      text: "Lo habitual es que «{label}» empiece por «{usual}». ¿Ha copiado lo correcto?",
      plain: "Lo habitual es que «{label}» tenga otra forma. ¿Ha copiado lo correcto?",
    },
    "kind-ending": {
      text: "Sirve hasta esta fecha: {date}. Después, {service} no lo aceptará.",
      plain: "{service} dejará pronto de aceptarlo. Cree otro nuevo.",
    },
    "maybe-other": {
      text: "Esto podría ser «{kind}». ¿Ha copiado «{label}»?",
      plain: "Esto podría ser otra cosa. ¿Ha copiado «{label}»?",
    },

    // Not finished.
    "rest-missing": {
      text: "Falta algo al final. Copie «{label}» por completo.",
      account: "La dirección no está completa. Debe ser como {example}.",
      email: "Falta el final de la dirección de correo electrónico.",
    },

    // Not usable, in any field.
    "too-long": { text: "Esto es demasiado largo. Copie solo «{label}»." },
    "not-utf8": { text: "Algunos caracteres están dañados. Vuelva a copiarlo." },
    "wrong-field": { text: "Esto va en el campo «{field}».", plain: "Esto va en otro campo." },
    "other-service": {
      text: "Esto es de {other}. Escriba «{label}» de {service}.",
      plain: "Esto es de otro servicio. Escriba «{label}» de {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "Esto no es una dirección web. La suya es como {example}." },
    "email-not-address": {
      text: "Esto es una dirección de correo electrónico. Escriba la dirección web, como {example}.",
    },
    "secret-in-account-field": {
      text: "Esto parece «{field}». Muévalo a ese campo.",
      plain: "Esto parece una clave. Escriba la dirección web, como {example}.",
    },
    "scheme-not-web": { text: "La dirección tiene que empezar por https://." },
    "account-missing": { text: "Falta el nombre de su cuenta al principio, como en {example}." },
    "service-host": { text: "Esto es una página de {service}, no su cuenta. Su dirección es como {example}." },
    "other-product": { text: "Esto es otro producto de {service}. Aquí se necesita una dirección como {example}." },
    "domain-typo": { text: "El final de la dirección parece mal escrito." },
    "other-domain": { text: "Esto no es una dirección de {service}. La suya es como {example}." },
    "name-character": { text: "Un nombre de cuenta no lleva esos caracteres, solo letras, cifras y guiones." },
    "name-edge": { text: "Un nombre de cuenta no empieza ni termina con un guion." },
    "name-too-long": { text: "El nombre de la cuenta es demasiado largo. Puede tener 63 caracteres como máximo." },
    "name-too-deep": { text: "Hay un punto de más. Su dirección es como {example}." },
    "port-not-allowed": { text: "Quite los dos puntos y el número que los sigue." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": { text: "Esta dirección solo se parece a {service} y pertenece a otra persona. No la use." },
    "host-in-userinfo": {
      text: "Esta dirección lleva a otro lugar: solo la parte anterior a «@» se parece a {service}. No la use.",
    },
    "backslash-host": { text: "Esta dirección puede llevar a otro lugar: contiene un «\\». Escríbala a mano." },
    "homoglyph-host": { text: "Algunas letras solo se parecen a las de {service}. Escriba la dirección a mano." },
    "encoded-host": { text: "Hay algo oculto en la dirección, detrás de un «%». Escríbala a mano." },
    "control-character": {
      text: "Contiene un carácter oculto. Vuelva a copiarlo.",
      account: "Un carácter oculto hace que se lea otra cosa. Escriba la dirección a mano.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "Esto es una dirección web. Va en el campo «{field}».",
      plain: "Esto es una dirección web. Escriba «{label}».",
    },
    "email-not-secret": { text: "Esto es una dirección de correo electrónico. Escriba «{label}»." },
    "not-an-email": {
      text: "Esto no es una dirección de correo electrónico. La suya es como {example}.",
      plain: "Esto no es una dirección de correo electrónico.",
    },
    "not-a-choice": { text: "Esto no está en la lista. Elija algo de ella." },
    "masked-value": { text: "Esto son solo los puntos que lo ocultan. Muestre primero «{label}» y después cópielo." },
    "placeholder-value": { text: "Esto es solo un ejemplo. Escriba «{label}» de su propia cuenta." },
    "sample-value": { text: "Esto es una muestra de un manual. Escriba «{label}» de su propia cuenta." },
    "password-like": { text: "Esto parece una contraseña. No la necesitamos nunca, solo «{label}»." },
    "payment-card": { text: "Esto parece un número de tarjeta. No lo necesitamos nunca, solo «{label}»." },
    "other-secret": {
      text: "Esto es otra cosa: «{kind}». Escriba «{label}».",
      plain: "Esto es una clave de otro tipo. Escriba «{label}».",
    },
    "kind-ended": {
      text: "{service} ya no acepta esto: «{kind}». Cree otro nuevo.",
      plain: "{service} ya no acepta esto. Cree otro nuevo.",
    },
    "checksum-wrong": { text: "Hay caracteres equivocados o que faltan. Vuelva a copiarlo." },
    "secret-character": { text: "Contiene un carácter que nunca está en «{label}». Vuelva a copiarlo." },
  },

  severities: {
    note: "Corregido:",
    warning: "Compruebe esto:",
    error: "Por corregir:",
    danger: "¡Alto!",
  },

  ui: {
    hint: {
      text: "Cópielo de {service} y péguelo aquí",
      account: "La dirección web donde inicia sesión, como {example}",
      id: "Cópielo de {service}; es como {example}",
      email: "La dirección de correo electrónico que usa en {service}",
      user: "El nombre de usuario que usa en {service}",
      choice: "Elija lo que le muestra {service}",
    },
    optional: "{label} (opcional)",
    choose: "Elija",
    needs: "Se necesitan estos permisos: {list}.",
    keep: "Déjelo vacío para conservar el valor guardado.",
    good: { text: "Parece correcto: {name}", plain: "Parece correcto." },
    mode: { test: "Es una clave de prueba.", live: "Es una clave real." },
    wrongMode: {
      test: "Es una clave real. Esta página necesita una de prueba.",
      live: "Es una clave de prueba. Esta página necesita una real.",
    },
    reshaped: "forma adaptada a lo que se pide aquí",
    taken: "Cambio hecho.",
    moved: "El contenido de otro campo se ha movido aquí.",
    swapped: "Ahora los dos datos están en su lugar.",
    filled: "Completado: {list}.",
    found: "Encontrado en la dirección pegada: {value}.",
    kept: "Se ha dejado como lo escribió.",
    insisted: "Se usa tal cual, sin probarlo.",
    undo: "Deshacer",
    insist: "Usar de todos modos",
    takeShown: "Usar {suggestion}",
    takeHidden: "Corregir",
    swap: "Intercambiar los dos",
    move: "Mover al campo «{field}»",
    help: "¿Dónde lo encuentro?",
    reveal: "Mostrar",
    conceal: "Ocultar",
    revealLabel: "Mostrar {label}",
    concealLabel: "Ocultar {label}",
    helpTitle: "¿Dónde encuentro estos datos?",
    closed: "{service} ha cerrado ({date}). Estos pasos muestran cómo funcionaba hasta entonces.",
    roleQuestion: "¿Cuál es su función en {service}?",
    roles: { administrator: "Administro la cuenta", staff: "Soy miembro del personal" },
    unavailable:
      "En este momento no podemos comprobar lo que escribe aquí. Aun así, puede completar y enviar el formulario.",
  },

  live: {
    title: "Prueba de conexión",
    idle: "Cuando todo esté completo, aquí podrá preguntar a {service} si funciona.",
    before: {
      button: "Preguntar a {service} en {address}, {through}.",
      auto: "A continuación preguntaremos a {service} en {address}, {through}.",
      submit: "Cuando envíe el formulario, preguntaremos primero a {service} en {address}, {through}.",
    },
    through: {
      direct: "directamente desde su navegador",
      own: "a través del servidor de esta página",
      other: "a través de {relay}",
    },
    running: "Preguntando a {service} en {address}, {through}…",
    waiting: "{service}, en {address}, todavía no ha respondido. Seguimos esperando…",
    progress: "A la espera de una respuesta",
    test: "Probar la conexión",
    cancel: "Cancelar",
    retry: "Volver a intentarlo",
    retryIn: "Volver a intentarlo dentro de {time}",
    again: "Repetir la prueba",
    steps: "Ver los pasos",
    connectedAs: "Conexión a nombre de",
    who: { name: "Nombre", email: "Correo electrónico", company: "Empresa" },
    outcomes: {
      connected: { lead: "Conexión establecida.", text: "{service} acepta sus datos." },
      "connected-limited": {
        lead: "Conexión establecida, con límites.",
        text: "{service} acepta sus datos, pero no dan acceso a todo.",
      },
      "credit-used-up": {
        lead: "Conexión establecida, pero sin saldo.",
        text: "{service} acepta sus datos, pero ya no queda saldo.",
        next: "Añada saldo en {service}.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "No aceptado.",
        text: "{service} no acepta «{label}».",
        next: "Cópielo otra vez. Si ha cambiado desde entonces, copie el nuevo.",
      },
      "secret-expired": {
        lead: "Caducado.",
        text: "{service} indica que «{label}» ha caducado.",
        next: "Cree otro nuevo y escríbalo aquí.",
      },
      "wrong-kind": {
        lead: "Se necesita otra.",
        text: "{service} indica que es una clave de otro tipo.",
        next: "Vea dónde está la correcta y cópiela.",
      },
      "wrong-region": {
        lead: "Otra región.",
        text: "{service} indica que su cuenta está en otra región.",
        next: "Compruebe «{label}» y repita la prueba.",
      },
      "no-such-account": {
        lead: "No existe esa cuenta.",
        text: "{service} no tiene ninguna cuenta para «{label}».",
        next: "Compruebe «{label}» y repita la prueba.",
      },
      "account-deactivated": {
        lead: "Cuenta desactivada.",
        text: "{service} indica que esta cuenta ya no está activa.",
        next: "Pregunte a quien administra la cuenta. Cuando vuelva a estar activa, repita la prueba.",
      },
      "api-not-enabled": {
        lead: "Falta un paso.",
        text: "Esta cuenta todavía no permite el acceso de otros programas.",
        next: "Quien administra la cuenta puede permitirlo. Después, repita la prueba.",
      },
      "plan-without-api": {
        lead: "No incluido en el plan.",
        text: "El plan de esta cuenta no permite el acceso de otros programas.",
        next: "Quien administra la cuenta puede cambiar el plan. Después, repita la prueba.",
      },

      // The page's.
      "not-the-api": {
        lead: "Sin respuesta útil.",
        text: "Algo ha respondido en {address}, pero no la parte de {service} con la que se comunican los programas.",
      },
      "request-malformed": {
        lead: "No se ha entendido.",
        text: "{service} no ha entendido la pregunta de esta página.",
      },
      "blocked-by-browser": {
        lead: "Su navegador lo ha impedido.",
        text:
          "{service} no permite que un navegador pregunte desde la página de otro sitio. Esta página necesita un " +
          "servidor que pregunte por ella.",
      },
      "ask-relay": {
        lead: "Su navegador no puede saberlo.",
        text: "{service} no responde del todo a un navegador. Esta página necesita un servidor que pregunte por ella.",
      },
      "address-not-allowed": {
        lead: "No permitido desde aquí.",
        text: "Esta cuenta solo responde a los equipos de una lista, y el que pregunta por esta página no está en ella.",
      },
      "blocked-by-page": {
        lead: "Esta página lo ha impedido.",
        text: "Las propias reglas de seguridad de la página no le permiten preguntar a {service}.",
      },
      "relay-refused": {
        lead: "No se ha transmitido.",
        text: "El servidor intermedio de esta página no ha transmitido la pregunta a {service}.",
      },
      "relay-down": {
        lead: "Sin conexión.",
        text: "El servidor intermedio de esta página no responde como debería.",
        next: "Vuelva a intentarlo un poco más tarde.",
      },

      // The service's.
      "rate-limited": {
        lead: "Demasiadas pruebas.",
        text: "{service} no responde a más preguntas por el momento.",
        next: "Espere un poco y vuelva a intentarlo.",
      },
      "service-down": {
        lead: "{service} no está disponible.",
        text: "Responde, pero indica que no puede funcionar en este momento.",
        next: "Vuelva a intentarlo un poco más tarde.",
      },
      "service-moved": {
        lead: "Dirección cambiada.",
        text: "{service} envía ahora a otro lugar a cualquiera que pregunte en {address}.",
      },
      redirected: {
        lead: "Redirección.",
        text: "{service} nos envía a otra página en lugar de responder. No hemos ido allí.",
        next: "Vuelva a intentarlo un poco más tarde.",
      },
      "unexpected-reply": {
        lead: "Una respuesta extraña.",
        text: "{service} ha respondido algo que no entendemos.",
        next: "Vuelva a intentarlo un poco más tarde.",
      },
      "reply-too-large": {
        lead: "Una respuesta extraña.",
        text: "{service} ha respondido mucho más de lo que pedimos. Hemos dejado de leer.",
      },

      // The network's.
      timeout: {
        lead: "Sin respuesta a tiempo.",
        text: "Hemos esperado a {service} y hemos desistido.",
        next: "Vuelva a intentarlo un poco más tarde.",
      },
      offline: {
        lead: "No hay conexión a internet.",
        text: "Este equipo no está conectado a internet en este momento.",
        next: "Conéctelo y vuelva a intentarlo.",
      },
      unreachable: {
        lead: "Sin conexión.",
        text: "No se ha podido acceder a {service} en {address}.",
        next: "Compruebe si puede abrir otros sitios y vuelva a intentarlo.",
      },

      // Nobody's.
      cancelled: { lead: "Prueba cancelada.", text: "La prueba se ha detenido antes de que llegara una respuesta." },
      "not-tested": {
        lead: "Prueba no realizada.",
        text: "Falta algo o todavía no se puede usar, así que no se ha preguntado nada.",
      },
    },
    closed: {
      lead: "{service} ha cerrado.",
      text: "Esta cuenta ya no se puede conectar.",
      next: "Pregunte a quienes están a cargo de esta página.",
    },
    missing: "Faltan estos permisos: {list}.",
    administrator: "Esta página necesita los datos de quien administra la cuenta.",
    faults: {
      person: "Puede corregirlo usted, o quien administra la cuenta.",
      page: "Usted no ha hecho nada mal: tienen que corregirlo quienes están a cargo de esta página.",
      service: "Usted no ha hecho nada mal: la causa está en {service}.",
      network: "La causa está en la conexión, y no dice nada de lo que ha escrito.",
    },
    sent: {
      direct: {
        no: "Lo que ha escrito no ha salido de este equipo.",
        possibly: "Es posible que lo que ha escrito haya salido de este equipo.",
        yes: "Lo que ha escrito se ha enviado, {through}.",
      },
      relay: {
        no: "Lo que ha escrito no se ha enviado a {service}.",
        possibly: "Es posible que lo que ha escrito haya salido de este equipo, {through}.",
        yes: "Lo que ha escrito se ha enviado, {through}.",
      },
    },
    goOn: "Aun así, puede enviar el formulario.",
  },

  guides: {
    titles: {
      find: "Encontrar: {list}",
      "find-address": "No conozco este dato: {list}",
      renew: "Ya no funciona, o lo conoce otra persona: {list}",
      "ask-administrator": "Necesito la ayuda de quien administra la cuenta",
      "switch-off": "Quiero desactivar el acceso",
    },
    roles: { administrator: "para quien administra la cuenta", staff: "para miembros del personal" },
    verbs: {
      "sign-in": "Inicie sesión en {service}.",
      open: "Abra {url}.",
      "go-to": "Vaya a {path}.",
      press: "Haga clic en {name}.",
      tick: "Marque la casilla {name}.",
      untick: "Desmarque la casilla {name}.",
      choose: "En {name}, elija {value}.",
      fill: "En {name}, escriba {value}.",
      read: "Abra {name} y lea el texto.",
      "scroll-to": "Desplácese hasta {name}.",
      copy: "Copie {field} y péguelo aquí.",
      ask: "Pida a quien administra la cuenta que lo haga o que lo permita.",
    },
    pick: "Elija {field} aquí.",
    notes: {
      "shown-once": "Solo se muestra una vez: cópielo antes de cerrar la página.",
      "shown-again": "Puede volver a verlo en cualquier momento.",
      "owner-only": "Solo puede hacerlo la persona titular de la cuenta.",
      "administrator-only": "Solo puede hacerlo quien administra la cuenta.",
      "per-person": "Cada persona tiene el suyo, con acceso limitado.",
      expires: "Caduca. Después necesitará otro nuevo.",
      "keep-secret":
        "Con él, un programa puede leer y modificar lo que hay en su cuenta. Manténgalo en secreto y escríbalo solo " +
        "donde confíe en el programa.",
      "changes-with-password":
        "Cambia con cada contraseña nueva. Si la suya ha cambiado hace poco, empiece por el paso siguiente.",
    },
  },

  services: {},
};

export default messages;
