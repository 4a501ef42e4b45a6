/**
 * Getting the next document, or the fallback's. Owns: requests for documents and what happens when
 * there is none. Must not know: verbs.
 */
import { callForm } from '../engine/call-form';
import { NOT_EMULATED, type Form } from '../engine/carrier-event';
import type { DocumentSource } from '../engine/handling';
import { Interrupted } from '../engine/interruptible';
import type { Leg } from '../engine/leg';
import { checkTwiml } from './check-twiml';
import type { TwimlDocument } from './element';
import { parseTwiml } from './parse-twiml';
import { readDocument } from './read-document';
import type { TwimlError } from './twiml-error';

/** @throws TwimlError when there is no document that can be carried out @throws Interrupted */
export async function fetchDocument(leg: Leg, source: DocumentSource): Promise<TwimlDocument> {
  const document =
    'twiml' in source ? { verbs: parseTwiml(source.twiml) } : readDocument(await request(leg, source));
  const { verbs, complaints } = checkTwiml(document.verbs);
  const { journal } = leg.network;
  for (const { level, code, message } of complaints) journal[level](code, message, leg.record.sid);
  return { ...document, verbs };
}

/** Requests a document whatever becomes of it: the reply is given to nobody. */
export async function requestUnheeded(leg: Leg, source: DocumentSource): Promise<void> {
  if ('url' in source) await send(leg, source.url, source.method, source.form ?? {});
}

/** The document of last resort: the fallback's, told what went wrong (Twilio docs: VoiceFallbackUrl). */
export function fallbackOf(leg: Leg, error: TwimlError, source: DocumentSource): DocumentSource | undefined {
  const { fallback } = leg.handling;
  if (!fallback) return undefined;
  // What only this carrier cannot do has no code of Twilio's: the document is not to its taste.
  const code = error.code === NOT_EMULATED ? 12200 : error.code;
  const form: Form = { ErrorCode: String(code), ErrorUrl: 'url' in source ? source.url : '' };
  return { ...fallback, form };
}

async function request(leg: Leg, source: Extract<DocumentSource, { url: string }>) {
  // Nobody asks for a document that could not be carried out any more.
  if (leg.interruptions.reason !== undefined) throw new Interrupted('interrupted');
  return leg.interruptions.until(send(leg, source.url, source.method, source.form ?? {}));
}

function send(leg: Leg, url: string, method: 'GET' | 'POST', more: Form) {
  const form = { ...callForm(leg.record, leg.network.accountSid), ...more };
  return leg.network.postman.send({ kind: 'document', call: leg.record.sid, url, method, form });
}
