// The page's own texts in Spanish.

import type { SupportTexts } from "../texts.ts";

const es: SupportTexts = {
  lede: "Pegue lo que envió un cliente. Verá qué está mal y podrá copiarlo corregido.",
  promise: "Nada sale de este equipo: esta página no tiene permiso para enviar nada y no guarda nada.",
  limit: "Indica lo que parece correcto. Solo {service} sabe qué acepta, y esta página no se lo pregunta.",
  kept: "Esta página ya está guardada en este equipo y se abre también sin red.",
  failed: "Keyfit no funciona aquí. Vuelva a cargar la página o ábrala en otro navegador.",
  language: "Idioma",
  sent: "Lo que envió el cliente",
  sentHint: "Una clave, una dirección, una línea de encabezado o un correo entero.",
  service: "Servicio",
  told: "Esto es de {service}.",
  found: {
    some: "Marcado en el texto: {list}.",
    none: "No se puede reconocer nada con certeza. Ponga la parte correcta en su casilla, abajo.",
  },
  checkAs: "Comprobar como: {label}",
  elsewhere:
    "Este enlace muestra una dirección de {service}, pero lleva a otro sitio. Pregunte al cliente quién se lo envió y si inició sesión allí.",
  alarm: {
    title: "Peligroso: no abrir",
    asked: "¿El cliente inició sesión allí?",
    ifSo: "En ese caso, es posible que otra persona conozca su contraseña y su clave. El cliente debería:",
    password: "Cambiar la contraseña de su cuenta de {service}, en la dirección auténtica.",
    renew: "Renovar la clave.",
    others: "Revisar los demás inicios de sesión y usuarios de la cuenta, y eliminar los que no conozca.",
    ifNot: "Si no lo hizo, todavía no ha pasado nada. Debería borrar el mensaje.",
  },
  clear: "Borrar todo",
  cleared: "Se ha borrado todo.",
  status: {
    valid: "Correcto tal cual",
    repaired: "Corregido",
    doubtful: "Utilizable, pero dudoso",
    incomplete: "Incompleto",
    invalid: "No utilizable",
    dangerous: "Peligroso, no debe usarse",
  },
  given: "Tal como se recibió",
  place: { span: "caracteres {from} a {to}", one: "carácter {from}", before: "antes del carácter {from}" },
  hidden: "oculto",
  api_url: "API URL",
  copy: "Copiar",
  copyValue: "Copiar {value}",
  copied: "Copiado",
  valueCopied: "Copiado: {value}",
  notCopied: "Este navegador no permite copiar. Muestre el valor y cópielo a mano.",
  ticket: {
    title: "Resumen para el tique",
    note: "No contiene ninguna clave ni nada del texto que envió el cliente.",
    withheld: "No se muestra aquí",
    withheldLength: "Longitud {value}, no se muestra aquí",
    notAsked: "Comprobado sin red; no se preguntó nada a {service}.",
  },
};

export default es;
