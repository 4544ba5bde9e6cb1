// The Portuguese texts, as written in Brazil.
//
// Terms: account = a conta; administrator = quem administra a conta; staff member = membro da equipe; relay server =
// servidor intermediário; page = página; what was entered = os dados; key = a chave; to enter = informar; to log in =
// fazer login.
// Names of fields and kinds stand in “”, without an article; {service} stands without one, too: de, a, em. People are
// "você", and are named without their gender.

import type { Messages } from "./catalogue.js";

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
    "api-path-renewed": { text: "forma antiga do endereço atualizada" },
    "query-dropped": { text: "parte a partir de “?” removida" },
    "fragment-dropped": { text: "parte a partir de “#” removida" },
    "credentials-dropped": { text: "nome ou senha do início removidos" },
    "host-assumed": { text: "resto do endereço acrescentado" },
    "password-part-removed": { text: "parte depois dos dois-pontos removida" },
    "header-unwrapped": { text: "extraído da linha em volta" },
    "taken-from-text": { text: "extraído de um texto mais longo" },
    "pasted-twice": { text: "segunda cópia removida" },
    "found-in-address": { text: "encontrado no endereço colado" },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "Nomes de conta raramente têm “{characters}”. O seu está certo?",
      plain: "Nomes de conta raramente são assim. O seu está certo?",
    },
    "length-unusual": {
      text: "Tem {have} caracteres, e o normal é {usual}. Você copiou tudo, e nada mais?",
      plain: "É mais longo ou mais curto que o normal. Você copiou tudo, e nada mais?",
    },
    "case-unusual": { text: "Algumas letras são maiúsculas e costumam ser minúsculas, ou o contrário." },
    "ambiguous-character": {
      text: "Pode haver uma letra no lugar de um número: O em vez de 0, ou l em vez de 1.",
      take: "Colocar os números",
    },
    "shape-unusual": {
      text: "O normal é que “{label}” comece com “{usual}”. Você copiou o valor certo?",
      plain: "O normal é que “{label}” tenha outra forma. Você copiou o valor certo?",
    },
    "kind-ending": {
      text: "Vale até {date}. Depois, {service} não vai mais aceitar.",
      plain: "Em breve, {service} não vai mais aceitar. Crie outro.",
    },
    "maybe-other": {
      text: "Isto pode ser “{kind}”. Você copiou “{label}”?",
      plain: "Isto pode ser outra coisa. Você copiou “{label}”?",
    },

    // Not finished.
    "rest-missing": {
      text: "Falta algo no final. Copie “{label}” por inteiro.",
      account: "O endereço não está completo. Ele deve ser como {example}.",
      email: "Falta o final do endereço de e-mail.",
    },

    // Not usable, in any field.
    "too-long": { text: "Isto é longo demais. Copie só “{label}”." },
    "not-utf8": { text: "Alguns caracteres estão danificados. Copie de novo." },
    "wrong-field": { text: "O lugar disto é o campo “{field}”.", plain: "O lugar disto é outro campo." },
    "other-service": {
      text: "Isto é de {other}. Informe “{label}” de {service}.",
      plain: "Isto é de outro serviço. Informe “{label}” de {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "Isto não é um endereço da web. O seu se parece com {example}." },
    "email-not-address": { text: "Isto é um endereço de e-mail. Informe o endereço da web, como {example}." },
    "secret-in-account-field": {
      text: "Isto parece ser “{field}”. Mova para esse campo.",
      plain: "Isto parece ser uma chave. Informe o endereço da web, como {example}.",
    },
    "scheme-not-web": { text: "O endereço precisa começar com https://." },
    "account-missing": { text: "Falta o nome da sua conta no início, como em {example}." },
    "service-host": {
      text: "Isto é uma página de {service}, não a sua conta. O seu endereço se parece com {example}.",
    },
    "other-product": { text: "Isto é outro produto de {service}. Aqui precisamos de um endereço como {example}." },
    "domain-typo": { text: "O final do endereço parece ter um erro de digitação." },
    "other-domain": { text: "Isto não é um endereço de {service}. O seu se parece com {example}." },
    "name-character": { text: "Um nome de conta não tem esses caracteres, só letras, números e hifens." },
    "name-edge": { text: "Um nome de conta não começa nem termina com hífen." },
    "name-too-long": { text: "O nome da conta é longo demais. Ele pode ter no máximo 63 caracteres." },
    "name-too-deep": { text: "Há um ponto a mais. O seu endereço se parece com {example}." },
    "port-not-allowed": { text: "Retire os dois-pontos e o número que vem depois." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": { text: "Este endereço só se parece com {service} e pertence a outra pessoa. Não o use." },
    "host-in-userinfo": {
      text: "Este endereço leva a outro lugar: só a parte antes do “@” se parece com {service}. Não o use.",
    },
    "backslash-host": { text: "Este endereço pode levar a outro lugar: contém um “\\”. Digite-o manualmente." },
    "homoglyph-host": { text: "Algumas letras só se parecem com as de {service}. Digite o endereço manualmente." },
    "encoded-host": { text: "Há algo escondido no endereço, atrás de um “%”. Digite-o manualmente." },
    "control-character": {
      text: "Há um caractere escondido. Copie de novo.",
      account: "Um caractere escondido faz com que se leia outra coisa. Digite o endereço manualmente.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "Isto é um endereço da web. O lugar dele é o campo “{field}”.",
      plain: "Isto é um endereço da web. Informe “{label}”.",
    },
    "email-not-secret": { text: "Isto é um endereço de e-mail. Informe “{label}”." },
    "not-an-email": {
      text: "Isto não é um endereço de e-mail. O seu se parece com {example}.",
      plain: "Isto não é um endereço de e-mail.",
    },
    "not-a-choice": { text: "Isto não está na lista. Escolha algo dela." },
    "masked-value": { text: "Isto são só os pontos que escondem o valor. Primeiro mostre “{label}”, depois copie." },
    "placeholder-value": { text: "Isto é só um exemplo. Informe “{label}” da sua própria conta." },
    "sample-value": { text: "Isto é uma amostra de um manual. Informe “{label}” da sua própria conta." },
    "password-like": { text: "Isto parece ser uma senha. Nunca precisamos dela, só de “{label}”." },
    "payment-card": { text: "Isto parece ser um número de cartão. Nunca precisamos dele, só de “{label}”." },
    "other-secret": {
      text: "Isto é outra coisa: “{kind}”. Informe “{label}”.",
      plain: "Isto é uma chave de outro tipo. Informe “{label}”.",
    },
    "kind-ended": {
      text: "Isto não é mais aceito por {service}: “{kind}”. Crie outro.",
      plain: "Isto não é mais aceito por {service}. Crie outro.",
    },
    "checksum-wrong": { text: "Há caracteres trocados ou faltando. Copie de novo." },
    "secret-character": { text: "Há um caractere que nunca aparece em “{label}”. Copie de novo." },
  },

  severities: {
    note: "Corrigido:",
    warning: "Confira:",
    error: "Ainda não está certo:",
    danger: "Pare!",
  },

  ui: {
    hint: {
      text: "Copie de {service} e cole aqui",
      account: "O endereço da web em que você faz login, como {example}",
      id: "Copie de {service}; é como {example}",
      email: "O e-mail que você usa em {service}",
      user: "O nome de usuário que você usa em {service}",
      choice: "Escolha o que {service} mostra para você",
    },
    optional: "{label} (opcional)",
    choose: "Escolha",
    needs: "São necessárias estas permissões: {list}.",
    keep: "Deixe em branco para manter o valor salvo.",
    good: { text: "Parece certo: {name}", plain: "Parece certo." },
    mode: { test: "É uma chave de teste.", live: "É uma chave real." },
    wrongMode: {
      test: "É uma chave real. Esta página precisa de uma de teste.",
      live: "É uma chave de teste. Esta página precisa de uma real.",
    },
    reshaped: "forma adaptada ao que se pede aqui",
    taken: "Alteração feita.",
    moved: "O conteúdo de outro campo foi trazido para cá.",
    swapped: "Agora os dois dados estão no lugar certo.",
    filled: "Preenchido: {list}.",
    found: "Encontrado no endereço colado: {value}.",
    kept: "Ficou como você digitou.",
    insisted: "Usado como está, sem teste.",
    undo: "Desfazer",
    insist: "Usar mesmo assim",
    takeShown: "Usar {suggestion}",
    takeHidden: "Corrigir",
    swap: "Trocar os dois de lugar",
    move: "Mover para o campo “{field}”",
    help: "Onde encontro isso?",
    reveal: "Mostrar",
    conceal: "Ocultar",
    revealLabel: "Mostrar {label}",
    concealLabel: "Ocultar {label}",
    helpTitle: "Onde encontro esses dados?",
    closed: "{service} encerrou as atividades ({date}). Estes passos mostram como funcionava até então.",
    roleQuestion: "Qual é o seu papel em {service}?",
    roles: { administrator: "Administro a conta", staff: "Sou membro da equipe" },
    unavailable:
      "No momento, não conseguimos verificar o que você informa aqui. Mesmo assim, você pode preencher e enviar o " +
      "formulário.",
  },

  live: {
    title: "Teste de conexão",
    idle: "Com tudo preenchido, você poderá perguntar aqui a {service} se funciona.",
    before: {
      button: "Perguntar a {service} em {address}, {through}.",
      auto: "Em seguida, vamos perguntar a {service} em {address}, {through}.",
      submit: "Quando você enviar o formulário, vamos primeiro perguntar a {service} em {address}, {through}.",
    },
    through: {
      direct: "diretamente do seu navegador",
      own: "por meio do servidor desta página",
      other: "por meio de {relay}",
    },
    running: "Perguntando a {service} em {address}, {through}…",
    waiting: "{service}, em {address}, ainda não respondeu. Continuamos esperando…",
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
      connected: { lead: "Conexão estabelecida.", text: "{service} aceita os seus dados." },
      "connected-limited": {
        lead: "Conexão estabelecida, com limites.",
        text: "{service} aceita os seus dados, mas eles não dão acesso a tudo.",
      },
      "credit-used-up": {
        lead: "Conexão estabelecida, mas sem saldo.",
        text: "{service} aceita os seus dados, mas não há mais saldo.",
        next: "Adicione saldo em {service}.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Não foi aceito.",
        text: "{service} não aceita “{label}”.",
        next: "Copie mais uma vez. Se o valor mudou desde então, copie o novo.",
      },
      "secret-expired": {
        lead: "Expirou.",
        text: "{service} informa que “{label}” expirou.",
        next: "Crie outro e informe aqui.",
      },
      "wrong-kind": {
        lead: "É preciso outra.",
        text: "{service} informa que é uma chave de outro tipo.",
        next: "Veja onde está a certa e copie.",
      },
      "wrong-region": {
        lead: "Outra região.",
        text: "{service} informa que a sua conta está em outra região.",
        next: "Confira “{label}” e repita o teste.",
      },
      "no-such-account": {
        lead: "Essa conta não existe.",
        text: "{service} não tem nenhuma conta para “{label}”.",
        next: "Confira “{label}” e repita o teste.",
      },
      "account-deactivated": {
        lead: "Conta desativada.",
        text: "{service} informa que esta conta não está mais ativa.",
        next: "Fale com quem administra a conta. Quando ela estiver ativa de novo, repita o teste.",
      },
      "api-not-enabled": {
        lead: "Falta um passo.",
        text: "Esta conta ainda não permite o acesso de outros programas.",
        next: "Quem administra a conta pode permitir isso. Depois, repita o teste.",
      },
      "plan-without-api": {
        lead: "Não incluído no plano.",
        text: "O plano desta conta não permite o acesso de outros programas.",
        next: "Quem administra a conta pode mudar o plano. Depois, repita o teste.",
      },

      // The page's.
      "not-the-api": {
        lead: "Sem resposta útil.",
        text: "Algo respondeu em {address}, mas não a parte de {service} com que os programas se comunicam.",
      },
      "request-malformed": { lead: "Pergunta não entendida.", text: "{service} não entendeu a pergunta desta página." },
      "blocked-by-browser": {
        lead: "O seu navegador impediu o teste.",
        text:
          "{service} não deixa que um navegador pergunte a partir da página de outro site. Esta página precisa de um " +
          "servidor que pergunte por ela.",
      },
      "ask-relay": {
        lead: "O seu navegador não consegue saber.",
        text:
          "{service} não responde por completo a um navegador. Esta página precisa de um servidor que pergunte por " +
          "ela.",
      },
      "address-not-allowed": {
        lead: "Não permitido a partir daqui.",
        text: "Esta conta só responde aos computadores de uma lista, e o que pergunta por esta página não está nela.",
      },
      "blocked-by-page": {
        lead: "Esta página impediu o teste.",
        text: "As regras de segurança da própria página não deixam que ela pergunte a {service}.",
      },
      "relay-refused": {
        lead: "Pergunta não repassada.",
        text: "O servidor intermediário desta página não repassou a pergunta a {service}.",
      },
      "relay-down": {
        lead: "Sem conexão.",
        text: "O servidor intermediário desta página não responde como deveria.",
        next: "Tente de novo um pouco mais tarde.",
      },

      // The service's.
      "rate-limited": {
        lead: "Testes demais.",
        text: "{service} não responde a mais perguntas no momento.",
        next: "Espere um pouco e tente de novo.",
      },
      "service-down": {
        lead: "{service} não está disponível.",
        text: "O serviço responde, mas informa que não pode funcionar no momento.",
        next: "Tente de novo um pouco mais tarde.",
      },
      "service-moved": {
        lead: "Endereço alterado.",
        text: "{service} agora manda para outro lugar quem pergunta em {address}.",
      },
      redirected: {
        lead: "Redirecionamento.",
        text: "{service} nos manda para outra página em vez de responder. Não fomos até lá.",
        next: "Tente de novo um pouco mais tarde.",
      },
      "unexpected-reply": {
        lead: "Uma resposta estranha.",
        text: "{service} respondeu algo que não entendemos.",
        next: "Tente de novo um pouco mais tarde.",
      },
      "reply-too-large": {
        lead: "Uma resposta estranha.",
        text: "{service} respondeu muito mais do que pedimos. Paramos de ler.",
      },

      // The network's.
      timeout: {
        lead: "Sem resposta a tempo.",
        text: "Esperamos por {service} e desistimos.",
        next: "Tente de novo um pouco mais tarde.",
      },
      offline: {
        lead: "Sem conexão com a internet.",
        text: "Este computador não está conectado à internet no momento.",
        next: "Conecte-o e tente de novo.",
      },
      unreachable: {
        lead: "Sem conexão.",
        text: "Não foi possível acessar {service} em {address}.",
        next: "Veja se outros sites abrem e tente de novo.",
      },

      // Nobody's.
      cancelled: { lead: "Teste cancelado.", text: "O teste foi interrompido antes de chegar uma resposta." },
      "not-tested": {
        lead: "Teste não feito.",
        text: "Algo está faltando ou ainda não pode ser usado, por isso nada foi perguntado.",
      },
    },
    closed: {
      lead: "{service} encerrou as atividades.",
      text: "Não é mais possível conectar esta conta.",
      next: "Pergunte aos responsáveis por esta página.",
    },
    missing: "Faltam estas permissões: {list}.",
    administrator: "Esta página precisa dos dados de quem administra a conta.",
    faults: {
      person: "Isso pode ser corrigido por você ou por quem administra a conta.",
      page: "Você não fez nada de errado: os responsáveis por esta página precisam corrigir isso.",
      service: "Você não fez nada de errado: a causa está em {service}.",
      network: "A causa está na conexão e não diz nada sobre o que você informou.",
    },
    sent: {
      direct: {
        no: "O que você informou não saiu deste computador.",
        possibly: "O que você informou pode ter saído deste computador.",
        yes: "O que você informou foi enviado, {through}.",
      },
      relay: {
        no: "O que você informou não foi enviado a {service}.",
        possibly: "O que você informou pode ter saído deste computador, {through}.",
        yes: "O que você informou foi enviado, {through}.",
      },
    },
    goOn: "Mesmo assim, você pode enviar o formulário.",
  },

  guides: {
    titles: {
      find: "Encontrar: {list}",
      "find-address": "Não conheço este dado: {list}",
      renew: "Não funciona mais, ou outra pessoa conhece: {list}",
      "ask-administrator": "Preciso da ajuda de quem administra a conta",
      "switch-off": "Quero desativar o acesso",
    },
    roles: { administrator: "para quem administra a conta", staff: "para membros da equipe" },
    verbs: {
      "sign-in": "Faça login em {service}.",
      open: "Abra {url}.",
      "go-to": "Vá até {path}.",
      press: "Clique em {name}.",
      tick: "Marque a caixa {name}.",
      untick: "Desmarque a caixa {name}.",
      choose: "Em {name}, escolha {value}.",
      fill: "Em {name}, informe {value}.",
      read: "Abra {name} e leia o texto.",
      "scroll-to": "Role até {name}.",
      copy: "Copie {field} e cole aqui.",
      ask: "Peça a quem administra a conta que faça ou permita isso.",
    },
    pick: "Escolha {field} aqui.",
    notes: {
      "shown-once": "Só aparece uma vez: copie antes de fechar a página.",
      "shown-again": "Você pode ver de novo a qualquer momento.",
      "owner-only": "Só a pessoa titular da conta pode fazer isso.",
      "administrator-only": "Só quem administra a conta pode fazer isso.",
      "per-person": "Cada pessoa tem um valor próprio, com acesso limitado.",
      expires: "Tem prazo de validade. Depois, você precisa de outro.",
      "keep-secret":
        "Com este valor, um programa pode ler e alterar o que está na sua conta. Mantenha em segredo e só informe " +
        "onde você confia no programa.",
      "changes-with-password": "Muda com cada nova senha. Se a sua mudou há pouco tempo, comece pelo próximo passo.",
    },
  },

  services: {},
};

export default messages;
