/**
 * What waiting parties hear (Twilio docs: Conference, waitUrl). Owns: fetching it and playing it once
 * through; Twilio would repeat it. Must not know: for what they wait.
 */
import { callForm } from '../../engine/call-form';
import { Interrupted } from '../../engine/interruptible';
import { resolveUrl, type PromptContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { readDocument } from '../read-document';
import { speakPrompt } from './speak-prompt';

/** Twilio's own music is known and not fetched. */
const MUSIC = /(^|\.)(twilio\.com|twimlets\.com|amazonaws\.com)$/;
const ALLOWED = ['Say', 'Play', 'Pause', 'Redirect'];

/** @returns false when the document cannot be had @param stop ends it */
export async function playWaitSound(
  context: PromptContext,
  written: string,
  method: 'GET' | 'POST',
  stop: Promise<unknown>,
): Promise<boolean> {
  const { leg } = context;
  const url = resolveUrl(context, written);
  if (MUSIC.test(new URL(url).hostname)) {
    leg.party.hear(url);
    return true;
  }
  const { network, record } = leg;
  const form = callForm(record, network.accountSid);
  const reply = await network.postman.send({ kind: 'document', call: record.sid, url, method, form });
  try {
    const { verbs } = readDocument(reply);
    await play({ leg, document: { verbs, url: reply.url } }, verbs, stop);
    return true;
  } catch (error) {
    if (error instanceof Interrupted) return true;
    if (!(error instanceof TwimlError)) throw error;
    network.journal.error(error.code, error.message, record.sid);
    return false;
  }
}

async function play(
  context: PromptContext,
  verbs: readonly Element[],
  stop: Promise<unknown>,
): Promise<void> {
  let isStopped = false;
  void stop.then(() => (isStopped = true));
  for (const verb of verbs) {
    if (isStopped) return;
    if (!ALLOWED.includes(verb.name))
      throw new TwimlError(12200, `<${verb.name}> is not allowed while waiting`);
    if (verb.name !== 'Redirect') await speakPrompt(context, verb, stop);
  }
}
