/**
 * What Twilio says of the texts in a document (Twilio docs: Say; errors 12200, 13520, 13521). Owns: text
 * where none is taken, and what can and cannot be spoken. Must not know: verbs, attributes.
 */
import { STRAY_TEXT, type Element } from './element';
import { SCHEMA_WARNING, type Complaint } from './value-codes';
import type { ElementRule } from './vocabulary';

/** Bytes of UTF-8 (Twilio docs: error 13521). The voices of other makers begin with their names. */
const MOST_SPOKEN = { 'Polly.': 3000, 'Google.': 5000, '': 4096 };

/** Twilio docs: Say, SSML; names of makers' own have a colon. */
const MARKUP =
  /^(break|emphasis|lang|mark|p|phoneme|prosody|s|say-as|speak|sub|w|audio|media|par|seq|.*:.*)$/;

/** @returns what is complained of, and the call goes on */
export function checkText(element: Element, rule: ElementRule): Complaint[] {
  if (rule.hasMarkup) return [...checkSpoken(element), ...checkMarkup(element)];
  const own = ownText(element);
  if (element.name === 'Play' && own === '' && element.attributes.digits === undefined)
    return [{ ...SCHEMA_WARNING, message: '<Play> names neither a file nor digits: nothing is played' }];
  return rule.hasText || own === '' ? [] : [strayText(element.name, own)];
}

/** Text that nobody hears. */
export function strayText(parent: string, text: string): Complaint {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { ...SCHEMA_WARNING, message: `text in <${parent}> is left out: "${shown}"` };
}

function checkSpoken({ text, attributes }: Element): Complaint[] {
  if (text === '') return [{ code: 13520, level: 'warning', message: '<Say> has no text' }];
  const voice = attributes.voice ?? '';
  const [, most = 0] = Object.entries(MOST_SPOKEN).find(([maker]) => voice.startsWith(maker)) ?? [];
  const bytes = Buffer.byteLength(text);
  if (bytes <= most) return [];
  const message = `<Say> has ${bytes} bytes: at most ${most} are spoken by this kind of voice`;
  return [{ code: 13521, level: 'warning', message }];
}

function checkMarkup({ children }: Element): Complaint[] {
  return children.flatMap((child) => {
    const message = `<${child.name}> in <Say> is no speech markup: its text is read as it is`;
    const own = MARKUP.test(child.name) ? [] : [{ ...SCHEMA_WARNING, message }];
    return [...own, ...checkMarkup(child)];
  });
}

/** What is written in an element and not in one that it contains. */
function ownText({ text, children }: Element): string {
  const inner = children.map((child) => child.text).join('');
  return text.replace(/\s/g, '') === inner.replace(/\s/g, '') ? '' : text;
}

/** Text directly in Response stands among the verbs. */
export function isStray({ name }: Element): boolean {
  return name === STRAY_TEXT;
}
