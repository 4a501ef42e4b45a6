import type { ConsentWords } from './consent-words';

/** Portuguese of Portugal and Brazil. */
export const portuguese: ConsentWords = {
  yes:
    'opa sim, sim, sim por favor, sim obrigado, sim obrigada, claro que sim, com certeza que sim, sim ' +
    'senhor, sim senhora, sim (esta bem|tudo bem|pode ser|com certeza|com prazer|quero|aceito|senhor)',
  agree:
    '[eu] posso [sim|responder|fazer|ajudar], claro que posso, podemos [sim], bora, topo, eu topo, com (todo ' +
    'o|imenso) prazer, de bom grado, absolutamente sim, totalmente de acordo, conte comigo, pode contar ' +
    'comigo, sem sombra de duvida, obvio, obviamente, e claro, mas e claro, e claro que sim, logico, por que ' +
    'nao haveria, com certeza absoluta, blz, fechou, ta combinado, isso ai, e isso ai, positivo, claro, com ' +
    'certeza, certamente, ok, okay, oquei, pode ser, pode[m] sim, de acordo, concordo, aceito, combinado, ' +
    'beleza, por mim [tudo bem|pode ser|esta bem], com [muito] prazer, com muito gosto, com todo o gosto, ' +
    'com gosto, vamos [la|nessa|a isso], bora [la], sem duvida [nenhuma], de certeza, isso [mesmo], quero ' +
    '[sim|responder|participar|fazer], [eu] (respondo|faco|quero|aceito|topo) [sim|a pesquisa|as perguntas|o ' +
    'inquerito], tenho [um pouco de|um] [tempo|minuto|minutinho|momento|momentinho], pois claro, afirmativo, ' +
    'evidentemente, naturalmente, certo, ta certo, fechado, demorou, pode[m] [me] ' +
    '(perguntar|fazer|comecar|avancar|mandar), pode[m] [me] fazer (perguntas|as perguntas|umas ' +
    'perguntas|suas perguntas|algumas perguntas), pergunte, perguntem, faca (as|suas|as suas) perguntas, ' +
    'comece, comecem, comecemos, vamos comecar, estou (pronto|pronta|de acordo|disposto|disposta), gostaria, ' +
    'gostava, manda ver, manda, ajudo sim, quando quiser',
  well: 'esta bem, esta bom, ta bom, ta bem, tudo bem, otimo, perfeito, esta otimo',
  pickUp: 'pois sim, faz favor, faca favor, a vontade, fique a vontade, forca, avance',
  no:
    'absolutamente nao, obvio que nao, obviamente nao, e claro que nao, logico que nao, com certeza absoluta ' +
    'que nao, totalmente contra, nao conte comigo, nao posso nao, posso nao, nao topo, nem a pau, nem em ' +
    'sonho, nem que a vaca tussa, de jeito maneira, nao faco, preferia nao, preferiria nao, claro nao, nem ' +
    'morto, deixa para la, deixe para la, deixa pra la, pare de ligar, nao ligue, nao me ligue, nao me ligue ' +
    'mais, nao, nao obrigado, nao obrigada, agora nao, melhor nao, e melhor nao, claro que nao, com certeza ' +
    'que nao, de certeza que nao, de jeito nenhum, de maneira nenhuma, de modo nenhum, de forma alguma, nem ' +
    'pensar, nunca, jamais, nao quero, nao posso, nao aceito, nao concordo, nao estou de acordo, nao tenho ' +
    'tempo, nao tenho interesse, nao estou interessado, nao estou interessada, nao me interessa, nao esta ' +
    'bem, nao pode, prefiro nao, prefiro que nao, hoje nao, nada disso, negativo, dispenso, recuso, esqueca, ' +
    'deixe me em paz, nao senhor, nao senhora, sem chance, com certeza nao, certamente nao, nao nao, chega, ' +
    'ja chega, basta, cancele, cancelar, cancela, desligue, desliga, (me tire|tire me|me remova|remova me) ' +
    'da [sua] lista, (desculpe|lamento|sinto muito) [mas] nao, nao (desculpe|lamento), nao (precisa|e ' +
    'preciso|e necessario|faz falta), sou contra, me recuso',
  fine:
    'nao vejo [nenhum] (problema|inconveniente|por que nao|razao para nao), nao tenho [nada] contra, nao me ' +
    'incomoda, nao tem erro, nao ha mal, nao ha problema, nao tem problema, sem problema, sem problemas, ' +
    'nenhum problema, porque nao, por que nao, nao vejo porque nao, nao me importo, nao faz mal',
  unsure:
    'nao vejo por que, nao vejo porque, posso depois, se voce diz, se o senhor diz, absolutamente, nao sei, ' +
    'nao sei nao, nao tenho certeza, nao tenho a certeza, nao estou certo, nao estou certa, talvez, quica, ' +
    'quem sabe, provavelmente, depende, acho que sim, acho que nao, creio que sim, creio que nao, suponho, ' +
    'suponho que sim, nao acho, nao faco ideia, nao tenho ideia, sei la, duvido, duvida, mais tarde, outro ' +
    'dia, outra vez, outra hora, outra altura, noutra altura, noutro dia, em outro momento, outro momento, ' +
    'amanha, da proxima, da proxima vez, na proxima, para a semana, semana que vem, ainda nao, por enquanto ' +
    'nao, por agora nao, neste momento nao, de momento nao, ligue mais tarde, ligue depois, me ligue depois, ' +
    'ligue me depois, deixe me pensar, deixa eu pensar, vou pensar, vamos ver, logo se ve, mais ou menos, ' +
    'daqui a pouco, mais logo, pode ser que sim, pode ser que nao, pode ser que, pode ser mais tarde, tanto ' +
    'faz, pois nao, (esta|ta) (bem|bom) assim, tudo bem assim, assim esta bem, estou bem, estou bem assim, ' +
    'deixa estar, deixe estar',
  unclear:
    'mas, se, o que, como, como assim, quem fala, quem e, desculpe, perdao, quanto tempo, ate, quando, ' +
    'espere, espera, aguarde, um momento, um segundo, um minuto, um instante, um momentinho, so um momento, ' +
    'so um instante, estou ocupado, estou ocupada, estou dirigindo, estou a conduzir, estou em reuniao, ' +
    'estou numa reuniao, se for, se for rapido, se for curto, depois, possivelmente',
  not:
    '(tudo|todos|qualquer coisa|qualquer um) (menos|exceto|salvo), exceto, em vez de, em lugar de, nao, nem, ' +
    'nunca, jamais, tampouco, nada, ninguem, nenhum, nenhuma, sem, recuso, impossivel, longe de, num quero',
  greeting: 'ola, oi, alo, esta la, estou, bom dia, boa tarde, boa noite',
  listening: 'diga, diga me, pode falar, fale, estou ouvindo, estou a ouvir',
  thanks: '(obrigado|obrigada) [eu], muito (obrigado|obrigada), agradecido, agradecida, agradeco, valeu',
  fillers:
    'pois, bem, bom, ah, eh, oh, e, por favor, se faz favor, entao, senhor, senhora, moco, moca, agora, ' +
    'muito, por gentileza',
};
