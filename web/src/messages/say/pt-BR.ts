// What is said in Portuguese about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Antes, quem administra a conta precisa ter aceitado os termos da API.",
    "links-at-the-top": "Os links estão no canto superior direito.",
    "values-appear":
      "Aparecem a sua API URL (endereço da API) e o seu Authentication Token (token de autenticação). A API URL também serve aqui.",
    "values-at-the-bottom":
      "“Profile” (Perfil) está no canto superior direito. A API URL (endereço da API) e o token estão no fim dessa página. A API URL também serve aqui.",
    "address-is-where-you-log-in":
      "É onde você faz login, como https://joesgarage.freshbooks.com ou https://joesgarage.billingarm.com. Sua API URL (endereço da API) também serve.",
    "address-forgotten":
      "Se você não se lembra dela, informe o e-mail da pessoa titular da conta na página “login search” do FreshBooks (busca da página de login).",
    "ask-whether-in-use":
      "Primeiro pergunte se a conta ainda está em uso. Depois, quem a administra aceita os termos da API. Antes disso, ninguém da equipe pode usar um token.",
    "change-password-if-known":
      "Se outra pessoa conhece o seu token, troque sua senha do FreshBooks. O novo token fica onde você encontrou o antigo, que deixa de funcionar.",
    "give-to-every-add-on": "Informe o novo token em cada complemento que você ainda usa.",
    "no-add-on-after": "Agora nenhum complemento tem acesso à sua conta.",
  },
};

export default messages;
