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
  sentHint: "Una dirección, un {secret}, una línea de encabezado o un correo entero.",
  found: {
    both: "Están marcados una {account} y un {secret}.",
    account: "Está marcada una {account}. No se reconoce con certeza ningún {secret}.",
    secret: "Está marcado un {secret}. No se reconoce con certeza ninguna {account}.",
    none: "No se reconoce con certeza ninguno de los dos. Ponga la parte correcta en su campo, más abajo.",
  },
  checkAs: { account: "Comprobar como {account}", secret: "Comprobar como {secret}" },
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
  account_url: "Account URL",
  api_url: "API URL",
  copy: "Copiar",
  copyValue: "Copiar {value}",
  copied: "Copiado",
  valueCopied: "Copiado: {value}",
  notCopied: "Este navegador no permite copiar. Muestre el valor y cópielo a mano.",
  ticket: {
    title: "Resumen para el tique",
    note: "No contiene el {secret} ni el texto que envió el cliente.",
    withheld: "No se muestra aquí",
    withheldLength: "Longitud {value}, no se muestra aquí",
    notAsked: "Comprobado sin red; no se preguntó nada a {service}.",
  },
};

export default es;
