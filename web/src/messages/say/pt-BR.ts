// What is said in Portuguese about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Confirme que quem administra a conta aceitou os termos da API.",
    "links-at-the-top":
      "Veja o canto superior direito: “My Account” (Minha conta) é um link branco e “FreshBooks API”, uma subguia. " +
      "Os “terms of service” (termos de serviço) são ali um link azul.",
    "values-appear":
      "Aparecem a sua API URL (endereço da API) e o seu Authentication Token (token de autenticação). No lugar da " +
      "Account URL, a API URL também serve.",
    "values-at-the-bottom":
      "“Profile” (Perfil) é um link branco no canto superior direito. No fim dessa página estão a sua API URL " +
      "(endereço da API) e o seu Authentication Token (token de autenticação). No lugar da Account URL, a API URL " +
      "também serve.",
    "address-is-where-you-log-in":
      "Sua Account URL (endereço da conta) é o endereço da página em que você faz login. Ela se parece com " +
      "https://joesgarage.freshbooks.com ou https://joesgarage.billingarm.com. Sua API URL (endereço da API) também " +
      "serve.",
    "address-forgotten":
      "Se você não se lembra dela, abra a página “login search” do FreshBooks (busca da página de login) e informe o " +
      "e-mail da pessoa titular da conta. Com ele, o FreshBooks encontra a sua Account URL.",
    "ask-whether-in-use":
      "Primeiro pergunte se a conta ainda está em uso. Se estiver, os dois próximos passos cabem a quem a " +
      "administra: só depois que essa pessoa aceitar os termos de serviço da API um membro da equipe pode usar um " +
      "token.",
    "change-password-if-known":
      "Se outra pessoa conhece o seu token, troque ou redefina a senha da sua conta do FreshBooks. Seu token muda " +
      "junto com ela, e o antigo deixa de funcionar. O novo está na página em que você encontrou o antigo.",
    "give-to-every-add-on": "Informe o novo token em cada complemento que você ainda usa. Todos precisam dele de novo.",
    "no-add-on-after": "É a mesma caixa de antes. Nenhum complemento tem mais acesso à sua conta.",
  },
};

export default messages;
