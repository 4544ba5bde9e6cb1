// What is said in Spanish about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Quien administra la cuenta debe haber aceptado antes las condiciones de la API.",
    "links-at-the-top": "Los enlaces están arriba a la derecha.",
    "values-appear":
      "Aparecen su API URL (dirección de la API) y su Authentication Token (token de autenticación). Aquí también sirve la API URL.",
    "values-at-the-bottom":
      "«Profile» (Perfil) está arriba a la derecha. Al final de esa página están la API URL (dirección de la API) y el token. Aquí también sirve la API URL.",
    "address-is-where-you-log-in":
      "Es donde inicia sesión, como https://joesgarage.freshbooks.com o https://joesgarage.billingarm.com. También sirve su API URL (dirección de la API).",
    "address-forgotten":
      "Si la olvidó, escriba el correo electrónico de la persona titular de la cuenta en la página «login search» de FreshBooks (búsqueda de la página de inicio de sesión).",
    "ask-whether-in-use":
      "Pregunte primero si la cuenta todavía se usa. Después, quien la administra acepta las condiciones de la API. Antes de eso, nadie del personal puede usar un token.",
    "change-password-if-known":
      "Si otra persona conoce su token, cambie su contraseña de FreshBooks. El token nuevo está donde encontró el anterior, que deja de funcionar.",
    "give-to-every-add-on": "Escriba el token nuevo en cada complemento que todavía use.",
    "no-add-on-after": "Ahora ningún complemento puede acceder a su cuenta.",
  },
};

export default messages;
