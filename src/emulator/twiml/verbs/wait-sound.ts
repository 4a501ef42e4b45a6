/**
 * What waiting parties hear (Twilio docs: Conference, waitUrl). Owns: fetching it, playing it, and
 * doing so again. Must not know: for what they wait.
 */
import { callForm } from '../../engine/call-form';
import { Interrupted } from '../../engine/interruptible';
import { resolveUrl, type PromptContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { checkTwiml } from '../check-twiml';
import { readDocument } from '../read-document';
import { speakPrompt } from './speak-prompt';

/** Twilio's own music is known and not fetched. */
const MUSIC = /(^|\.)(twilio\.com|twimlets\.com|amazonaws\.com)$/;
const ALLOWED = ['Say', 'Play', 'Pause', 'Redirect'];

/** Between two requests for the same document at least, ms. */
const SHORTEST_MS = 1000;

/**
 * Plays the document, and asks for it again whenever its verbs end.
 * @returns false when the document cannot be had @param stop ends it
 */
export async function playWaitSound(
  context: PromptContext,
  written: string,
  method: 'GET' | 'POST',
  stop: Promise<unknown>,
): Promise<boolean> {
  const { leg } = context;
  const first = resolveUrl(context, written);
  if (MUSIC.test(new URL(first).hostname)) {
    leg.party.hear(first);
    return true;
  }
  const { network, record } = leg;
  let isStopped = false;
  void stop.then(() => (isStopped = true));
  try {
    for (let url = first; !isStopped;) {
      const began = network.clock.now();
      const form = callForm(record, network.accountSid);
      const reply = await network.postman.send({ kind: 'document', call: record.sid, url, method, form });
      const { verbs } = checkTwiml(readDocument(reply).verbs);
      const next = await playOnce({ leg, document: { verbs, url: reply.url } }, verbs, stop);
      if (!isStopped) await leg.sleep(Math.max(0, began + SHORTEST_MS - network.clock.now()), stop);
      url = next ?? first;
    }
    return true;
  } catch (error) {
    if (error instanceof Interrupted) return true;
    if (!(error instanceof TwimlError)) throw error;
    network.journal.error(error.code, error.message, record.sid);
    return false;
  }
}

/** @param stop ends it @returns where a Redirect leads @throws TwimlError 13238 for a verb that is not allowed there @throws Interrupted */
export async function playOnce(
  context: PromptContext,
  verbs: readonly Element[],
  stop: Promise<unknown>,
): Promise<string | undefined> {
  let isStopped = false;
  void stop.then(() => (isStopped = true));
  for (const verb of verbs) {
    if (isStopped) return undefined;
    if (!ALLOWED.includes(verb.name))
      throw new TwimlError(13238, `<${verb.name}> is not allowed while waiting`);
    if (verb.name === 'Redirect') return resolveUrl(context, verb.text);
    await speakPrompt(context, verb, stop);
  }
  return undefined;
}
