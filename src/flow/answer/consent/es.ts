import type { ConsentWords } from './consent-words';

/** Spanish. */
export const spanish: ConsentWords = {
  yes:
    'que si hombre, ya lo creo, ya lo creo que si, eso si, si, si por favor, si gracias, claro que si, por ' +
    'supuesto que si, que si, si senor, si senora, sip, simon, si (quiero|acepto|adelante|esta bien|muy ' +
    'bien), si de acuerdo, si vale, si con mucho gusto',
  agree:
    'claro que puedo, puedo [hacerlo|hacerla|contestar|responder|ayudar], claro que (acepto|quiero), ' +
    'faltaria mas, con [todo] gusto, con muchisimo gusto, por que no iba a hacerlo, cuente conmigo, cuenten ' +
    'conmigo, [a mi] me (viene|va) bien, me va perfecto, eso es, por descontado, naturalmente, ' +
    'indudablemente, ciertamente, absolutamente, totalmente, definitivamente, obvio, obvio que si, simon, ya ' +
    'vas, ajale, chevere, chido, bacano, sobres, claro pues, dale pues, pues dale, vale pues, vamos a ' +
    'hacerlo, de mil amores, encantadisimo, claro, por supuesto, vale, de acuerdo, ok, okay, okey, desde ' +
    'luego, [con] [mucho] gusto, encantado, encantada, perfecto, acepto, lo acepto, de una, dale, listo, ' +
    'lista, sin [ninguna] duda, seguro [que si], me parece [bien|perfecto|estupendo], venga [va], ' +
    '(hagamoslo|hagalo|hagamosla|hagala), lo hago, la hago, lo hacemos, la hacemos, correcto, afirmativo, ' +
    'orale, sale [pues], andale, como no, tengo [un] [poco de|poquito de] ' +
    '(tiempo|minuto|momento|minutito|ratito), cuando (quiera|quieran|guste|gusten), con placer, claro [que] ' +
    'puede[n], me gustaria, por mi [parte] [esta] [bien|vale|perfecto], puede[n] ' +
    '(preguntar|preguntarme|empezar|comenzar|hacerlo|hacerla|hacerlas|hacermelas|hacerme (preguntas|las ' +
    'preguntas|unas preguntas|la encuesta)), pregunte[n], pregunteme, preguntenme, empiece[n], empecemos, ' +
    'comience[n], comencemos, [le|les] (contesto|respondo|ayudo) [a] [la encuesta|las preguntas|sus ' +
    'preguntas|con gusto|encantado|encantada], hago la encuesta, haga[n] (la encuesta|las preguntas|sus ' +
    'preguntas), hagame (las preguntas|sus preguntas|unas preguntas|esas preguntas|la encuesta), quiero ' +
    '[hacerla|hacerlo|participar|contestar|responder], estoy (listo|lista|de ' +
    'acuerdo|dispuesto|dispuesta|encantado|encantada), vamos [alla|a ello], no faltaria mas',
  well: 'esta bien, muy bien, todo bien',
  pickUp: 'va, bueno, bueno si, si bueno, adelante, a sus ordenes, si a sus ordenes',
  no:
    'absolutamente no, definitivamente no, ciertamente no, naturalmente que no, totalmente en contra, obvio ' +
    'que no, por descontado que no, ya lo creo que no, no cuente conmigo, no cuenten conmigo, va a ser que ' +
    'no, va que no, ni de cona, ni en broma, ni muerto, ni de chiste, nel, no puedo hacerlo, no [lo] hago, ' +
    'no me viene bien, no me va bien, nanay, de eso nada, eso si que no, en la vida, preferiria no, ' +
    'preferiria que no, ni de broma, ni en suenos, que va, deje de llamar, no llame, no me llame, no me ' +
    'llame mas, no me llamen mas, borre mi numero, no, no gracias, ahora no, mejor no, claro que no, por ' +
    'supuesto que no, desde luego que no, para nada, que no, en absoluto, de ninguna manera, de ningun modo, ' +
    'ni hablar, ni loco, nunca, jamas, no quiero, no me interesa, no puedo, no tengo tiempo, no estoy de ' +
    'acuerdo, no acepto, no esta bien, no vale, no deseo, prefiero que no, prefiero no, creo que mejor no, ' +
    'hoy no, negativo, paso, dejeme en paz, olvidelo, seguro que no, no senor, nada de eso, tampoco, no por ' +
    'favor, rechazo, me niego, vale ya, ya vale, basta, basta ya, ya basta, ya esta bien, cancelar, ' +
    'cancele[lo], cancelalo, (darme|dar|deme|denme) de baja, quiteme de (la|su) lista, borreme, cuelgue, ' +
    'cuelga, colgar, lo siento [pero] no, no lo siento, perdon no, no perdon, no [es] (necesario|hace ' +
    'falta), no hace falta, me opongo',
  fine:
    'no veo (por que|razon para) no, no veo ningun problema, no veo problema, no veo inconveniente, no tengo ' +
    'ningun (problema|inconveniente), ningun inconveniente, no hay problema, ningun problema, sin problema, ' +
    'sin problemas, no hay inconveniente, sin inconveniente, por que no, y por que no, no tengo problema, no ' +
    'tengo inconveniente, como no, como que no, no faltaba mas, no veo por que no',
  unsure:
    'no veo por que, no se yo, si usted lo dice, si lo dice usted, vale la pena, no me importa, me da igual, ' +
    'me da lo mismo, no lo se, no se, no estoy seguro, no estoy segura, no estoy muy seguro, no estoy muy ' +
    'segura, quizas, quiza, tal vez, a lo mejor, puede ser, puede que si, puede que no, puede que, es ' +
    'posible, posiblemente, probablemente, depende, supongo, supongo que si, creo que si, creo que no, no ' +
    'creo, no tengo idea, ni idea, dudo, lo dudo, duda, luego, mas tarde, otro dia, otra vez, otro momento, ' +
    'en otro momento, en otra ocasion, manana, la proxima, la proxima vez, la semana que viene, ahora mismo ' +
    'no, todavia no, aun no, de momento no, por el momento no, por ahora no, llameme luego, llameme mas ' +
    'tarde, vuelva a llamar, llame mas tarde, dejeme pensar, dejeme pensarlo, lo pensare, me lo pienso, ya ' +
    'veremos, mas o menos, bueno pues no se, en un rato, al rato, ahorita no, si ' +
    '(pudiera|pudiese|pudieran|puede|pueden|puedo|se puede|se pudiera|tuviera tiempo|tengo ' +
    'tiempo|gusta|gustan), [asi] esta bien asi, asi esta bien, estoy bien, asi estoy bien, ahorita, en otro ' +
    'rato, de pronto',
  unclear:
    'si quiere, si usted quiere, si quieren, si ustedes quieren, si insiste, si hay que, me importa, me ' +
    'molesta, pero, que, como, como dice, quien es, quien habla, perdon, perdone, disculpe, cuanto, cuanto ' +
    'dura, hasta, cuando, espere, espera, esperen, un momento, un segundo, un minuto, un momentito, estoy ' +
    'ocupado, estoy ocupada, estoy conduciendo, estoy en una reunion, segun, a ver, si acaso, si es corto, ' +
    'si es breve, si son pocas, despues',
  not:
    '(todo|todos|cualquiera|cualquier cosa|nada) (menos|excepto|salvo), excepto, salvo, en vez de, en lugar ' +
    'de, aparte de, no, ni, nunca, jamas, tampoco, nada, nadie, ningun, ninguna, ninguno, sin, niego, ' +
    'rechazo, imposible, lejos de',
  greeting: 'hola, alo, mande, buenas, buenos dias, buenas tardes, buenas noches',
  listening: 'digame, diga, le escucho, lo escucho, la escucho',
  thanks: 'gracias, (muchas|mil|muchisimas) gracias, se lo agradezco',
  fillers:
    'bien, pues, ah, eh, oh, ay, este, por favor, senor, senora, senorita, entonces, hombre, mujer, ahora, ' +
    'genial, estupendo, muy amable, y, caballero',
};
