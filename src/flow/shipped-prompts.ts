/**
 * The words a session speaks where a release has none of its own, by prompt key and language. A key that
 * ends in `.chat` is for chats; `{{ answer }}` is what was understood. Owns: the texts, and so which prompts the session speaks at all. Must not
 * know: when they are spoken.
 */
const PROMPTS = {
  'errors.apology': {
    en: 'Sorry, something went wrong on our side.',
    es: 'Lo sentimos, ha ocurrido un problema.',
    pt: 'Desculpe, ocorreu um problema do nosso lado.',
    fr: 'Désolé, un problème est survenu de notre côté.',
    de: 'Entschuldigung, bei uns ist etwas schiefgegangen.',
    it: 'Ci scusi, si è verificato un problema da parte nostra.',
  },
  'errors.invalid': {
    en: 'Sorry, that is not a valid answer.',
    es: 'Perdone, esa respuesta no es válida.',
    pt: 'Desculpe, essa resposta não é válida.',
    fr: "Désolé, cette réponse n'est pas valable.",
    de: 'Entschuldigung, das ist keine gültige Antwort.',
    it: 'Ci scusi, questa risposta non è valida.',
  },
  'errors.refused': {
    en: 'All right, let us try again.',
    es: 'De acuerdo, volvamos a intentarlo.',
    pt: 'Está bem, vamos tentar de novo.',
    fr: "D'accord, reprenons.",
    de: 'In Ordnung, versuchen wir es noch einmal.',
    it: 'Va bene, riproviamo.',
  },
  'errors.silence': {
    en: 'Sorry, I did not hear you.',
    es: 'Perdone, no le he oído.',
    pt: 'Desculpe, não ouvi nada.',
    fr: 'Désolé, je ne vous ai pas entendu.',
    de: 'Entschuldigung, ich habe Sie nicht gehört.',
    it: 'Ci scusi, non ho sentito nulla.',
  },
  'session.confirm': {
    en: 'I understood {{ answer }}. Is that right? Press 1 for yes, or 2 for no.',
    es: 'He entendido {{ answer }}. ¿Es correcto? Pulse 1 para sí, o 2 para no.',
    pt: 'Entendi {{ answer }}. Está correto? Marque 1 para sim ou 2 para não.',
    fr: "J'ai compris {{ answer }}. Est-ce exact ? Tapez 1 pour oui, ou 2 pour non.",
    de: 'Ich habe {{ answer }} verstanden. Ist das richtig? Drücken Sie 1 für Ja oder 2 für Nein.',
    it: 'Ho capito {{ answer }}. È corretto? Prema 1 per sì, o 2 per no.',
  },
  'session.confirm.chat': {
    en: 'I understood {{ answer }}. Is that right?',
    es: 'He entendido {{ answer }}. ¿Es correcto?',
    pt: 'Entendi {{ answer }}. Está correto?',
    fr: "J'ai compris {{ answer }}. Est-ce exact ?",
    de: 'Ich habe {{ answer }} verstanden. Ist das richtig?',
    it: 'Ho capito {{ answer }}. È corretto?',
  },
  'session.goodbye': {
    en: 'Goodbye.',
    es: 'Adiós.',
    pt: 'Até logo.',
    fr: 'Au revoir.',
    de: 'Auf Wiederhören.',
    it: 'Arrivederci.',
  },
  'session.optIn': {
    en: 'May we ask you a few short questions about your call? Press 1 for yes, or 2 for no.',
    es: '¿Podemos hacerle unas preguntas breves sobre su llamada? Pulse 1 para sí, o 2 para no.',
    pt: 'Podemos fazer algumas perguntas breves sobre a sua chamada? Marque 1 para sim ou 2 para não.',
    fr: 'Pouvons-nous vous poser quelques brèves questions sur votre appel ? Tapez 1 pour oui, ou 2 pour non.',
    de: 'Dürfen wir Ihnen ein paar kurze Fragen zu Ihrem Anruf stellen? Drücken Sie 1 für Ja oder 2 für Nein.',
    it: 'Possiamo farle alcune brevi domande sulla sua chiamata? Prema 1 per sì, o 2 per no.',
  },
  'session.optIn.chat': {
    en: 'May we ask you a few short questions about this chat?',
    es: '¿Podemos hacerle unas preguntas breves sobre este chat?',
    pt: 'Podemos fazer algumas perguntas breves sobre este chat?',
    fr: 'Pouvons-nous vous poser quelques brèves questions sur ce chat ?',
    de: 'Dürfen wir Ihnen ein paar kurze Fragen zu diesem Chat stellen?',
    it: 'Possiamo farle alcune brevi domande su questa chat?',
  },
  'session.reminder': {
    en: 'Are you still there?',
    es: '¿Sigue ahí?',
    pt: 'Ainda está aí?',
    fr: 'Êtes-vous toujours là ?',
    de: 'Sind Sie noch da?',
    it: 'È ancora lì?',
  },
  'session.dismissed': {
    en: 'We have not heard from you, so we are closing this chat. Goodbye.',
    es: 'No hemos recibido respuesta, así que cerramos este chat. Adiós.',
    pt: 'Não recebemos resposta, por isso vamos encerrar este chat. Até logo.',
    fr: "Nous n'avons pas reçu de réponse et fermons ce chat. Au revoir.",
    de: 'Wir haben nichts mehr von Ihnen gehört und schließen diesen Chat. Auf Wiedersehen.',
    it: 'Non abbiamo ricevuto risposta, quindi chiudiamo questa chat. Arrivederci.',
  },
  'session.queueWait': {
    en: 'One moment, please. We are finding somebody for you.',
    es: 'Un momento, por favor. Estamos buscando a alguien para usted.',
    pt: 'Um momento, por favor. Estamos procurando alguém para atender.',
    fr: "Un instant, s'il vous plaît. Nous cherchons quelqu'un pour vous.",
    de: 'Einen Moment bitte. Wir suchen jemanden für Sie.',
    it: 'Un momento, per favore. Stiamo cercando qualcuno per lei.',
  },
  'session.place': {
    en: 'You are number {{ wait.position }} in line.',
    es: 'Es el número {{ wait.position }} de la cola.',
    pt: 'É o número {{ wait.position }} da fila.',
    fr: "Vous êtes le numéro {{ wait.position }} dans la file d'attente.",
    de: 'Sie sind Nummer {{ wait.position }} in der Warteschlange.',
    it: 'Lei è il numero {{ wait.position }} in coda.',
  },
  'session.placeSoon': {
    en: 'You are number {{ wait.position }} in line. It will take about a minute.',
    es: 'Es el número {{ wait.position }} de la cola. Le atenderemos en un minuto, aproximadamente.',
    pt: 'É o número {{ wait.position }} da fila. Deve demorar cerca de um minuto.',
    fr: "Vous êtes le numéro {{ wait.position }} dans la file d'attente. Il reste environ une minute.",
    de: 'Sie sind Nummer {{ wait.position }} in der Warteschlange. Es dauert noch etwa eine Minute.',
    it: 'Lei è il numero {{ wait.position }} in coda. Manca circa un minuto.',
  },
  'session.placeAndWait': {
    en: 'You are number {{ wait.position }} in line. It will take about {{ wait.minutes }} minutes.',
    es: 'Es el número {{ wait.position }} de la cola. Le atenderemos en unos {{ wait.minutes }} minutos.',
    pt: 'É o número {{ wait.position }} da fila. Deve demorar cerca de {{ wait.minutes }} minutos.',
    fr: "Vous êtes le numéro {{ wait.position }} dans la file d'attente. Il reste environ {{ wait.minutes }} minutes.",
    de: 'Sie sind Nummer {{ wait.position }} in der Warteschlange. Es dauert noch etwa {{ wait.minutes }} Minuten.',
    it: 'Lei è il numero {{ wait.position }} in coda. Mancano circa {{ wait.minutes }} minuti.',
  },
  'session.agentJoined': {
    en: 'You are now talking to one of us.',
    es: 'Ya está hablando con una persona de nuestro equipo.',
    pt: 'Já está falando com uma pessoa da nossa equipe.',
    fr: 'Vous parlez maintenant avec une personne de notre équipe.',
    de: 'Sie sprechen jetzt mit jemandem aus unserem Team.',
    it: 'Ora sta parlando con una persona del nostro team.',
  },
  'session.noUploads': {
    en: 'Sorry, we cannot take files here. Please write to us instead.',
    es: 'Lo sentimos, aquí no podemos recibir archivos. Escríbanos, por favor.',
    pt: 'Desculpe, aqui não podemos receber arquivos. Por favor, escreva.',
    fr: "Désolé, nous ne pouvons pas recevoir de fichiers ici. Écrivez-nous, s'il vous plaît.",
    de: 'Leider können wir hier keine Dateien annehmen. Bitte schreiben Sie uns.',
    it: 'Purtroppo qui non possiamo ricevere file. La preghiamo di scriverci.',
  },
  'session.keptPlace': {
    en: 'Hello. You asked us to call you back. Press 1 to be connected, or 2 if you do not need us any more.',
    es: 'Hola. Nos pidió que le llamáramos. Pulse 1 para hablar con nosotros, o 2 si ya no nos necesita.',
    pt: 'Olá. Pediu que lhe ligássemos. Marque 1 para falar connosco ou 2 se já não precisa de nós.',
    fr: "Bonjour. Vous avez demandé à être rappelé. Tapez 1 pour nous parler, ou 2 si vous n'avez plus besoin de nous.",
    de: 'Guten Tag. Sie wollten zurückgerufen werden. Drücken Sie 1, um verbunden zu werden, oder 2, wenn Sie uns nicht mehr brauchen.',
    it: 'Buongiorno. Ci ha chiesto di richiamarla. Prema 1 per parlare con noi, o 2 se non ha più bisogno di noi.',
  },
  'session.callBack': {
    en: 'Hello. We were just talking and are calling you back.',
    es: 'Hola. Acabamos de hablar y le devolvemos la llamada.',
    pt: 'Olá. Acabámos de falar e estamos a ligar de volta.',
    fr: 'Bonjour. Nous venons de nous parler et vous rappelons.',
    de: 'Guten Tag. Wir haben gerade gesprochen und rufen Sie zurück.',
    it: 'Buongiorno. Abbiamo appena parlato e la richiamiamo.',
  },
  'agent.whisper': {
    en: 'Incoming call. Press any key to accept.',
    es: 'Llamada entrante. Pulse una tecla para aceptar.',
    pt: 'Chamada recebida. Pressione qualquer tecla para aceitar.',
    fr: "Appel entrant. Appuyez sur une touche pour l'accepter.",
    de: 'Eingehender Anruf. Drücken Sie eine beliebige Taste, um ihn anzunehmen.',
    it: 'Chiamata in arrivo. Prema un tasto qualsiasi per accettarla.',
  },
} satisfies { readonly [key: string]: Texts };

interface Texts {
  readonly [language: string]: string;
}

/** The key of a prompt that the session itself speaks, in calls or in chats. */
export type SessionPrompt = Exclude<keyof typeof PROMPTS, `${string}.chat`>;

export const SHIPPED_PROMPTS: { readonly [key: string]: Texts } = PROMPTS;

/** Every prompt that the session itself speaks. */
export const SESSION_PROMPTS = Object.keys(PROMPTS).filter(
  (key): key is SessionPrompt => !key.endsWith('.chat'),
);
