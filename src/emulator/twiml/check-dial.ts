/**
 * What may stand together in a Dial (Twilio docs: Dial). Owns: that nothing in it is passed over in
 * silence. Must not know: what the nouns do.
 */
import type { Element } from './element';
import { TwimlError } from './twiml-error';

/** Several of these ring at once; every other noun stands alone. */
const RUNG_TOGETHER: readonly string[] = ['Number', 'Client', 'Sip'];

/** Twilio docs: Dial, simultaneous dialling. */
const MOST_NOUNS = 10;

/** @throws TwimlError 13250 for too many nouns, 12200 for nouns that cannot be dialled together, and for a number beside a noun */
export function checkDial({ children, text }: Element): void {
  if (children.length > MOST_NOUNS)
    throw new TwimlError(13250, `<Dial> has ${children.length} nouns: at most ${MOST_NOUNS} ring at once`);
  const alone = children.find(({ name }) => !RUNG_TOGETHER.includes(name));
  if (alone && children.length > 1)
    throw new TwimlError(12200, `<${alone.name}> has to be the only noun in its <Dial>`);
  const inNouns = children.map((noun) => noun.text).join('');
  if (children.length > 0 && bare(text) !== bare(inNouns))
    throw new TwimlError(12200, 'text beside a noun in <Dial> is dialled by nobody');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
