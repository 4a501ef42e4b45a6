/**
 * What a caller hears when nothing else can be served: words in their language, never an error voice. Owns: the
 * document, and its texts: no release, no session and no store is needed for them. Must not know: whose call it is.
 */
import { twiml } from 'twilio';
import { lookupLanguage } from '../lib/language-lookup';
import { spokenLanguage } from './languages';

const WORDS: { readonly [language: string]: string } = {
  en: 'Sorry, something went wrong on our side. Please call again later.',
  es: 'Lo sentimos, ha ocurrido un problema. Llame más tarde.',
  pt: 'Desculpe, ocorreu um problema do nosso lado. Ligue mais tarde, por favor.',
  fr: 'Désolé, un problème est survenu de notre côté. Veuillez rappeler plus tard.',
  de: 'Entschuldigung, bei uns ist etwas schiefgegangen. Bitte rufen Sie später noch einmal an.',
  it: 'Ci scusi, si è verificato un problema da parte nostra. La preghiamo di richiamare più tardi.',
};
const SPOKEN = Object.keys(WORDS);

/**
 * The document, which says it once in each of the languages. One without words of its own is served in English.
 * @param languages language tags (BCP 47); none: nobody knows, and it is said in every language there is
 */
export function lastResort(languages: readonly string[]): string {
  const response = new twiml.VoiceResponse();
  const said = new Set<string>();
  for (const wanted of languages.length > 0 ? languages : SPOKEN) {
    const served = lookupLanguage(SPOKEN, wanted) ?? 'en';
    if (said.has(served)) continue;
    said.add(served);
    const language = spokenLanguage(lookupLanguage(SPOKEN, wanted) === undefined ? 'en' : wanted);
    response.say({ language: language as 'en-US' }, WORDS[served] ?? '');
  }
  response.hangup();
  return response.toString();
}
