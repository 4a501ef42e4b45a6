/**
 * Words the session itself speaks. Owns: which prompt key serves which occasion, and the text of last
 * resort when a release has none.
 */
import type { Prompt, Say } from '../../call/verb';
import type { PromptText } from '../../flow/model';
import { scopeOf } from './scope';
import type { Turn } from '../turn';

const LAST_RESORT: { [key: string]: { [language: string]: string } } = {
  'errors.apology': {
    en: 'Sorry, something went wrong on our side.',
    es: 'Lo sentimos, ha ocurrido un problema.',
  },
  'errors.invalid': { en: 'Sorry, that is not a valid answer.', es: 'Perdone, esa respuesta no es válida.' },
  'errors.silence': { en: 'Sorry, I did not hear you.', es: 'Perdone, no le he oído.' },
  'session.goodbye': { en: 'Goodbye.', es: 'Adiós.' },
  'session.optIn': {
    en: 'May we ask you a few short questions about your call? Press 1 for yes, or 2 for no.',
    es: '¿Podemos hacerle unas preguntas breves sobre su llamada? Pulse 1 para sí, o 2 para no.',
  },
  'session.optIn.chat': {
    en: 'May we ask you a few short questions about this chat?',
    es: '¿Podemos hacerle unas preguntas breves sobre este chat?',
  },
  'session.reminder': {
    en: 'Are you still there?',
    es: '¿Sigue ahí?',
  },
  'session.dismissed': {
    en: 'We have not heard from you, so we are closing this chat. Goodbye.',
    es: 'No hemos recibido respuesta, así que cerramos este chat. Adiós.',
  },
  'session.queueWait': {
    en: 'One moment, please. We are finding somebody for you.',
    es: 'Un momento, por favor. Estamos buscando a alguien para usted.',
  },
  'session.agentJoined': {
    en: 'You are now talking to one of us.',
    es: 'Ya está hablando con una persona de nuestro equipo.',
  },
  'session.noUploads': {
    en: 'Sorry, we cannot take files here. Please write to us instead.',
    es: 'Lo sentimos, aquí no podemos recibir archivos. Escríbanos, por favor.',
  },
  'session.callBack': {
    en: 'Hello. We were just talking and are calling you back.',
    es: 'Hola. Acabamos de hablar y le devolvemos la llamada.',
  },
  'agent.whisper': {
    en: 'Incoming call. Press any key to accept.',
    es: 'Llamada entrante. Pulse una tecla para aceptar.',
  },
};

/** A prompt of a flow as verbs, in the language of the session. @throws when it cannot be rendered */
export function promptVerbs(turn: Turn, prompt: PromptText, frame = ''): Prompt[] {
  const language = languageFor(turn);
  const { text, audio } = prompt.render(language, scopeOf(turn, frame), turn.s.channel);
  return [audio ? { verb: 'play', url: audio, text } : say(text, language)];
}

/** A prompt of the session, by key. Never throws: what cannot be rendered falls back to plain words. */
export function sessionPrompt(turn: Turn, key: string): Prompt[] {
  const prompt = turn.world.catalog.prompt(key);
  if (prompt) {
    try {
      return promptVerbs(turn, prompt);
    } catch {
      // the words of last resort follow: an apology must not fail
    }
  }
  const language = languageFor(turn);
  const texts = (turn.s.chat ? LAST_RESORT[`${key}.chat`] : undefined) ?? LAST_RESORT[key];
  const text = texts?.[language.slice(0, 2)] ?? texts?.['en'];
  return text === undefined ? [] : [say(text, language)];
}

/** The session's language if the running flow speaks it, else the flow's first. */
export function languageFor(turn: Turn): string {
  const languages = turn.live?.flow.languages ?? [];
  const wanted = turn.s.language;
  return languages.length === 0 || languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

function say(text: string, language: string): Say {
  return { verb: 'say', text, language };
}
