/**
 * What a caller hears when nothing else can be served: words in their language, never an error voice. Owns: the
 * document, and its texts: no release, no session and no store is needed for them. Must not know: whose call it is.
 */
import { twiml } from 'twilio';
import { lookupLanguage } from '../lib/language-lookup';
import { spokenLanguage } from './languages';

interface Words {
  sorry: string;
  /** nobody else takes the call */
  later: string;
  /** somebody else does */
  wait: string;
}

const WORDS: { readonly [language: string]: Words } = {
  en: {
    sorry: 'Sorry, something went wrong on our side.',
    later: 'Please call again later.',
    wait: 'We are connecting you.',
  },
  es: { sorry: 'Lo sentimos, ha ocurrido un problema.', later: 'Llame más tarde.', wait: 'Le comunicamos.' },
  pt: {
    sorry: 'Desculpe, ocorreu um problema do nosso lado.',
    later: 'Ligue mais tarde, por favor.',
    wait: 'Estamos transferindo a sua ligação.',
  },
  fr: {
    sorry: 'Désolé, un problème est survenu de notre côté.',
    later: 'Veuillez rappeler plus tard.',
    wait: 'Nous vous mettons en relation.',
  },
  de: {
    sorry: 'Entschuldigung, bei uns ist etwas schiefgegangen.',
    later: 'Bitte rufen Sie später noch einmal an.',
    wait: 'Wir verbinden Sie.',
  },
  it: {
    sorry: 'Ci scusi, si è verificato un problema da parte nostra.',
    later: 'La preghiamo di richiamare più tardi.',
    wait: 'La stiamo mettendo in contatto.',
  },
};
const SPOKEN = Object.keys(WORDS);

/** Who takes the call when we cannot. */
export interface Takeover {
  /** E.164 */
  number: string;
  /** what is shown there (Twilio docs: Dial, callerId); absent: the caller's number */
  callerId?: string;
}

/**
 * The document, which says it once in each of the languages, and connects the caller if somebody takes over. One without
 * words of its own is served in English.
 * @param languages language tags (BCP 47); none: nobody knows, and it is said in every language there is
 */
export function lastResort(languages: readonly string[], takeover?: Takeover): string {
  const response = new twiml.VoiceResponse();
  const said = new Set<string>();
  for (const wanted of languages.length > 0 ? languages : SPOKEN) {
    const served = lookupLanguage(SPOKEN, wanted) ?? 'en';
    if (said.has(served)) continue;
    said.add(served);
    const language = spokenLanguage(lookupLanguage(SPOKEN, wanted) === undefined ? 'en' : wanted);
    const { sorry = '', later = '', wait = '' } = WORDS[served] ?? {};
    response.say({ language: language as 'en-US' }, `${sorry} ${takeover ? wait : later}`);
  }
  if (takeover) {
    const { number, callerId } = takeover;
    response.dial(callerId === undefined ? {} : { callerId }, number);
  }
  response.hangup();
  return response.toString();
}
