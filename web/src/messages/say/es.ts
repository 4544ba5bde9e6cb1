// What is said in Spanish about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Asegúrese de que quien administra la cuenta haya aceptado las condiciones de la API.",
    "links-at-the-top":
      "Mire arriba a la derecha: «My Account» (Mi cuenta) es un enlace blanco y «FreshBooks API» una subpestaña. Las " +
      "«terms of service» (condiciones de servicio) son allí un enlace azul.",
    "values-appear":
      "Aparecen su API URL (dirección de la API) y su Authentication Token (token de autenticación). En lugar de la " +
      "Account URL también sirve la API URL.",
    "values-at-the-bottom":
      "«Profile» (Perfil) es un enlace blanco, arriba a la derecha. Al final de esa página están su API URL " +
      "(dirección de la API) y su Authentication Token (token de autenticación). En lugar de la Account URL también " +
      "sirve la API URL.",
    "address-is-where-you-log-in":
      "Su Account URL (dirección de la cuenta) es la dirección de la página donde inicia sesión. Se parece a " +
      "https://joesgarage.freshbooks.com o a https://joesgarage.billingarm.com. También sirve su API URL (dirección " +
      "de la API).",
    "address-forgotten":
      "Si la ha olvidado, abra la página «login search» de FreshBooks (búsqueda de la página de inicio de sesión) y " +
      "escriba la dirección de correo electrónico de la persona titular de la cuenta. Con ella, FreshBooks encuentra " +
      "su Account URL.",
    "ask-whether-in-use":
      "Pregunte primero si la cuenta todavía se usa. Si es así, los dos pasos siguientes le corresponden a quien la " +
      "administra: ningún miembro del personal puede usar un token antes de que esa persona haya aceptado las " +
      "condiciones de servicio de la API.",
    "change-password-if-known":
      "Si otra persona conoce su token, cambie o restablezca la contraseña de su cuenta de FreshBooks. Su token " +
      "cambia con ella, y el anterior deja de funcionar. El nuevo está en la página donde encontró el anterior.",
    "give-to-every-add-on": "Escriba el token nuevo en cada complemento que todavía use. Todos vuelven a necesitarlo.",
    "no-add-on-after": "Es la misma casilla de antes. Ningún complemento puede acceder ya a su cuenta.",
  },
};

export default messages;
