// The Portuguese texts, as written in Brazil.
//
// Terms: account = a conta; administrator = quem administra a conta; staff = a equipe; app = aplicativo; page = página;
// key = a chave; live key = chave de produção; to enter = informar; to log in = fazer login.
// Names of fields and kinds stand in “”, without an article; {service} stands without one, too: de, a, em. People are
// "você", and are named without their gender.

import type { Messages } from "./catalogue.js";

/** All texts in Portuguese (Brazil). `{word}` stands for what is filled in; `Word` lists the words. */
const messages: Messages = {
  language: "pt-BR",
  direction: "ltr",
  complete: true,

  findings: {
    // Tidied up: a phrase, and a sentence where the person should know of it.
    "whitespace-removed": { text: "espaços removidos" },
    "wrapping-removed": { text: "caracteres em volta removidos" },
    "invisible-removed": { text: "caracteres invisíveis removidos" },
    "fullwidth-folded": { text: "caracteres largos substituídos" },
    "label-removed": { text: "palavras do início removidas" },
    "scheme-added": { text: "https:// acrescentado no início" },
    "scheme-upgraded": { text: "http:// trocado por https://" },
    "scheme-mended": { text: "https:// corrigido" },
    "case-folded": { text: "maiúsculas trocadas por minúsculas" },
    "trailing-dot-removed": { text: "último ponto removido" },
    "default-port-removed": { text: "número da porta removido" },
    "path-dropped": { text: "página depois do endereço removida" },
    "api-path-renewed": { text: "forma antiga do endereço atualizada" },
    "query-dropped": { text: "tudo depois de “?” removido" },
    "fragment-dropped": { text: "tudo depois de “#” removido" },
    "credentials-dropped": {
      text: "nome ou senha do início removidos",
      say: "Removemos um nome ou uma senha do endereço.",
    },
    "host-assumed": { text: "resto do endereço acrescentado" },
    "password-part-removed": { text: "parte depois dos dois-pontos removida" },
    "header-unwrapped": { text: "linha em volta removida" },

    "taken-from-text": { text: "extraído de um texto mais longo", say: "Extraído do texto que você colou." },
    "pasted-twice": { text: "segunda cópia removida" },
    "found-in-address": {
      text: "encontrado em um endereço da web",
      say: "Encontrado no endereço que você colou.",
    },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "É raro ver “{characters}” em um nome de conta. Está certo?",
      plain: "Este nome de conta é incomum. Está certo?",
    },
    "length-unusual": {
      text: "Tem {have} caracteres; o normal é {usual}. Você copiou tudo, sem nada a mais?",
      plain: "O tamanho não é o normal. Você copiou tudo, sem nada a mais?",
    },
    "case-unusual": { text: "As letras maiúsculas aqui são incomuns.", take: "Corrigir" },
    "ambiguous-character": {
      text: "Pode haver uma letra no lugar de um número: O em vez de 0, ou l em vez de 1.",
      take: "Usar os números",
    },
    "shape-unusual": {
      text: "O normal é “{label}” começar com “{usual}”. Você copiou o valor certo?",
      plain: "Isso não se parece com “{label}”. Você copiou o valor certo?",
    },
    "kind-ending": {
      text: "{service} só aceita isso até {date}.",
      plain: "Em breve, {service} não vai mais aceitar isso.",
    },
    "maybe-other": {
      text: "Isso pode ser “{kind}”. Precisamos de “{label}”.",
      plain: "Isso pode ser outra coisa. Precisamos de “{label}”.",
    },

    // Not finished.
    "rest-missing": {
      text: "Falta o final. Copie “{label}” por inteiro.",
      account: "Falta o final do endereço. Ele é como {example}.",
      email: "Falta o final do endereço de e-mail.",
    },

    // Not usable, in any field.
    "too-long": { text: "Isso é longo demais. Copie só “{label}”." },
    "not-utf8": { text: "Alguns caracteres estão danificados. Copie de novo." },
    "wrong-field": {
      text: "Isso vai no campo “{field}”.",
      plain: "Isso vai em outro campo.",
    },
    "other-service": {
      text: "Isso é “{kind}”, de {other}. Precisamos de “{label}”, de {service}.",
      alone: "Isso é “{kind}”. Precisamos de “{label}”, de {service}.",
      plain: "Isso é de outro serviço. Precisamos de “{label}”, de {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "Isso não é um endereço da web. O seu é como {example}." },
    "email-not-address": { text: "Isso é um endereço de e-mail. Precisamos do endereço da web, como {example}." },
    "secret-in-account-field": {
      text: "Isso parece ser “{field}”.",
      plain: "Isso parece ser uma chave. Precisamos do endereço da web, como {example}.",
    },
    "scheme-not-web": { text: "O endereço deve começar com https://." },
    "account-missing": { text: "Falta o nome da sua conta. O endereço é como {example}." },
    "service-host": { text: "Essa é uma página de {service}, não a sua conta. O seu endereço é como {example}." },
    "other-product": {
      text: "Esse é outro produto, diferente de {service}. Fale com os responsáveis por esta página.",
    },
    "domain-typo": {
      text: "Você quis dizer {suggestion}?",
      plain: "O final parece ter um erro de digitação.",
      take: "Sim, usar esse",
    },
    "other-domain": { text: "Esse não é um endereço de {service}. O seu é como {example}." },
    "name-character": { text: "Um nome de conta só tem letras, números e hifens." },
    "name-edge": { text: "Um nome de conta não pode começar nem terminar com hífen." },
    "name-too-long": { text: "O nome da conta é longo demais. Ele pode ter no máximo 63 caracteres." },
    "name-too-deep": { text: "Há um ponto a mais. O seu endereço é como {example}." },
    "port-not-allowed": { text: "Remova os dois-pontos e o número depois deles." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "Este link leva a {host}, não a {service}. Não o use.",
      plain: "Isso só se parece com {service}. Não use.",
    },
    "host-in-userinfo": { text: "Este link não leva a {service}. Digite o seu endereço manualmente." },
    "backslash-host": { text: "O sinal “\\” pode levar a outro site. Digite o seu endereço manualmente." },
    "homoglyph-host": { text: "Algumas letras são falsas. Digite o seu endereço manualmente." },
    "encoded-host": { text: "O sinal “%” pode esconder outro site. Digite o seu endereço manualmente." },
    "control-character": {
      text: "Há um caractere oculto. Copie de novo.",
      account: "Um caractere oculto disfarça este endereço. Digite o seu manualmente.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "Isso é um endereço da web. Ele vai no campo “{field}”.",
      plain: "Isso é um endereço da web. Precisamos de “{label}”.",
    },
    "email-not-secret": { text: "Isso é um endereço de e-mail. Precisamos de “{label}”." },
    "not-an-email": {
      text: "Isso não é um endereço de e-mail. O seu é como {example}.",
      plain: "Isso não é um endereço de e-mail.",
    },
    "not-a-choice": { text: "Escolha uma opção da lista." },
    "masked-value": { text: "Você copiou só os pontos. Primeiro mostre “{label}”, depois copie." },
    "placeholder-value": { text: "Isso é só um exemplo. Precisamos de “{label}” da sua conta." },
    "sample-value": { text: "Isso é um exemplo da documentação. Precisamos de “{label}” da sua conta." },
    "password-like": { text: "Isso parece ser uma senha. Nunca precisamos dela, só de “{label}”." },
    "payment-card": { text: "Isso parece ser um número de cartão. Nunca precisamos dele, só de “{label}”." },
    "other-secret": {
      text: "Isso é “{kind}”. Precisamos de “{label}”.",
      plain: "Essa é outra chave. Precisamos de “{label}”.",
    },
    "kind-ended": {
      text: "{service} não aceita mais isso: “{kind}”. Crie outro.",
      plain: "{service} não aceita mais isso. Crie outro.",
    },
    "checksum-wrong": { text: "Há algo digitado errado ou faltando. Copie de novo." },
    "secret-character": { text: "Há um caractere que não deveria estar aí. Copie de novo." },
  },

  severities: { note: "Corrigido:", warning: "Confira:", error: "Corrija:", danger: "Pare!" },

  ui: {
    hint: {
      text: "Copie de {service}",
      account: "Onde você faz login, como {example}",
      id: "Algo como {example}",
      email: "Seu e-mail em {service}",
      user: "Seu nome de usuário em {service}",
      choice: "O que {service} mostra para você",
    },
    optional: "{label} (opcional)",
    choose: "Escolha",
    needs: "Permissões necessárias: {list}.",
    keep: "Deixe em branco para manter o valor atual.",
    missing: "Informe “{label}”.",
    good: { text: "{name}", account: "{host}", secret: "{name}, final {last}", plain: "Parece certo." },
    mode: { test: "Esta é uma chave de teste.", live: "Esta é uma chave de produção." },
    wrongMode: {
      test: "É uma chave de produção. Esta página precisa de uma de teste.",
      live: "É uma chave de teste. Esta página precisa de uma de produção.",
    },
    moved: "Movido do outro campo para cá.",
    swapped: "Troca feita.",
    filled: "Preenchido: {list}.",
    found: "Encontrado no endereço que você colou: {value}.",
    kept: "Ficou como você digitou.",
    insisted: "Vamos usar como está.",
    undo: "Desfazer",
    insist: "Usar mesmo assim",
    takeShown: "Usar {suggestion}",
    takeHidden: "Corrigir",
    swap: "Trocar os dois de lugar",
    move: "Mover para “{field}”",
    loggedIn: "Já fiz login lá",
    help: "Onde encontro isso?",
    reveal: "Mostrar",
    conceal: "Ocultar",
    revealLabel: "Mostrar {label}",
    concealLabel: "Ocultar {label}",
    close: "Fechar",
    closed: "{service} encerrou as atividades ({date}).",
    roleQuestion: "Sua função em {service}?",
    roles: { administrator: "Administração", staff: "Equipe" },
    unavailable: "Não conseguimos verificar isso agora. Você pode continuar mesmo assim.",
  },

  live: {
    title: "Teste de conexão",
    idle: "Preencha tudo para testar a conexão.",
    before: {
      button: "Vamos consultar {service} em {address}, {through}.",
      auto: "Em seguida, vamos consultar {service} em {address}, {through}.",
      submit: "Quando você continuar, vamos primeiro consultar {service} em {address}, {through}.",
    },
    through: { direct: "pelo seu navegador", own: "pelo servidor deste site", other: "por meio de {relay}" },
    running: "Consultando {service}\u00a0…",
    waiting: "Ainda esperando {service}\u00a0…",
    progress: "Esperando uma resposta",
    test: "Testar a conexão",
    cancel: "Cancelar",
    retry: "Tentar de novo",
    retryIn: "Tentar de novo em {time}",
    again: "Testar de novo",
    steps: "Mostrar como",
    connectedAs: "Conexão em nome de",
    who: { name: "Nome", email: "E-mail", company: "Empresa" },
    outcomes: {
      connected: { lead: "Funcionou.", text: "{service} aceitou os dados." },
      "connected-limited": { lead: "Funcionou, com limites.", text: "Não dá acesso a tudo." },
      "credit-used-up": { lead: "Funcionou, mas o saldo acabou.", text: "Primeiro adicione saldo em {service}." },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "Não foi aceito.",
        text: "{service} não aceitou “{label}”.",
        next: "Copie de novo o valor atual.",
      },
      "secret-expired": {
        lead: "Expirou.",
        text: "O prazo de “{label}” acabou.",
        next: "Crie outro em {service}.",
      },
      "wrong-kind": {
        lead: "É preciso outra chave.",
        text: "{service} diz que essa chave é de outro tipo.",
        next: "Em vez dela, copie “{label}”.",
      },
      "wrong-region": {
        lead: "Outra região.",
        text: "Sua conta de {service} está em outra região.",
        next: "Confira “{label}”.",
      },
      "no-such-account": {
        lead: "Conta não encontrada.",
        text: "Não há conta em {service} para “{label}”.",
        next: "Confira “{label}”.",
      },
      "account-deactivated": {
        lead: "Conta inativa.",
        text: "{service} diz que esta conta não está mais ativa.",
        next: "Fale com quem administra a conta.",
      },
      "api-not-enabled": {
        lead: "Acesso desativado.",
        text: "O acesso de outros aplicativos está desativado nesta conta.",
        next: "Quem administra a conta pode ativar.",
      },
      "plan-without-api": {
        lead: "Não incluído no plano.",
        text: "O plano desta conta não inclui o acesso de outros aplicativos.",
        next: "Quem administra a conta pode mudar o plano.",
      },

      // Nobody has said whether a value is right.
      "address-not-allowed": {
        lead: "Não permitido a partir daqui.",
        text: "Esta conta só responde aos servidores de uma lista, e o nosso não está nela.",
      },
      "rate-limited": {
        lead: "Tentativas demais.",
        text: "{service} não aceita mais nenhuma no momento.",
        next: "Espere um pouco e tente de novo.",
      },
      "service-down": {
        lead: "{service} está com problemas.",
        text: "Não consegue responder agora.",
        next: "Tente de novo mais tarde.",
      },
      "service-moved": { lead: "{service} mudou de endereço.", text: "Não responde mais em {address}." },
      timeout: { lead: "Sem resposta.", text: "{service} demorou demais.", next: "Tente de novo mais tarde." },
      offline: {
        lead: "Você está offline.",
        text: "Não há conexão com a internet.",
        next: "Verifique a conexão e tente de novo.",
      },
      unreachable: {
        lead: "Sem conexão.",
        text: "Não conseguimos acessar {service}.",
        next: "Verifique a conexão com a internet e tente de novo.",
      },
      cancelled: { lead: "Cancelado.", text: "Paramos antes de chegar uma resposta." },
      "not-tested": { lead: "Não testado.", text: "Ainda falta algo." },
    },
    strange: { lead: "Não conseguimos verificar.", text: "Houve um problema entre esta página e {service}." },
    closed: {
      lead: "{service} encerrou as atividades.",
      text: "Não é mais possível conectar contas.",
      next: "Fale com os responsáveis por esta página.",
    },
    missing: "Faltam estas permissões: {list}.",
    administrator: "Esta página precisa de acesso de administrador.",
    press: "Agora clique em “{button}”.",
    notYours: "A culpa não é sua.",
    sent: { no: "Nada foi enviado a {service}.", possibly: "Não sabemos se os dados chegaram a {service}." },
    goOn: "Você pode continuar mesmo assim.",
    code: "Código: {code}",
  },

  guides: {
    titles: {
      find: "Onde encontrar {list}",
      "find-address": "Não sei este dado: {list}",
      renew: "Outra pessoa pode conhecer este dado: {list}",
      "ask-administrator": "Preciso da ajuda de quem administra a conta",
      "switch-off": "Quero desativar o acesso",
    },
    roles: { administrator: "para quem administra a conta", staff: "para a equipe" },
    verbs: {
      "sign-in": "Faça login em {service}.",
      open: "Abra {url}.",
      "go-to": "Vá até {path}.",
      press: "Clique em {name}.",
      tick: "Marque a caixa {name}.",
      untick: "Desmarque a caixa {name}.",
      choose: "Em {name}, escolha {value}.",
      fill: "Em {name}, informe {value}.",
      read: "Abra e leia {name}.",
      "scroll-to": "Role até {name}.",
      copy: "Copie {field} e cole aqui.",
      ask: "Peça a quem administra a conta que faça ou permita isso.",
    },
    pick: "Escolha {field} aqui.",
    notes: {
      "shown-once": "Só aparece uma vez",
      "shown-again": "Pode ser visto de novo quando quiser",
      "owner-only": "Só a pessoa titular da conta",
      "administrator-only": "Só quem administra a conta",
      "per-person": "Um por pessoa, com acesso limitado",
      expires: "Tem prazo de validade",
      "keep-secret": "Informe só onde você confia no aplicativo",
      "changes-with-password": "Muda a cada nova senha",
    },
  },

  services: {},
};

export default messages;
