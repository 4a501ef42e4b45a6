import type { ConsentWords } from './consent-words';

/** Spanish. */
export const spanish: ConsentWords = {
  yes: 'si, si claro, si por favor, si gracias, claro que si, por supuesto que si, que si, si senor, si senora, sip, simon',
  agree:
    'claro, por supuesto, vale, de acuerdo, bueno, ok, okay, okey, esta bien, muy bien, adelante, desde luego, ' +
    'con mucho gusto, con gusto, encantado, encantada, perfecto, acepto, de una, dale, listo, ' +
    'sin duda, sin ninguna duda, seguro, seguro que si, me parece bien, venga, hagamoslo, correcto, ' +
    'tengo tiempo, tengo un minuto, tengo un momento, cuando quiera, cuando quieran, afirmativo, orale, sale, andale',
  no:
    'ni de broma, ni en suenos, que va, deje de llamar, no llame, no me llame, no me llame mas, no me llamen mas, borre mi numero, ' +
    'no, no gracias, ahora no, mejor no, claro que no, por supuesto que no, desde luego que no, para nada, que no, ' +
    'en absoluto, de ninguna manera, de ningun modo, ni hablar, ni loco, nunca, jamas, no quiero, no me interesa, ' +
    'no puedo, no tengo tiempo, no estoy de acuerdo, no acepto, no esta bien, no vale, no deseo, prefiero que no, ' +
    'prefiero no, creo que mejor no, hoy no, negativo, paso, dejeme en paz, olvidelo, seguro que no, no senor, ' +
    'nada de eso, tampoco, no por favor, rechazo, me niego',
  fine:
    'no hay problema, ningun problema, sin problema, sin problemas, no hay inconveniente, sin inconveniente, ' +
    'por que no, y por que no, no tengo problema, no tengo inconveniente, como no, como que no, no faltaba mas, no veo por que no',
  unsure:
    'no me importa, me da igual, me da lo mismo, ' +
    'no lo se, no se, no estoy seguro, no estoy segura, no estoy muy seguro, no estoy muy segura, quizas, ' +
    'quiza, tal vez, a lo mejor, puede ser, puede que si, puede que no, puede que, es posible, ' +
    'posiblemente, probablemente, depende, supongo, supongo que si, creo que si, creo que no, no creo, ' +
    'no tengo idea, ni idea, dudo, lo dudo, duda, luego, mas tarde, otro dia, otra vez, otro momento, ' +
    'en otro momento, en otra ocasion, manana, la proxima, la proxima vez, la semana que viene, ' +
    'ahora mismo no, todavia no, aun no, de momento no, por el momento no, por ahora no, llameme luego, ' +
    'llameme mas tarde, vuelva a llamar, llame mas tarde, dejeme pensar, dejeme pensarlo, lo pensare, ' +
    'me lo pienso, ya veremos, mas o menos, bueno pues no se, en un rato, al rato, ahorita no',
  unclear:
    'si quiere, si usted quiere, si quieren, si ustedes quieren, si insiste, si hay que, me importa, me molesta, ' +
    'pero, que, como, como dice, quien es, quien habla, perdon, perdone, disculpe, cuanto, cuanto dura, ' +
    'hasta, cuando, espere, espera, esperen, un momento, un segundo, un minuto, un momentito, ' +
    'estoy ocupado, estoy ocupada, estoy conduciendo, estoy en una reunion, segun, a ver, si acaso, ' +
    'si es corto, si es breve, si son pocas, despues',
  not: 'no, ni, nunca, jamas, tampoco, nada, nadie, ningun, ninguna, ninguno, sin, niego, rechazo, imposible, lejos de',
  greeting:
    'hola, alo, digame, diga, mande, buenas, buenos dias, buenas tardes, buenas noches, a sus ordenes',
  fillers:
    'pues, bueno, ah, eh, oh, ay, por favor, gracias, muchas gracias, muy, bien, amable, y, me, a, la, el, ' +
    'mi, por mi, parte, con, usted, ustedes, puede, pueden, preguntar, preguntas, pregunte, pregunteme, ' +
    'senor, senora, senorita, este, entonces, hombre, mujer, todo, estoy, tengo, tiempo, ya, ahora, hacer, ' +
    'hacerme, empiece, empecemos, listo, lista, encuesta, eso, es, lo, le, yo, diria, seria, de, una, un, ' +
    'que, para, servirle, ayudar, contesto, respondo, le ayudo, genial, estupendo',
};
