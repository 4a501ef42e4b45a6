import type { ConsentWords } from './consent-words';

/** Portuguese of Portugal and Brazil. */
export const portuguese: ConsentWords = {
  yes: 'sim, sim claro, sim por favor, sim obrigado, sim obrigada, claro que sim, com certeza que sim, sim senhor, sim senhora, pois sim',
  agree:
    'claro, com certeza, certamente, ok, okay, oquei, esta bem, esta bom, ta bom, ta bem, tudo bem, pode ser, ' +
    'pode sim, podem sim, de acordo, concordo, aceito, combinado, beleza, por mim tudo bem, com prazer, ' +
    'com muito gosto, com todo o gosto, a vontade, fique a vontade, forca, vamos la, vamos, bora, perfeito, sem duvida, sem duvida nenhuma, ' +
    'de certeza, otimo, isso mesmo, quero sim, tenho tempo, tenho um minuto, tenho um momento, pois claro, afirmativo, ' +
    'evidentemente, naturalmente, faz favor, faca favor',
  no:
    'nem morto, deixa para la, deixe para la, deixa pra la, pare de ligar, nao ligue, nao me ligue, nao me ligue mais, ' +
    'nao, nao obrigado, nao obrigada, agora nao, melhor nao, e melhor nao, claro que nao, com certeza que nao, ' +
    'de certeza que nao, de jeito nenhum, de maneira nenhuma, de modo nenhum, de forma alguma, nem pensar, nunca, jamais, ' +
    'nao quero, nao posso, nao aceito, nao concordo, nao estou de acordo, nao tenho tempo, nao tenho interesse, ' +
    'nao estou interessado, nao estou interessada, nao me interessa, nao esta bem, nao pode, prefiro nao, prefiro que nao, ' +
    'hoje nao, nada disso, negativo, dispenso, recuso, esqueca, deixe me em paz, nao senhor, nao senhora, sem chance, ' +
    'com certeza nao, certamente nao, nao nao',
  fine:
    'nao ha problema, nao tem problema, sem problema, sem problemas, nenhum problema, porque nao, por que nao, ' +
    'nao vejo porque nao, pois nao, nao me importo, nao faz mal',
  unsure:
    'nao sei, nao sei nao, nao tenho certeza, nao tenho a certeza, nao estou certo, nao estou certa, ' +
    'talvez, quica, quem sabe, provavelmente, depende, acho que sim, acho que nao, creio que sim, ' +
    'creio que nao, suponho, suponho que sim, nao acho, nao faco ideia, nao tenho ideia, sei la, duvido, ' +
    'duvida, mais tarde, outro dia, outra vez, outra hora, outra altura, noutra altura, noutro dia, ' +
    'em outro momento, outro momento, amanha, da proxima, da proxima vez, na proxima, para a semana, ' +
    'semana que vem, ainda nao, por enquanto nao, por agora nao, neste momento nao, de momento nao, ' +
    'ligue mais tarde, ligue depois, me ligue depois, ligue me depois, deixe me pensar, deixa eu pensar, ' +
    'vou pensar, vamos ver, logo se ve, mais ou menos, daqui a pouco, mais logo, pode ser que sim, ' +
    'pode ser que nao, pode ser que, pode ser mais tarde, tanto faz',
  unclear:
    'mas, se, o que, como, como assim, quem fala, quem e, desculpe, perdao, quanto tempo, ate, quando, ' +
    'espere, espera, aguarde, um momento, um segundo, um minuto, um instante, um momentinho, ' +
    'so um momento, so um instante, estou ocupado, estou ocupada, estou dirigindo, estou a conduzir, ' +
    'estou em reuniao, estou numa reuniao, se for, se for rapido, se for curto, depois, possivelmente',
  not: 'nao, nem, nunca, jamais, tampouco, nada, ninguem, nenhum, nenhuma, sem, recuso, impossivel, longe de, num quero',
  greeting: 'ola, oi, alo, esta la, estou, bom dia, boa tarde, boa noite, diga',
  fillers:
    'pois, bem, bom, ah, eh, oh, e, por favor, obrigado, obrigada, muito, muito obrigado, muito obrigada, entao, ' +
    'claro, a, o, me, mim, por mim, com, voce, voces, pode, podem, perguntar, perguntas, pergunte, fazer, faca, ' +
    'senhor, senhora, moco, moca, tudo, tenho, tempo, ja, agora, comecar, comece, pronto, pronta, pesquisa, isso, esta, ' +
    'eu, diria, seria, de, uma, um, que, para, ajudar, respondo, ajudo, otimo, gosto, as, os',
};
