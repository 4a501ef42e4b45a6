/** Voices by name. Owns: what one looks like. Twilio docs: Say, voice. */

const VOICE = /^(man|woman|alice|Polly\.\p{Lu}[\p{L}-]*|Google\.[a-z]{2,3}-[A-Za-z]{2,3}-[A-Z][\w-]*)$/u;

export const VOICE_RULE =
  'is no voice: write one like Polly.Joanna-Neural, Google.es-US-Neural2-A, man or woman';

export function isVoice(name: string): boolean {
  return VOICE.test(name);
}
