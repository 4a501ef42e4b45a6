import type { NumberWords } from './number-words';

/** Portuguese of Portugal and Brazil. */
export const portuguese: NumberWords = {
  counted:
    'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis ' +
    'dezessete dezoito dezenove',
  more: {
    2: 'duas',
    14: 'quatorze',
    16: 'dezasseis',
    17: 'dezassete',
    19: 'dezanove',
    '20:1-9': 'vinte',
    '30:1-9': 'trinta',
    '40:1-9': 'quarenta',
    '50:1-9': 'cinquenta',
    '60:1-9': 'sessenta',
    '70:1-9': 'setenta',
    '80:1-9': 'oitenta',
    '90:1-9': 'noventa',
    100: 'cem',
    '100:1-99': 'cento',
    '200:1-99': 'duzentos duzentas',
    '300:1-99': 'trezentos trezentas',
    '400:1-99': 'quatrocentos quatrocentas',
    '500:1-99': 'quinhentos quinhentas',
    '600:1-99': 'seiscentos seiscentas',
    '700:1-99': 'setecentos setecentas',
    '800:1-99': 'oitocentos oitocentas',
    '900:1-99': 'novecentos novecentas',
  },
  scales: {
    12: 'duzia duzias',
    1000: 'mil',
    1000000: 'milhao +milhoes',
    1000000000: 'bilhao +bilhoes biliao +bilioes',
  },
  longScale: true,
  ordinals: {
    1: 'primeiro primeira',
    2: 'segundo segunda',
    3: 'terceiro terceira',
    4: 'quarto quarta',
    5: 'quinto quinta',
    6: 'sexto sexta',
    7: 'setimo setima',
    8: 'oitavo oitava',
    9: 'nono nona',
    '10:1-9': 'decimo decima',
    '20:1-9': 'vigesimo vigesima',
    '30:1-9': 'trigesimo trigesima',
    100: 'centesimo centesima',
    1000: 'milesimo milesima',
  },
  ordinalEnds: 'o a',
  and: 'e',
  andRoom: { from: 10, to: 1e15 },
  article: '',
  weak: { 1: 'um uma' },
  point: 'virgula ponto',
  minus: 'menos negativo',
  fractions: 'meio meia meios metade quartos tercos terco quintos decimos decimas',
  outOf: 'de em sobre de_um_total_de de_um_maximo_de',
  times: { 2: 'duplo dobro', 3: 'triplo' },
  digitOnly: { 1: 'um uma', 6: 'meia' },
  fillers:
    'eh ah bem bom entao e o a meu numero por favor obrigado obrigada traco espaco sao eu diria acho que um ' +
    'dou',
  around:
    'tudo bem, eh, ah, oh, bem, bom, entao, sim, ok, okay, ta, claro, por favor, obrigado, obrigada, muito ' +
    '(obrigado|obrigada), desculpe, ola, agora, senhor, senhora, e, pronto, talvez, quica, provavelmente, ' +
    'possivelmente, certamente, com certeza, definitivamente, exatamente, simplesmente, so, apenas, uns, ' +
    'umas, cerca de, mais ou menos, aproximadamente, por volta de, algo como, tipo, digamos [que], [eu] ' +
    '(diria|digo|acho|penso|creio) [que] [e|foi|seria|merece|dou|daria] [um|uma|o], na minha opiniao, para ' +
    'mim, por mim, suponho [que], [eu] [lhe] (dou|daria|darei|vou dar|quero dar|ponho|escolho|voto|avalio ' +
    'com|avalio em|classifico com) [lhe] [(ao|a|para o|para a) (servico|atendimento|atendente|agente)] ' +
    '[um|uma|nota], dou lhe [um|uma], (e|foi|seria|sao|era) [um|uma|o|a], (a|o) [minha|meu] ' +
    '(nota|resposta|numero|avaliacao|pontuacao) (e|seria|foi) [um|uma|o], (minha|meu) ' +
    '(nota|resposta|numero|avaliacao) (e|seria) [um|uma|o], nota, (numero|pontuacao|avaliacao) [de|e], o, a, ' +
    'um, uma, o numero, numero, merece [um|uma], da [um|uma], muito, bem, bom, boa, otimo, otima, excelente, ' +
    'perfeito, perfeita, maravilhoso, maravilhosa, fantastico, simpatico, simpatica, educado, educada, ' +
    'rapido, rapida, lento, ruim, pessimo, pessima, mau, ma, [muito] ' +
    '(bom|boa|otimo|excelente|mau|ruim|pessimo) (servico|atendimento|trabalho|ajuda), (o|a) ' +
    '(servico|atendimento|atendente|agente|ajuda) (e|foi|estava), tudo (foi|estava|esta|correu) [muito] ' +
    '[bem|bom|otimo], foi muito',
  low:
    'nada (provavel|satisfeito|satisfeita|contente), (pouco|muito pouco) ' +
    '(provavel|satisfeito|satisfeita|contente), [muito] ' +
    '(improvavel|insatisfeito|insatisfeita|desapontado|desapontada|decepcionado|decepcionada|descontente)',
  high:
    'satisfeito, satisfeita, contente, (estou|fiquei) [muito] (satisfeito|satisfeita|contente), ' +
    '[muito|bastante|super|extremamente] provavel, (completamente|totalmente|super|extremamente|bastante) ' +
    '(satisfeito|satisfeita|contente), o maximo, a maxima, a melhor',
  scaleFrom: '[(em|numa|na|com|de) [uma|a] escala] (de|do|desde), numa escala entre',
  scaleTo: 'a, ao, ate',
  counts: 'estrela, estrelas, ponto, pontos, valores',
  percent: 'por cento',
  because: 'porque, pois o, pois a, ja que, devido a',
  idioms: '(bom|boa|mau) (um|uma)',
  keys:
    'eh, ah, bem, bom, entao, por favor, obrigado, obrigada, o, a, numero, opcao, tecla, e, e o, e a, diria, ' +
    'eu diria, escolho, a opcao, o numero, a tecla, quero [a opcao|o|a], (minha|a minha) (resposta|opcao) e ' +
    '[a|o]',
  press:
    'marque, marcar, marco, pressione, pressiono, prima, primo, carregue, carrego, aperte, aperto, digite, ' +
    'digito, tecle, disque, selecione, escolha',
};
