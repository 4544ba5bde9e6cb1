// The Spanish texts, in words that are the same everywhere.
//
// Terms: account address = dirección de la cuenta; {secret} = Authentication Token (el token de autenticación), later
// on el token; administrator = quien administra la cuenta; staff member = miembro del personal; add-on = complemento;
// relay server = servidor intermedio; page = página; the two values = los dos datos; to log in = iniciar sesión.
// {account} is feminine, {secret} masculine, {service} without an article. People are "usted", mostly unsaid, and are
// named without their gender; no "ordenador" or "computadora", but "equipo".

import type { Messages, ServiceTexts } from "./catalogue.js";

const freshbooksClassic: ServiceTexts = {
  words: {
    service: "FreshBooks",
    account: "dirección de la cuenta",
    secret: "Authentication Token",
    example: "joesgarage.freshbooks.com",
  },
  fields: {
    account: { label: "Dirección de FreshBooks", hint: "Su Account URL o su API URL, por ejemplo, {example}" },
    secret: {
      label: "Authentication Token",
      hint: "Este token de autenticación está junto a la API URL en su cuenta de FreshBooks",
    },
  },
  kinds: {
    "freshbooks-classic-oauth-secret": "el OAuth Secret de la misma página",
    "freshbooks-oauth-value": "una clave del nuevo FreshBooks",
    jwt: "un token de acceso del nuevo FreshBooks",
  },
  notice:
    "FreshBooks cerró FreshBooks Classic y su API a mediados de 2022, según la documentación de un complemento, " +
    "Gravity Forms. Estos pasos muestran cómo funcionaba hasta entonces.",
  outcomes: {
    "service-moved": {
      lead: "FreshBooks ha cambiado.",
      text:
        "Esta dirección lleva ahora a otro lugar: FreshBooks cerró FreshBooks Classic y su API a mediados de 2022. " +
        "El nuevo FreshBooks no tiene ni una dirección ni un token de este tipo.",
      next: "Pregunte a quienes están a cargo de esta página cómo conectar el nuevo FreshBooks.",
    },
    "api-not-enabled": {
      lead: "Falta un paso.",
      text:
        "Nadie ha aceptado todavía las condiciones de servicio de la API en esta cuenta. Hasta entonces, ningún " +
        "programa puede acceder a ella.",
      next: "Quien administra la cuenta puede hacerlo en FreshBooks. Después, repita la prueba.",
      field: "Todavía no se han aceptado las condiciones de servicio de la API en esta cuenta.",
    },
  },
  roles: [
    {
      id: "administrator",
      label: "Administro la cuenta",
      guides: ["administrator", "find-address", "renew-token", "switch-off"],
    },
    {
      id: "staff",
      label: "Soy miembro del personal",
      guides: ["staff", "ask-administrator", "find-address", "renew-token"],
    },
  ],
  guides: {
    "find-address": {
      title: "No sé cuál es mi dirección de FreshBooks",
      steps: [
        "Su Account URL (dirección de la cuenta) es la dirección de la página donde inicia sesión. Se parece a " +
          "https://joesgarage.freshbooks.com o a https://joesgarage.billingarm.com.",
        "Si la ha olvidado, abra la página «login search» de FreshBooks (búsqueda de la página de inicio de " +
          "sesión) y escriba la dirección de correo electrónico de la persona titular de la cuenta. Con ella, " +
          "FreshBooks encuentra su Account URL.",
        "Copie la dirección y péguela aquí. También sirve su API URL (dirección de la API).",
      ],
    },
    administrator: {
      title: "Encontrar los dos datos si administra la cuenta",
      steps: [
        "Inicie sesión en FreshBooks y haga clic en el enlace blanco «My Account» (Mi cuenta), arriba a la derecha.",
        "Haga clic en la subpestaña «FreshBooks API», también arriba a la derecha.",
        "Abra las «terms of service» (condiciones de servicio), en azul, y léalas.",
        "Marque «Yes, I agree to the API terms of service» (Sí, acepto las condiciones de servicio de la API).",
        "Aparecen su API URL (dirección de la API) y su Authentication Token (token de autenticación). Copie los " +
          "dos y péguelos aquí.",
      ],
      note:
        "Con el token, un programa puede leer y modificar lo que hay en su cuenta. Manténgalo en secreto y " +
        "escríbalo solo donde confíe en el programa.",
    },
    staff: {
      title: "Encontrar los dos datos si es miembro del personal",
      steps: [
        "Asegúrese de que quien administra la cuenta haya aceptado las condiciones de la API.",
        "Inicie sesión en FreshBooks y haga clic en el enlace blanco «Profile» (Perfil), arriba a la derecha.",
        "Vaya al final de la página. Allí están su API URL (dirección de la API) y su Authentication Token " +
          "(token de autenticación).",
        "Copie los dos y péguelos aquí.",
      ],
      note: "Cada miembro del personal tiene su propio token, con acceso limitado. Mantenga el suyo en secreto.",
    },
    "ask-administrator": {
      title: "Necesito la ayuda de quien administra la cuenta",
      steps: [
        "Pregunte a quien administra la cuenta si todavía se usa.",
        "Si es así, pídale que abra «My Account» (Mi cuenta) y después «FreshBooks API».",
        "Pídale también que acepte allí las condiciones de servicio de la API. Antes de eso, ningún miembro del " +
          "personal puede usar un token.",
        "Vuelva a mirar el final de su página «Profile» (Perfil). Ahora los dos datos están allí.",
      ],
    },
    "renew-token": {
      title: "Mi token ha cambiado, o lo conoce otra persona",
      steps: [
        "Si otra persona lo conoce, cambie o restablezca la contraseña de su cuenta de FreshBooks. Su token " +
          "cambia con ella, y el anterior deja de funcionar.",
        "Copie el token nuevo de la página donde encontró el anterior.",
        "Escriba el token nuevo en cada complemento que todavía use.",
      ],
      note:
        "Cada contraseña nueva trae un token nuevo, que hay que volver a escribir en cada complemento. Si su " +
        "contraseña ha cambiado hace poco, empiece por el segundo paso.",
    },
    "switch-off": {
      title: "Quiero desactivar todos los complementos",
      steps: [
        "Si administra la cuenta, abra «My Account» (Mi cuenta) y después «FreshBooks API».",
        "Desmarque la misma casilla: «Yes, I agree to the API terms of service» (Sí, acepto las condiciones de " +
          "servicio de la API). Ningún complemento puede acceder ya a su cuenta.",
      ],
    },
  },
};

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
    "api-path-renewed": { text: "forma antigua de la API URL actualizada" },
    "query-dropped": { text: "parte a partir de «?» eliminada" },
    "fragment-dropped": { text: "parte a partir de «#» eliminada" },
    "credentials-dropped": { text: "nombre o contraseña del principio eliminados" },
    "host-assumed": { text: "resto de la dirección añadido" },
    "password-part-removed": { text: "parte tras los dos puntos eliminada" },
    "header-unwrapped": { text: "extraído de la línea que lo rodeaba" },

    // Usable, and worth a second look.
    "name-unusual": { text: "Los nombres de cuenta rara vez llevan un guion bajo (_). ¿Es correcto el suyo?" },
    "length-unusual": { text: "Es más largo o más corto de lo habitual. ¿Lo ha copiado entero y sin nada más?" },
    "case-unusual": { text: "Tiene letras mayúsculas, lo que no es habitual.", take: "Cambiar a minúsculas" },
    "ambiguous-character": {
      text: "Puede haber una letra donde debería ir una cifra: O en lugar de 0, o l en lugar de 1.",
      take: "Poner las cifras",
    },

    // Not finished.
    "rest-missing": {
      text: "Falta algo al final. Cópielo todo.",
      account: "La dirección no está completa. Debe ser como {example}.",
      secret: "Falta una parte. Copie su {secret} completo.",
    },

    // Not usable, in either field.
    "too-long": {
      text: "Esto es demasiado largo. Copie solo lo que se pide.",
      account: "Esto es demasiado largo. Copie solo la dirección.",
      secret: "Esto es demasiado largo. Copie solo su {secret}.",
    },
    "not-utf8": { text: "Algunos caracteres están dañados. Vuelva a copiarlo." },

    // Not usable, account.
    "not-an-address": { text: "Esto no es una dirección web. La suya es como {example}." },
    "email-not-address": {
      text: "Esto es una dirección de correo electrónico. Escriba la dirección web, como {example}.",
    },
    "secret-in-account-field": { text: "Esto parece su {secret}. Va en el otro campo." },
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
    "homoglyph-host": {
      text: "Algunas letras solo se parecen a las de {service}. Escriba la dirección a mano.",
    },
    "encoded-host": { text: "Hay algo oculto en la dirección, detrás de un «%». Escríbala a mano." },
    "control-character": {
      text: "Contiene un carácter oculto. Vuelva a copiarlo.",
      account: "Un carácter oculto hace que se lea otra cosa. Escriba la dirección a mano.",
    },

    // Not usable, secret.
    "address-in-secret-field": { text: "Esto es una dirección web. Va en el otro campo." },
    "email-not-secret": { text: "Esto es una dirección de correo electrónico. Escriba su {secret}." },
    "masked-value": {
      text: "Esto son solo los puntos que lo ocultan. Muestre primero su {secret} y después cópielo.",
    },
    "placeholder-value": { text: "Esto es solo un ejemplo. Escriba su propio {secret}." },
    "password-like": { text: "Esto no es un {secret}. No escriba nunca una contraseña aquí." },
    "other-secret": { text: "Esto es {kind}. Escriba su {secret}." },
    "secret-character": { text: "Contiene un carácter que ningún {secret} tiene. Vuelva a copiarlo." },
  },

  severities: { note: "Corregido:", warning: "Compruebe esto:", error: "Por corregir:", danger: "¡Alto!" },

  ui: {
    good: { account: "Cuenta {name}", secret: "Parece un {secret} completo." },
    reshaped: "forma adaptada a lo que se pide aquí",
    taken: "Cambio hecho.",
    moved: "El contenido del otro campo se ha movido aquí.",
    swapped: "Ahora los dos datos están en su lugar.",
    filledBoth: "Hemos encontrado los dos datos en lo que ha pegado y hemos completado los dos campos.",
    kept: "Se ha dejado como lo escribió.",
    undo: "Deshacer",
    takeAccount: "Usar {suggestion}",
    takeSecret: "Corregir",
    swap: "Intercambiar los dos",
    move: { account: "Mover al campo de la {account}", secret: "Mover al campo del {secret}" },
    help: "¿Dónde lo encuentro?",
    reveal: "Mostrar",
    conceal: "Ocultar",
    revealLabel: "Mostrar {secret}",
    concealLabel: "Ocultar {secret}",
    helpTitle: "¿Dónde encuentro estos datos?",
    roleQuestion: "¿Cuál es su función en {service}?",
    otherKind: "una clave de otro tipo",
    unavailable:
      "En este momento no podemos comprobar lo que escribe aquí. Aun así, puede completar y enviar el formulario.",
  },

  live: {
    title: "Prueba de conexión",
    idle: "Cuando los dos campos estén completos, aquí podrá preguntar a {service} si los dos datos van juntos.",
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
      connected: { lead: "Conexión establecida.", text: "{service} conoce esta cuenta, y su {secret} le corresponde." },
      "connected-limited": {
        lead: "Conexión establecida, con límites.",
        text:
          "Su {secret} corresponde a la cuenta. Es el de un miembro del personal, así que no da acceso a todo lo " +
          "que hay en ella.",
      },

      // The service has said no. Only here may a text say that one of the two is wrong.
      "secret-refused": {
        lead: "No aceptado.",
        text: "{service} no acepta este {secret} para {address}.",
        next: "Cópielo otra vez. Si la contraseña ha cambiado desde entonces, hay uno nuevo.",
        field: "{service} no lo acepta para esta cuenta.",
      },
      "no-such-account": {
        lead: "No existe esa cuenta.",
        text: "{service} no tiene ninguna cuenta en {address}.",
        next: "Busque la dirección en la que inicia sesión y escríbala aquí.",
        field: "{service} no tiene ninguna cuenta en esta dirección.",
      },
      "account-deactivated": {
        lead: "Cuenta desactivada.",
        text: "{service} indica que la cuenta en {address} ya no está activa.",
        next: "Pregunte a quien administra la cuenta. Cuando vuelva a estar activa, repita la prueba.",
        field: "{service} indica que esta cuenta ya no está activa.",
      },
      "api-not-enabled": {
        lead: "Falta un paso.",
        text: "Esta cuenta todavía no permite el acceso de otros programas.",
        next: "Quien administra la cuenta puede permitirlo. Después, repita la prueba.",
        field: "Esta cuenta todavía no permite el acceso de otros programas.",
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
        text: "La dirección nos envía a otro lugar, y su navegador no muestra a cuál. No hemos ido allí.",
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
        text: "Uno de los dos datos todavía no se puede usar, así que no se ha preguntado nada.",
      },
    },
    faults: {
      person: "Puede corregirlo usted, o quien administra la cuenta.",
      page: "Usted no ha hecho nada mal: tienen que corregirlo quienes están a cargo de esta página.",
      service: "Usted no ha hecho nada mal: la causa está en {service}.",
      network: "La causa está en la conexión, y no dice nada de lo que ha escrito.",
    },
    sent: {
      direct: {
        no: "Su {secret} no ha salido de este equipo.",
        possibly: "Es posible que su {secret} haya salido de este equipo.",
        yes: "Su {secret} se ha enviado, {through}.",
      },
      relay: {
        no: "Su {secret} no se ha enviado a {service}.",
        possibly: "Es posible que su {secret} haya salido de este equipo, {through}.",
        yes: "Su {secret} se ha enviado, {through}.",
      },
    },
    goOn: "Aun así, puede enviar el formulario.",
  },

  services: { "freshbooks-classic": freshbooksClassic },
};

export default messages;
