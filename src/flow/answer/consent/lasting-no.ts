/**
 * A no that is meant for ever: "never ask me again". Owns: how people say that. Must not know: what follows from it.
 * Beside the language of the question the others are listened to as well: nobody is to be asked again for having said it
 * in the wrong one.
 */
import { fold } from '../fold';

/** Of folded text: lower case, no accents, apostrophes as spaces. */
const PHRASES: readonly RegExp[] = [
  // English
  /\b(never|don t|do not|dont)( ever)?( (ask|call|contact|text|message|bother|survey)( me| us)?)( about (this|that))? (again|any ?more|ever)\b/,
  /\bnever( ever)? (ask|call|contact|text|message|bother) (me|us)\b/,
  /(?<!\b(don t|do not|never|not) )\bstop (asking|calling|contacting|texting|messaging|bothering)( me| us)?\b/,
  /\b(take|remove|delete) (me|my number|my name) (off|from)\b/,
  /\b(unsubscribe|opt( me)? out|never again)\b/,
  // Spanish
  /\b(no|nunca) (me |nos )?vuelvan? a (preguntar|llamar|molestar|contactar|escribir)/,
  /\bno (me|nos) (pregunten?|llamen?|molesten?|escriban?|contacten?)( nunca)? mas\b/,
  /\bnunca mas\b/,
  /\b(den|dar|darme|dame|denme) de baja\b/,
  /\b(quiten|quite|borren|borre|saquen|saque|eliminen|elimine)(me| mi numero)? de (la|su|esta) lista\b/,
  /\bdejen? de (llamar|preguntar|molestar|escribir)(me|nos)?\b/,
  // Portuguese
  /\b(nao|nunca) (me |nos )?(perguntem?|liguem?|incomodem?|contatem?|contactem?|escrevam?)( nunca)? mais\b/,
  /\bnunca mais\b/,
  /\b(me )?(tirem?|removam?|retirem?|apaguem?)( me| o meu numero| meu numero)? d[ae] (sua |esta |vossa )?lista\b/,
  /\bparem? de (me )?(ligar|perguntar|incomodar|escrever)/,
  // French
  /\bne (me|nous) (demandez|rappelez|appelez|contactez|derangez|sollicitez|ecrivez) (plus|jamais)\b/,
  /\bplus jamais\b/,
  /\barretez de (m |me |nous )?(appeler|demander|deranger|contacter|solliciter|ecrire)\b/,
  /\b(retirez|enlevez|supprimez|rayez|effacez) (moi|mon numero) de (la|votre|vos|cette) listes?\b/,
  /\b(desabonnez|desinscrivez) moi\b/,
  // German
  /\b(fragen|rufen|kontaktieren|belastigen|storen|schreiben) sie (mich|uns|mir)?( bitte)? ?(nie|nicht|niemals) (wieder|mehr)\b/,
  /\b(nie|niemals) (wieder|mehr)\b/,
  /\b(streichen|nehmen|loschen|entfernen) sie (mich|meine nummer|meinen namen)( bitte)? (von|aus) (der|ihrer|dieser) liste\b/,
  /\bhoren sie auf\b/,
  // Italian
  /\bnon (mi |ci )?(chieda|chiedete|chiedetemi|chiamate|chiamatemi|chiami|contattate|contattatemi|disturbate|disturbatemi|scrivete|scrivetemi)(lo)? (mai )?piu\b/,
  /\bmai piu\b/,
  /\b(toglietemi|cancellatemi|rimuovetemi|mi tolga|mi cancelli|mi rimuova) dall?a (vostra )?lista\b/,
  /\b(smettetela|smettete|smetta) di (chiamar|chieder|disturbar|contattar|scriver)/,
];

/** The words networks and carriers take for it in text messages (CTIA: Messaging Principles, opt-out). */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...['stop', 'stop all', 'stopall', 'unsubscribe', 'revoke', 'optout', 'opt out', 'baja', 'arret'],
]);

/** True when an answer says no for ever. @param message it came as a text message, in which one word is enough */
export function isLastingNo(text: string, { message = false } = {}): boolean {
  const folded = fold(text).trim();
  return (message && isOptOutWord(text)) || PHRASES.some((phrase) => phrase.test(folded));
}

/** True for a text message that is nothing but one of the words for it. */
export function isOptOutWord(text: string): boolean {
  return KEYWORDS.has(fold(text).trim());
}
