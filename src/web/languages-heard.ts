/**
 * The language each call heard last, in memory: when its session cannot be read any more, the last words are in it.
 * Owns: how many are remembered. Must not know: why a session cannot be read.
 */
const LANGUAGE = / language="([A-Za-z-]{2,35})"/;
/** Calls of an hour or so; whoever is forgotten is told in the language of the number. */
const MOST = 10_000;

export class LanguagesHeard {
  private readonly heard = new Map<string, string>();

  /** @param callSid the call @param document TwiML it was answered with: a prompt and a question say their language */
  note(callSid: string, document: string): void {
    const language = LANGUAGE.exec(document)?.[1];
    if (language === undefined || this.heard.get(callSid) === language) return;
    this.heard.delete(callSid);
    this.heard.set(callSid, language);
    if (this.heard.size > MOST) this.heard.delete(this.heard.keys().next().value ?? '');
  }

  /** @returns a language tag (BCP 47) as the carrier takes it; undefined: it is not known */
  of(callSid: string): string | undefined {
    return this.heard.get(callSid);
  }
}
