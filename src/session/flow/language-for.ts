/** Which language a session is spoken in. */
import { lookupLanguage } from '../../lib/language-lookup';
import type { Turn } from '../turn';

/**
 * The session's language if the running flow speaks it, in whatever region, else the flow's first. The
 * region the session asks for is kept: a carrier may have a voice for it.
 */
export function languageFor(turn: Turn): string {
  const languages = turn.live?.flow.languages ?? [];
  const wanted = turn.s.language;
  if (languages.length === 0 || languages.includes(wanted)) return wanted;
  const served = lookupLanguage(languages, wanted);
  if (served === undefined) return languages[0] ?? wanted;
  return wanted.includes('-') ? wanted : served;
}
