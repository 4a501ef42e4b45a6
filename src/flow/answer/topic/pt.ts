import type { TopicWords } from './topic-words';

/** Portuguese of Portugal and Brazil. */
export const portuguese: TopicWords = {
  request:
    '[e|seria] uma (consulta|pergunta|duvida|questao) (de|sobre|para), [e|seria] um assunto de, com, eh, ah, ' +
    'oh, bem, bom, entao, pois, olhe, olha, sim, ok, okay, claro, por favor, se faz favor, desculpe, e, ' +
    'senhor, senhora, so, apenas, o, a, os, as, um, uma, um pouco de, alguma, algum, seu, sua, [eu] ' +
    '(quero|queria|gostaria de|gostava de|preciso|preciso de|precisava de|precisaria ' +
    'de|desejo|prefiro|escolho|digo|eu disse|procuro|solicito|gostaria|quero a opcao), [eu] ' +
    '(quero|queria|gostaria de|gostava de|preciso|preciso de|precisava de|desejo|posso|poderia|podia|tenho ' +
    'de|tenho que|prefiro|da para|seria possivel|e possivel) ' +
    '(falar|conversar|ligar|contactar|contatar|entrar em contato|entrar em contacto|ser ' +
    '(transferido|transferida|atendido|atendida)|ir|passar|ter|pedir|receber|escolher|selecionar|que me ' +
    '(passe|passem|transfira|ligue)) [com|para|pra|pro|pelo|pela|ao|a|por], [me] (pode|podia|poderia|podem|consegue) ' +
    '[me] (passar|transferir|ligar|conectar|colocar|por|encaminhar|dar|direcionar|passar me|ligar ' +
    'me|transferir me) [com|para|pra|pro|a|ao], ' +
    '(passe|passa|transfira|transfere|ligue|conecte|coloque|encaminhe|ponha|de) me [com|para|pra|pro|a|ao], me ' +
    '(passe|passa|transfira|transfere|ligue|liga|conecte|conecta|coloque|encaminhe|da|de) [com|para|pra|pro|a|ao], ' +
    '(falar|falo) com, com [o|a|os|as] (departamento|setor|sector|area|equipe|equipa|servico|pessoal) ' +
    '[de|do|da|das|dos], (alguem|uma pessoa|um atendente|uma atendente|um agente|um operador|um ' +
    'funcionario|um tecnico|um representante|um vendedor|um humano|o pessoal|a equipe|a equipa) ' +
    '(de|do|da|das|dos|em|nas|no), ' +
    '(departamento|setor|sector|area|equipe|equipa|secao|seccao|servico|opcao|linha) [de|do|da|das|dos], ' +
    '(ligo|estou ligando|estou a ligar|liguei) (para|por causa de|por|para falar com|para o|para a|para as), ' +
    '(e|seria|e para|e sobre|e com|acho que e|acho que preciso de|acho que quero), tenho uma ' +
    '(pergunta|duvida|questao) (para|de|sobre), o que eu (quero|preciso) e, a minha (opcao|resposta|escolha) ' +
    'e, minha (opcao|resposta|escolha) e, como (falo|posso falar) com, com as, com o, com a, para as, para o',
  requestEnd:
    'por favor, se faz favor, por gentileza, obrigado, obrigada, ah, eh, senhor, senhora, sim, ok, agora, ' +
    'ja, agora mesmo, hoje, urgente, com urgencia, o mais rapido possivel, tecnico, tecnica, ao cliente, a ' +
    'clientes, comercial, se (possivel|for possivel|puder|nao se importa|nao for incomodo), seria ' +
    '(otimo|bom|perfeito), acho, eu acho, quero, preciso, e isso, mesmo, da (empresa|loja), de voces',
  matter:
    'porque, ja que, pois, por causa, (sobre|para|por|com|acerca|a respeito|em relacao|no|na) ' +
    '(um|uma|o|a|os|as|meu|minha|meus|minhas|este|esta|isto|isso|algo|comprar|pedir|contratar|trocar|cancelar|arrumar|perguntar|pagar|renovar|consultar|resolver|fazer|ver|saber|devolver|instalar|configurar|ativar|de|do|da), ' +
    '(tenho|preciso|quero|queria) ' +
    '(um|uma|o|a|de|comprar|fazer|perguntar|saber|trocar|cancelar|problemas|duvidas), [o|a] (meu|minha) ' +
    '(telefone|telemovel|celular|internet|linha|pedido|fatura|conta|televisao|computador|roteador|router|cartao|servico)',
};
