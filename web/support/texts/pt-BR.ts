// The page's own texts in Portuguese, as in Brazil.

import type { SupportTexts } from "../texts.ts";

const ptBR: SupportTexts = {
  lede: "Cole o que um cliente enviou. Você vê o que está errado e pode copiar já corrigido.",
  promise: "Nada sai deste computador: esta página não tem permissão para enviar nada e não guarda nada.",
  limit: "Ela diz o que parece certo. Só o {service} sabe o que aceita, e esta página não pergunta a ele.",
  kept: "Esta página agora está guardada neste computador e abre também sem rede.",
  failed: "O Keyfit não funciona aqui. Recarregue a página ou abra-a em outro navegador.",
  language: "Idioma",
  sent: "O que o cliente enviou",
  sentHint: "Uma chave, um endereço, uma linha de cabeçalho ou um e-mail inteiro.",
  service: "Serviço",
  told: "Isto é de {service}.",
  found: {
    some: "Marcado no texto: {list}.",
    none: "Nada pode ser reconhecido com certeza. Coloque a parte certa na caixa dela, abaixo.",
  },
  checkAs: "Verificar como: {label}",
  elsewhere:
    "Este link mostra um endereço de {service}, mas leva a outro site. Pergunte ao cliente quem o enviou e se ele entrou na conta por lá.",
  alarm: {
    title: "Perigoso: não abra",
    asked: "O cliente entrou na conta por lá?",
    ifSo: "Se entrou, outra pessoa pode conhecer a senha e a chave dele. O cliente deve:",
    password: "Trocar a senha da conta de {service}, no endereço verdadeiro.",
    renew: "Renovar a chave.",
    others: "Conferir os outros acessos e usuários da conta e remover os que não conhecer.",
    ifNot: "Se não entrou, nada aconteceu ainda. Ele deve apagar a mensagem.",
  },
  clear: "Apagar tudo",
  cleared: "Tudo foi apagado.",
  status: {
    valid: "Certo como está",
    repaired: "Corrigido",
    doubtful: "Utilizável, mas duvidoso",
    incomplete: "Incompleto",
    invalid: "Não utilizável",
    dangerous: "Perigoso, não deve ser usado",
  },
  given: "Como foi recebido",
  place: { span: "caracteres {from} a {to}", one: "caractere {from}", before: "antes do caractere {from}" },
  hidden: "oculto",
  api_url: "API URL",
  copy: "Copiar",
  copyValue: "Copiar {value}",
  copied: "Copiado",
  valueCopied: "Copiado: {value}",
  notCopied: "Este navegador não permite copiar. Mostre o valor e copie à mão.",
  ticket: {
    title: "Resumo para o chamado",
    note: "Ele não contém nenhuma chave nem nada do texto que o cliente enviou.",
    withheld: "Não mostrado aqui",
    withheldLength: "Comprimento {value}, não mostrado aqui",
    notAsked: "Verificado sem rede; nada foi perguntado ao {service}.",
  },
};

export default ptBR;
