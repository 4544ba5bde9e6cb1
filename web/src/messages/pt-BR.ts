// The Portuguese texts, as written in Brazil.
//
// Terms: account address = endereço da conta; {secret} = Authentication Token (o token de autenticação), later on o
// token; administrator = quem administra a conta; staff member = membro da equipe; add-on = complemento; relay server
// = servidor intermediário; page = página; the two values = os dois dados; to enter = informar; to log in = fazer
// login.
// {account}, {secret} and {service} are masculine, and {service} stands with its article: o, do, no, ao. People are
// "você", and are named without their gender.

import type { Messages, ServiceTexts } from "./catalogue.js";

const freshbooksClassic: ServiceTexts = {
  words: {
    service: "FreshBooks",
    account: "endereço da conta",
    secret: "Authentication Token",
    example: "joesgarage.freshbooks.com",
  },
  fields: {
    account: { label: "Endereço do FreshBooks", hint: "Sua Account URL ou API URL, por exemplo, {example}" },
    secret: {
      label: "Authentication Token",
      hint: "Este token de autenticação fica ao lado da API URL na sua conta do FreshBooks",
    },
  },
  kinds: {
    "freshbooks-classic-oauth-secret": "o OAuth Secret da mesma página",
    "freshbooks-oauth-value": "uma chave do novo FreshBooks",
    jwt: "um token de acesso do novo FreshBooks",
  },
  notice:
    "O FreshBooks encerrou o FreshBooks Classic e a API dele em meados de 2022, segundo a documentação de um " +
    "complemento, o Gravity Forms. Estes passos mostram como funcionava até então.",
  outcomes: {
    "service-moved": {
      lead: "O FreshBooks mudou.",
      text:
        "Este endereço agora leva a outro lugar: o FreshBooks encerrou o FreshBooks Classic e a API dele em meados " +
        "de 2022. O novo FreshBooks não tem um endereço nem um token desse tipo.",
      next: "Pergunte aos responsáveis por esta página como conectar o novo FreshBooks.",
    },
    "api-not-enabled": {
      lead: "Falta um passo.",
      text: "Ninguém aceitou ainda os termos de serviço da API nesta conta. Até lá, nenhum programa tem acesso a ela.",
      next: "Quem administra a conta pode fazer isso no FreshBooks. Depois, repita o teste.",
      field: "Os termos de serviço da API ainda não foram aceitos nesta conta.",
    },
  },
  roles: [
    {
      id: "administrator",
      label: "Administro a conta",
      guides: ["administrator", "find-address", "renew-token", "switch-off"],
    },
    {
      id: "staff",
      label: "Sou membro da equipe",
      guides: ["staff", "ask-administrator", "find-address", "renew-token"],
    },
  ],
  guides: {
    "find-address": {
      title: "Não sei qual é o meu endereço do FreshBooks",
      steps: [
        "Sua Account URL (endereço da conta) é o endereço da página em que você faz login. Ela se parece com " +
          "https://joesgarage.freshbooks.com ou https://joesgarage.billingarm.com.",
        "Se você não se lembra dela, abra a página “login search” do FreshBooks (busca da página de login) e " +
          "informe o e-mail da pessoa titular da conta. Com ele, o FreshBooks encontra a sua Account URL.",
        "Copie o endereço e cole-o aqui. Sua API URL (endereço da API) também serve.",
      ],
    },
    administrator: {
      title: "Encontrar os dois dados se você administra a conta",
      steps: [
        "Faça login no FreshBooks e clique no link branco “My Account” (Minha conta), no canto superior direito.",
        "Clique na subguia “FreshBooks API”, também no canto superior direito.",
        "Abra os “terms of service” (termos de serviço), em azul, e leia-os.",
        "Marque “Yes, I agree to the API terms of service” (Sim, aceito os termos de serviço da API).",
        "Aparecem a sua API URL (endereço da API) e o seu Authentication Token (token de autenticação). Copie os " +
          "dois e cole-os aqui.",
      ],
      note:
        "Com o token, um programa pode ler e alterar o que está na sua conta. Mantenha-o em segredo e só o informe " +
        "onde você confia no programa.",
    },
    staff: {
      title: "Encontrar os dois dados se você é membro da equipe",
      steps: [
        "Confirme que quem administra a conta aceitou os termos da API.",
        "Faça login no FreshBooks e clique no link branco “Profile” (Perfil), no canto superior direito.",
        "Vá até o fim da página. Lá estão a sua API URL (endereço da API) e o seu Authentication Token (token de " +
          "autenticação).",
        "Copie os dois e cole-os aqui.",
      ],
      note: "Cada membro da equipe tem um token próprio, com acesso limitado. Mantenha o seu em segredo.",
    },
    "ask-administrator": {
      title: "Preciso da ajuda de quem administra a conta",
      steps: [
        "Pergunte a quem administra a conta se ela ainda está em uso.",
        "Se estiver, peça a essa pessoa que abra “My Account” (Minha conta) e depois “FreshBooks API”.",
        "Ali ela precisa aceitar os termos de serviço da API. Antes disso, nenhum membro da equipe pode usar um token.",
        "Olhe de novo no fim da sua página “Profile” (Perfil). Agora os dois dados estão lá.",
      ],
    },
    "renew-token": {
      title: "Meu token mudou, ou outra pessoa o conhece",
      steps: [
        "Se outra pessoa o conhece, troque ou redefina a senha da sua conta do FreshBooks. Seu token muda junto " +
          "com ela, e o antigo deixa de funcionar.",
        "Copie o novo token da página em que você encontrou o antigo.",
        "Informe o novo token em cada complemento que você ainda usa.",
      ],
      note:
        "Cada nova senha traz um novo token, que precisa ser informado de novo em cada complemento. Se a sua senha " +
        "mudou há pouco tempo, comece pelo segundo passo.",
    },
    "switch-off": {
      title: "Quero desativar todos os complementos",
      steps: [
        "Se você administra a conta, abra “My Account” (Minha conta) e depois “FreshBooks API”.",
        "Desmarque a mesma caixa: “Yes, I agree to the API terms of service” (Sim, aceito os termos de serviço " +
          "da API). Nenhum complemento tem mais acesso à sua conta.",
      ],
    },
  },
};

const messages: Messages = {
  language: "pt-BR",
  direction: "ltr",
  complete: true,

  findings: {
    // Mended: what goes on after "Corrigido:", in a list.
    "whitespace-removed": { text: "espaços removidos" },
    "wrapping-removed": { text: "sinais em volta removidos" },
    "invisible-removed": { text: "caracteres invisíveis removidos" },
    "fullwidth-folded": { text: "caracteres largos trocados por comuns" },
    "label-removed": { text: "palavras do início removidas" },
    "scheme-added": { text: "https:// acrescentado no início" },
    "scheme-upgraded": { text: "http:// trocado por https://" },
    "scheme-mended": { text: "https:// escrito corretamente" },
    "case-folded": { text: "maiúsculas trocadas por minúsculas" },
    "trailing-dot-removed": { text: "último ponto removido" },
    "default-port-removed": { text: "número da porta removido" },
    "path-dropped": { text: "final do endereço removido" },
    "api-path-renewed": { text: "forma antiga da API URL atualizada" },
    "query-dropped": { text: "parte a partir de “?” removida" },
    "fragment-dropped": { text: "parte a partir de “#” removida" },
    "credentials-dropped": { text: "nome ou senha do início removidos" },
    "host-assumed": { text: "resto do endereço acrescentado" },
    "password-part-removed": { text: "parte depois dos dois-pontos removida" },
    "header-unwrapped": { text: "extraído da linha em volta" },

    // Usable, and worth a second look.
    "name-unusual": { text: "Nomes de conta raramente têm um sublinhado (_). O seu está certo?" },
    "length-unusual": { text: "É mais longo ou mais curto que o normal. Você copiou tudo, e nada mais?" },
    "case-unusual": { text: "Tem letras maiúsculas, o que não é comum.", take: "Trocar por minúsculas" },
    "ambiguous-character": {
      text: "Pode haver uma letra no lugar de um número: O em vez de 0, ou l em vez de 1.",
      take: "Colocar os números",
    },

    // Not finished.
    "rest-missing": {
      text: "Falta algo no final. Copie tudo.",
      account: "O endereço não está completo. Ele deve ser como {example}.",
      secret: "Falta uma parte. Copie o {secret} inteiro.",
    },

    // Not usable, in either field.
    "too-long": {
      text: "Isto é longo demais. Copie só o que se pede.",
      account: "Isto é longo demais. Copie só o endereço.",
      secret: "Isto é longo demais. Copie só o {secret}.",
    },
    "not-utf8": { text: "Alguns caracteres estão danificados. Copie de novo." },

    // Not usable, account.
    "not-an-address": { text: "Isto não é um endereço da web. O seu se parece com {example}." },
    "email-not-address": { text: "Isto é um endereço de e-mail. Informe o endereço da web, como {example}." },
    "secret-in-account-field": { text: "Isto parece ser o seu {secret}. O lugar dele é o outro campo." },
    "scheme-not-web": { text: "O endereço precisa começar com https://." },
    "account-missing": { text: "Falta o nome da sua conta no início, como em {example}." },
    "service-host": {
      text: "Isto é uma página do {service}, não a sua conta. O seu endereço se parece com {example}.",
    },
    "other-product": { text: "Isto é outro produto do {service}. Aqui precisamos de um endereço como {example}." },
    "domain-typo": { text: "O final do endereço parece ter um erro de digitação." },
    "other-domain": { text: "Isto não é um endereço do {service}. O seu se parece com {example}." },
    "name-character": { text: "Um nome de conta não tem esses caracteres, só letras, números e hifens." },
    "name-edge": { text: "Um nome de conta não começa nem termina com hífen." },
    "name-too-long": { text: "O nome da conta é longo demais. Ele pode ter no máximo 63 caracteres." },
    "name-too-deep": { text: "Há um ponto a mais. O seu endereço se parece com {example}." },
    "port-not-allowed": { text: "Retire os dois-pontos e o número que vem depois." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": { text: "Este endereço só se parece com o {service} e pertence a outra pessoa. Não o use." },
    "host-in-userinfo": {
      text: "Este endereço leva a outro lugar: só a parte antes do “@” se parece com o {service}. Não o use.",
    },
    "backslash-host": { text: "Este endereço pode levar a outro lugar: contém um “\\”. Digite-o manualmente." },
    "homoglyph-host": {
      text: "Algumas letras só se parecem com as do {service}. Digite o endereço manualmente.",
    },
    "encoded-host": { text: "Há algo escondido no endereço, atrás de um “%”. Digite-o manualmente." },
    "control-character": {
      text: "Há um caractere escondido. Copie de novo.",
      account: "Um caractere escondido faz com que se leia outra coisa. Digite o endereço manualmente.",
    },

    // Not usable, secret.
    "address-in-secret-field": { text: "Isto é um endereço da web. O lugar dele é o outro campo." },
    "email-not-secret": { text: "Isto é um endereço de e-mail. Informe o seu {secret}." },
    "masked-value": {
      text: "Isto são só os pontos que o escondem. Primeiro mostre o seu {secret}, depois copie-o.",
    },
    "placeholder-value": { text: "Isto é só um exemplo. Informe o seu próprio {secret}." },
    "password-like": { text: "Isto não é um {secret}. Nunca digite uma senha aqui." },
    "other-secret": { text: "Isto é {kind}. Informe o seu {secret}." },
    "secret-character": { text: "Há um caractere que nenhum {secret} tem. Copie de novo." },
  },

  severities: { note: "Corrigido:", warning: "Confira:", error: "Ainda não está certo:", danger: "Pare!" },

  ui: {
    good: { account: "Conta {name}", secret: "Isto parece ser um {secret} completo." },
    reshaped: "forma adaptada ao que se pede aqui",
    taken: "Alteração feita.",
    moved: "O conteúdo do outro campo foi trazido para cá.",
    swapped: "Agora os dois dados estão no lugar certo.",
    filledBoth: "Encontramos os dois dados no que você colou e preenchemos os dois campos.",
    kept: "Ficou como você digitou.",
    undo: "Desfazer",
    takeAccount: "Usar {suggestion}",
    takeSecret: "Corrigir",
    swap: "Trocar os dois de lugar",
    move: { account: "Mover para o campo do {account}", secret: "Mover para o campo do {secret}" },
    help: "Onde encontro isso?",
    reveal: "Mostrar",
    conceal: "Ocultar",
    revealLabel: "Mostrar {secret}",
    concealLabel: "Ocultar {secret}",
    helpTitle: "Onde encontro esses dados?",
    roleQuestion: "Qual é o seu papel no {service}?",
    otherKind: "uma chave de outro tipo",
    unavailable:
      "No momento, não conseguimos verificar o que você informa aqui. Mesmo assim, você pode preencher e enviar o " +
      "formulário.",
  },

  live: {
    title: "Teste de conexão",
    idle: "Com os dois campos preenchidos, você poderá perguntar aqui ao {service} se os dois dados combinam.",
    before: {
      button: "Perguntar ao {service} em {address}, {through}.",
      auto: "Em seguida, vamos perguntar ao {service} em {address}, {through}.",
      submit: "Quando você enviar o formulário, vamos primeiro perguntar ao {service} em {address}, {through}.",
    },
    through: {
      direct: "diretamente do seu navegador",
      own: "por meio do servidor desta página",
      other: "por meio de {relay}",
    },
    running: "Perguntando ao {service} em {address}, {through}…",
    waiting: "O {service}, em {address}, ainda não respondeu. Continuamos esperando…",
    progress: "À espera de uma resposta",
    test: "Testar a conexão",
    cancel: "Cancelar",
    retry: "Tentar de novo",
    retryIn: "Tentar de novo em {time}",
    again: "Repetir o teste",
    steps: "Ver os passos",
    connectedAs: "Conexão em nome de",
    who: { name: "Nome", email: "E-mail", company: "Empresa" },
    outcomes: {
      connected: {
        lead: "Conexão estabelecida.",
        text: "O {service} conhece esta conta, e o seu {secret} corresponde a ela.",
      },
      "connected-limited": {
        lead: "Conexão estabelecida, com limites.",
        text: "O seu {secret} corresponde à conta. É o de um membro da equipe, por isso não dá acesso a tudo na conta.",
      },

      // The service has said no. Only here may a text say that one of the two is wrong.
      "secret-refused": {
        lead: "Não foi aceito.",
        text: "O {service} não aceita este {secret} para {address}.",
        next: "Copie-o mais uma vez. Se a senha mudou desde então, há um novo.",
        field: "O {service} não o aceita para esta conta.",
      },
      "no-such-account": {
        lead: "Essa conta não existe.",
        text: "O {service} não tem nenhuma conta em {address}.",
        next: "Veja em que endereço você faz login e informe-o aqui.",
        field: "O {service} não tem nenhuma conta neste endereço.",
      },
      "account-deactivated": {
        lead: "Conta desativada.",
        text: "O {service} informa que a conta em {address} não está mais ativa.",
        next: "Fale com quem administra a conta. Quando ela estiver ativa de novo, repita o teste.",
        field: "O {service} informa que esta conta não está mais ativa.",
      },
      "api-not-enabled": {
        lead: "Falta um passo.",
        text: "Esta conta ainda não permite o acesso de outros programas.",
        next: "Quem administra a conta pode permitir isso. Depois, repita o teste.",
        field: "Esta conta ainda não permite o acesso de outros programas.",
      },

      // The page's.
      "not-the-api": {
        lead: "Sem resposta útil.",
        text: "Algo respondeu em {address}, mas não a parte do {service} com que os programas se comunicam.",
      },
      "request-malformed": {
        lead: "Pergunta não entendida.",
        text: "O {service} não entendeu a pergunta desta página.",
      },
      "blocked-by-browser": {
        lead: "O seu navegador impediu o teste.",
        text:
          "O {service} não deixa que um navegador pergunte a partir da página de outro site. Esta página precisa " +
          "de um servidor que pergunte por ela.",
      },
      "blocked-by-page": {
        lead: "Esta página impediu o teste.",
        text: "As regras de segurança da própria página não deixam que ela pergunte ao {service}.",
      },
      "relay-refused": {
        lead: "Pergunta não repassada.",
        text: "O servidor intermediário desta página não repassou a pergunta ao {service}.",
      },
      "relay-down": {
        lead: "Sem conexão.",
        text: "O servidor intermediário desta página não responde como deveria.",
        next: "Tente de novo um pouco mais tarde.",
      },

      // The service's.
      "rate-limited": {
        lead: "Testes demais.",
        text: "O {service} não responde a mais perguntas no momento.",
        next: "Espere um pouco e tente de novo.",
      },
      "service-down": {
        lead: "O {service} não está disponível.",
        text: "Ele responde, mas informa que não pode funcionar no momento.",
        next: "Tente de novo um pouco mais tarde.",
      },
      "service-moved": {
        lead: "Endereço alterado.",
        text: "O {service} agora manda para outro lugar quem pergunta em {address}.",
      },
      redirected: {
        lead: "Redirecionamento.",
        text: "O endereço nos manda para outro lugar, e o seu navegador não mostra qual. Não fomos até lá.",
      },
      "unexpected-reply": {
        lead: "Uma resposta estranha.",
        text: "O {service} respondeu algo que não entendemos.",
        next: "Tente de novo um pouco mais tarde.",
      },
      "reply-too-large": {
        lead: "Uma resposta estranha.",
        text: "O {service} respondeu muito mais do que pedimos. Paramos de ler.",
      },

      // The network's.
      timeout: {
        lead: "Sem resposta a tempo.",
        text: "Esperamos pelo {service} e desistimos.",
        next: "Tente de novo um pouco mais tarde.",
      },
      offline: {
        lead: "Sem conexão com a internet.",
        text: "Este computador não está conectado à internet no momento.",
        next: "Conecte-o e tente de novo.",
      },
      unreachable: {
        lead: "Sem conexão.",
        text: "Não foi possível acessar o {service} em {address}.",
        next: "Veja se outros sites abrem e tente de novo.",
      },

      // Nobody's.
      cancelled: { lead: "Teste cancelado.", text: "O teste foi interrompido antes de chegar uma resposta." },
      "not-tested": {
        lead: "Teste não feito.",
        text: "Um dos dois dados ainda não pode ser usado, por isso nada foi perguntado.",
      },
    },
    faults: {
      person: "Isso pode ser corrigido por você ou por quem administra a conta.",
      page: "Você não fez nada de errado: os responsáveis por esta página precisam corrigir isso.",
      service: "Você não fez nada de errado: a causa está no {service}.",
      network: "A causa está na conexão e não diz nada sobre o que você informou.",
    },
    sent: {
      direct: {
        no: "O seu {secret} não saiu deste computador.",
        possibly: "O seu {secret} pode ter saído deste computador.",
        yes: "O seu {secret} foi enviado, {through}.",
      },
      relay: {
        no: "O seu {secret} não foi enviado ao {service}.",
        possibly: "O seu {secret} pode ter saído deste computador, {through}.",
        yes: "O seu {secret} foi enviado, {through}.",
      },
    },
    goOn: "Mesmo assim, você pode enviar o formulário.",
  },

  services: { "freshbooks-classic": freshbooksClassic },
};

export default messages;
