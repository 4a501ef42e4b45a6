import type { TopicWords } from './topic-words';

/** Spanish. */
export const spanish: TopicWords = {
  request:
    '[es|seria] (una|alguna) (consulta|pregunta|cuestion|gestion) (de|sobre|para), [es|seria] un ' +
    '(tema|asunto) de, que me ' +
    '(pase|pasen|comunique|comuniquen|conecte|conecten|transfiera|transfieran|ponga|pongan) [con|a|al], ' +
    'para, (el|la|los) de, un (vendedor|vendedora) de, con, eh, este, pues, bueno, ah, oh, mm, a ver, ' +
    'entonces, si, vale, ok, okay, claro, por favor, perdon, disculpe, disculpen, oiga, mire, y, es que, ' +
    'senor, senora, senorita, solo, solamente, el, la, los, las, un, una, un poco de, algo de, su, sus, ' +
    'alguna, algun, buen dia, muy buenas, muy buenos dias, [yo] ' +
    '(quiero|quisiera|queria|querria|necesito|necesitaria|necesitaba|deseo|desearia|me ' +
    'gustaria|prefiero|preferiria|elijo|escojo|digo|he dicho|dije|busco|pido|solicito|requiero|ocupo), [yo] ' +
    '(quiero|quisiera|queria|querria|necesito|necesitaria|necesitaba|deseo|desearia|me ' +
    'gustaria|prefiero|preferiria|puedo|podria|podriamos|podemos|seria posible|es posible|se puede|quiero ' +
    'que me|tengo que|debo|me urge) ' +
    '(hablar|hablarle|comunicarme|conversar|contactar|contactarme|conectar|conectarme|llamar|ir|pasar|que me ' +
    '(pase|pasen|comunique|comuniquen|conecte|conecten|transfiera|transfieran|atiendan|ayuden)|comunicar|tener|pedir|recibir|solicitar|seleccionar|elegir|obtener|ser ' +
    '(transferido|transferida)|preguntar) [con|a|al|por|en|para], [me] ' +
    '[puede|podria|puedes|podrias|pueden|podrian] [usted] ' +
    '(pasarme|comunicarme|conectarme|transferirme|ponerme|enviarme|mandarme|dirigirme|darme|pasar|comunicar|conectar|transferir|poner|dar|enviar|mandar|dirigir) ' +
    '[con|a|al|por], ' +
    '(paseme|pasame|pasenme|comuniqueme|comunicame|comuniquenme|conecteme|conectame|conectenme|transfierame|transfiereme|transfieranme|pongame|ponme|ponganme|mandeme|envieme|deme|dame|denme|dirijame) ' +
    '[con|a|al|por], (me pasa|me pasas|me pasan|me comunica|me comunicas|me conecta|me pone|me ponen|me ' +
    'da|me transfiere) [con|a|al], (hablar|comunicarme|comuniqueme) (con|a), lo que (quiero|necesito|busco) ' +
    'es, (alguien|una persona|un agente|un asesor|una asesora|un ejecutivo|un operador|una operadora|un ' +
    'representante|un tecnico|un humano|la gente|el equipo|el area|la linea|el numero|un companero|un ' +
    'empleado) (de|del|en|para), ' +
    '(departamento|depto|area|seccion|equipo|servicio|servicios|opcion|sector|division|linea|oficina|personal) ' +
    '[de|del|para], (llamo|llamaba|estoy llamando|le llamo|hablo) (por|para|por un tema de|por lo de|por una ' +
    'consulta de|para hablar con), (es|seria|es para|seria para|es por|es sobre|va a ser|creo que es|creo ' +
    'que necesito|creo que seria), (tengo) (una|alguna) (pregunta|consulta|duda|cuestion) (para|de|sobre), ' +
    'al, con [el|la|los] (departamento|area|equipo|seccion|servicio) [de], con alguien (de|en|del), (mi|la) ' +
    '(opcion|respuesta|eleccion) es, para hablar con, de que manera hablo con, como (hablo|puedo hablar|me ' +
    'comunico) con',
  requestEnd:
    'por favor, porfa, porfavor, gracias, eh, este, pues, senor, senora, senorita, si, vale, ok, ahora, ' +
    'ahora mismo, ahorita, ya, cuanto antes, lo antes posible, urgente, urgentemente, hoy, tecnico, tecnica, ' +
    'al cliente, a clientes, de clientes, comercial, general, departamento, si (es posible|puede ser|es tan ' +
    'amable|fuera posible|no le importa|no es molestia|me hace el favor|puede|se puede), seria ' +
    '(genial|perfecto|lo mejor|bueno|estupendo), creo, me parece, quiero, necesito, es lo que ' +
    '(quiero|necesito), y ya, nada mas, de inmediato, rapido, me urge, de ustedes, de su ' +
    '(empresa|compania|tienda), de la empresa, de la compania, de la tienda',
  matter:
    'porque, ya que, puesto que, es que, debido a, (sobre|para|por|con|acerca de|referente a|respecto a|en ' +
    'relacion con|a proposito de|de|en) ' +
    '(un|una|el|la|los|las|mi|mis|unos|unas|este|esta|esto|lo|algo|comprar|pedir|contratar|cambiar|cancelar|arreglar|preguntar|pagar|renovar|consultar|resolver|hacer|ver|saber|devolver|instalar|configurar|activar|reportar|que ' +
    'me|que mi), acerca del, (tengo|necesito|quiero|queria|quisiera) ' +
    '(un|una|el|la|mi|comprar|hacer|preguntar|saber|cambiar|cancelar|contratar|arreglar|que|problemas|dudas|unas|algunas), ' +
    'mi ' +
    '(telefono|movil|celular|internet|linea|pedido|factura|cuenta|television|ordenador|computadora|router|modem|tarjeta|servicio|equipo)',
};
